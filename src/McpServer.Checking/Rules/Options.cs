using Acornima.Ast;
using CloudBaseAi.Checking.Values;
using CloudBaseAi.Domain.Checking;

namespace CloudBaseAi.Checking.Rules;

/// <summary>
/// The argument of streamText and generateText: its wrapper, its callbacks, and options that do not exist.
/// </summary>
internal static class Options
{
    /// <summary>What stands beside data and is called.</summary>
    public static readonly IReadOnlyList<string> Callbacks = ["onText", "onEvent", "onFinish"];

    /// <summary>What the platform's other calls take, and what other SDKs call things.</summary>
    private static readonly HashSet<string> Elsewhere =
    [
        "success", "fail", "complete", "callback", "timeout", "signal", "prompt", "system", "input", "header",
            "headers", "url", "text", "content", "options", "data",
    ];

    private static readonly string[] Expected = ["model", "messages", "data"];

    /// <summary>Checks every call.</summary>
    public static void Check(RuleContext context)
    {
        var judged = new Judged([], [], []);
        foreach (var call in context.ModelCalls)
        {
            if (call.Argument is { } argument) Check(call, argument, judged, context);
            else if (call.IsStream && call.Call.Arguments.Count == 0)
            {
                context.Add(Rule.StreamMissingData, RuleContext.NameOf(call.Call));
            }
        }
    }

    private static void Check(ModelCall call, Node argument, Judged judged, RuleContext context)
    {
        foreach (var value in context.Values.Of(argument))
        {
            if (value is Value.Shape shape)
            {
                if (call.IsStream) OfStream(shape, argument, judged, context);
                else OfGenerate(shape, argument, judged, context);
            }
            else if (Evaluator.NameOfUnknown(value) is { } name)
            {
                context.Add(Rule.DynamicOptions, argument, name);
            }
            else if (call.IsStream)
            {
                context.Add(Rule.StreamMissingData, argument);
            }
        }
    }

    private static void OfStream(Value.Shape shape, Node argument, Judged judged, RuleContext context)
    {
        var members = context.Values.Properties(shape);
        var isFirst = !judged.Streams.TryGetValue(shape, out var isPlain);
        if (isFirst) judged.Streams[shape] = isPlain = members.All(member => !IsCallback(member, context));
        var all = context.Values.Named(shape, "data").ToList();
        if (all.Count == 0)
        {
            if (context.Values.UnknownPart(shape) is { } part) context.Add(Rule.DynamicOptions, argument, part);
            else context.Add(Rule.StreamMissingData, argument, fix: Wrapping.Wrap(argument, shape, isPlain, context));
            return;
        }

        if (!isFirst) return;
        foreach (var member in members)
        {
            if (member.Name != "data" && !Callbacks.Contains(member.Name))
            {
                context.Add(Rule.UnknownOption, member.Key, member.Name);
            }
        }

        foreach (var data in all)
        {
            foreach (var member in context.Values.Of(data).OfType<Value.Shape>()
                .Where(judged.Data.Add).SelectMany(context.Values.Properties))
            {
                if (!IsCallback(member, context)) continue;
                var fix = Wrapping.MoveOut(member, data, members, context);
                context.Add(Rule.CallbackInsideData, member.Key, member.Name, fix);
            }
        }
    }

    private static void OfGenerate(Value.Shape shape, Node argument, Judged judged, RuleContext context)
    {
        if (!Expected.Any(name => context.Values.Named(shape, name).Any())
            && context.Values.UnknownPart(shape) is { } part)
        {
            context.Add(Rule.DynamicOptions, argument, part);
        }

        if (!judged.Answers.Add(shape)) return;
        foreach (var member in context.Values.Properties(shape))
        {
            if (member.Name == "data")
            {
                context.Add(Rule.GenerateDataWrapper, member.Key, fix: Wrapping.Unwrap(member, context));
            }
            else if (IsCallback(member, context) || Elsewhere.Contains(member.Name)
                || member.Name.Any(char.IsAsciiLetterUpper))
            {
                context.Add(Rule.UnknownOption, member.Key, member.Name);
            }
        }
    }

    /// <summary>True for what is meant to be called: it never belongs into data.</summary>
    public static bool IsCallback(Member member, RuleContext context) =>
        Callbacks.Contains(member.Name) || member.Value is IFunction
        || member.Name is "onError" or "onComplete" or "success" or "fail" or "complete"
            || member.Name.StartsWith("on", StringComparison.Ordinal)
        && context.Values.Of(member).Any(value => value is Value.Code);

    /// <summary>
    /// An object may be the argument of many calls: what is found in it is found once. Of arguments of streamText it is
    /// known whether none of their members is a callback.
    /// </summary>
    private sealed record Judged(
        Dictionary<Value.Shape, bool> Streams, HashSet<Value.Shape> Data, HashSet<Value.Shape> Answers);
}
