using Acornima.Ast;
using CloudBaseAi.Checking.Values;

namespace CloudBaseAi.Checking.Rules;

/// <summary>A call of streamText or generateText.</summary>
/// <param name="Call">The call.</param>
/// <param name="IsStream">True for streamText.</param>
internal sealed record ModelCall(CallExpression Call, bool IsStream)
{
    /// <summary>The argument that holds the options; null where there is none.</summary>
    public Node? Argument => Evaluator.First(Call) is { } first and not SpreadElement ? first : null;
}
