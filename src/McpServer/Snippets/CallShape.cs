using Acornima.Ast;

namespace CloudBaseAi.Snippets;

/// <summary>The shapes of the two calls: generateText takes its input directly, streamText inside <c>data</c>.</summary>
internal static class CallShape
{
    /// <summary>What is wrong with a call of generateText or streamText; null when nothing is.</summary>
    public static string? Objection(CallExpression call)
    {
        var method = SyntaxParents.MethodName(call);
        if (call.Arguments is not [ObjectExpression argument]) return $"{method} does not take one object literal.";
        var input = method == "generateText" ? argument : Data(argument);
        if (input is null) return "streamText has no data wrapper.";
        return input.Properties.Select(SyntaxParents.Key).Order(StringComparer.Ordinal).SequenceEqual(["messages", "model"])
            ? null
            : $"{method}'s input is not model and messages.";
    }

    private static ObjectExpression? Data(ObjectExpression argument) => argument.Properties
        .Where(property => SyntaxParents.Key(property) == "data")
        .Select(property => ((Property)property).Value as ObjectExpression)
        .SingleOrDefault();
}
