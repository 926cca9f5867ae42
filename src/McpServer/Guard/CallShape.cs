using Acornima.Ast;
using CloudBaseAi.Domain.Snippets;

namespace CloudBaseAi.Guard;

/// <summary>
/// The shapes of the two calls: generateText takes its input directly, streamText inside <c>data</c>.
/// </summary>
internal static class CallShape
{
    /// <summary>What is wrong with a call of generateText or streamText; null when nothing is.</summary>
    public static string? Objection(CallExpression call, Func<Node, bool> isProvenModel)
    {
        var method = SyntaxParents.MethodName(call);
        if (call.Arguments is not [ObjectExpression argument]) return $"{method} does not take one object literal.";
        var input = method == Delivery.GenerateText ? argument : Data(argument);
        if (input is null) return "streamText has no data wrapper.";
        var keys = input.Properties.Select(SyntaxParents.Key).ToList();
        if (!keys.Take(2).SequenceEqual(["model", "messages"]) || !keys.Skip(2).SequenceEqual(CallParameters.Names.Intersect(keys.Skip(2))))
        {
            return $"{method}'s input is not model, messages and parameters.";
        }

        return isProvenModel(((Property)input.Properties[0]).Value) ? null : "a model field is not a proven model.";
    }

    private static ObjectExpression? Data(ObjectExpression argument) => argument.Properties
        .Where(property => SyntaxParents.Key(property) == "data")
        .Select(property => ((Property)property).Value as ObjectExpression)
        .SingleOrDefault();
}
