using Acornima.Ast;
using CloudBaseAi.Checking.Sources;
using CloudBaseAi.Checking.Values;
using CloudBaseAi.Domain.Checking;

namespace CloudBaseAi.Checking.Rules;

/// <summary>Types of wx and of values of the AI that are switched off: ts-any, ts-suppress.</summary>
internal static class Types
{
    /// <summary>Checks what the types of a file say.</summary>
    public static void Check(SourceModule module, RuleContext context)
    {
        var file = module.File;
        if (!file.IsTyped || file.Anys.Count == 0 && file.Suppressions.Count == 0) return;
        var nodes = TypedNodes.Of(module);
        var arguments = context.Arguments[module].DistinctBy(argument => argument.Start)
            .ToDictionary(argument => argument.Start);
        var options = arguments.Values.SelectMany(OptionsOf).Select(option => file.Source.At(option.Start).Line).ToHashSet();
        foreach (var any in file.Anys)
        {
            if (any.Kind == AnyKind.Declared || IsOfArgument(any, arguments, file)
                || nodes.For(any).Any(node => Touches(node, any.Kind, context)))
            {
                context.Report.Add(Rule.TsAny, file.Source, any.At);
            }
        }

        var lines = new Dictionary<int, int>();
        foreach (var (start, end) in file.Suppressions)
        {
            var comment = file.Source.Text[start..end];
            var word = comment.Contains("@ts-nocheck", StringComparison.Ordinal) ? "@ts-nocheck"
                : comment.Contains("@ts-ignore", StringComparison.Ordinal) ? "@ts-ignore"
                : comment.Contains("@ts-expect-error", StringComparison.Ordinal) ? "@ts-expect-error" : null;
            if (word is null) continue;
            var line = word == "@ts-nocheck" ? 0 : NextLine(file, file.Source.At(end).Line + 1, lines);
            var touched = line == 0
                ? nodes.Between(0, file.Source.Text.Length)
                : nodes.Between(file.Source.StartOf(line), file.Source.StartOf(line + 1));
            if (options.Contains(line) || touched.Any(node => IsOfAI(node, context)))
            {
                context.Report.Add(Rule.TsSuppress, file.Source, start, word);
            }
        }
    }

    /// <summary>True for <c>streamText(options as any)</c>: the cast is about the whole argument.</summary>
    private static bool IsOfArgument(AnyNote any, Dictionary<int, Node> arguments, ReadFile file)
    {
        if (any.Kind != AnyKind.Cast) return false;
        var code = file.Code.AsSpan(any.Start, any.End - any.Start);
        return arguments.TryGetValue(any.End - code.TrimStart("( ").Length, out var argument)
            && argument.End == any.Start + code.TrimEnd(") ").Length;
    }

    /// <summary>What is written into an argument and into its data.</summary>
    private static IEnumerable<Node> OptionsOf(Node argument) => argument is not ObjectExpression shape ? []
        : shape.Properties.Concat(shape.Properties.OfType<Property>().Where(property => Tree.PlainKey(property) == "data")
            .SelectMany(property => property.Value is ObjectExpression data ? data.Properties : []));

    /// <summary>The first line from this one on that holds code: the comment before it is about it.</summary>
    private static int NextLine(ReadFile file, int first, Dictionary<int, int> known)
    {
        var line = first;
        for (; line <= file.Source.LineCount; line++)
        {
            if (known.TryGetValue(line, out var found))
            {
                line = found;
                break;
            }

            var text = file.Source.Text[file.Source.StartOf(line)..file.Source.StartOf(line + 1)].AsSpan().Trim();
            if (text.Length > 0 && !text.StartsWith("//", StringComparison.Ordinal)
                && !text.StartsWith("/*", StringComparison.Ordinal))
            {
                break;
            }
        }

        for (var passed = first; passed <= line && known.TryAdd(passed, line); passed++)
        {
        }

        return line;
    }

    private static bool Touches(Node node, AnyKind kind, RuleContext context)
    {
        var values = context.Values;
        switch (kind)
        {
            case AnyKind.Return:
                return values.ReturnedBy(node).Any(IsOfAI);
            case AnyKind.Argument:
                return node is CallExpression call && (IsOfAI(node, context)
                    || call.Arguments.Any(argument => IsOfAI(argument, context)) || values.CellOf(call).Any(IsOfAI));
            case AnyKind.Name when node is Identifier name && Tree.BindingOf(name) is { } binding:
                return values.OfTyped(name).Any(IsOfAI)
                    || binding.Reads.Any(read => LeadsToAI(read, context) || IsCalledAsAI(read));
            case AnyKind.Name:
                return values.OfTyped(node).Any(IsOfAI);
            default:
                return IsOfAI(node, context) || LeadsToAI(node, context);
        }
    }

    /// <summary>
    /// True for <c>(globalThis as any).wx</c>: what is typed is not of the AI, but what is reached through it is.
    /// </summary>
    private static bool LeadsToAI(Node node, RuleContext context) =>
        Tree.User(node) is MemberExpression member && Tree.Bare(member.Object) == node && IsOfAI(member, context);

    /// <summary>True where methods that only a model and its maker have are called on it.</summary>
    private static bool IsCalledAsAI(Node read) =>
        Tree.User(read) is MemberExpression { Computed: false } member
        && Tree.NameOf(member.Property) is "createModel" or "streamText" or "generateText";

    private static bool IsOfAI(Node node, RuleContext context) => context.Values.Of(node).Any(IsOfAI);

    private static bool IsOfAI(Value value) => value switch
    {
        Value.Platform platform => platform.Place
            is Api.Wx or Api.Cloud or Api.CloudClass or Api.Extend or Api.AI or Api.CreateModel,
        Value.Made made => made.Role is not (Role.Piece or Role.EventData or Role.Chunk),
        Value.Text or Value.Plain or Value.Shape or Value.List or Value.View or Value.Code or Value.Class
            or Value.Instance or Value.Cell or Value.Exports or Value.Package or Value.Missing or Value.Unknown => false,
    };
}
