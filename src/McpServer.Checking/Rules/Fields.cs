using Acornima.Ast;
using CloudBaseAi.Checking.Values;
using CloudBaseAi.Domain.Checking;

namespace CloudBaseAi.Checking.Rules;

/// <summary>
/// Members that the result of a call or an event does not have: wrong-result-field, wrong-event-shape.
/// </summary>
internal static class Fields
{
    /// <summary>Checks the members that a file reads.</summary>
    public static void Check(SourceModule module, RuleContext context)
    {
        foreach (var member in module.Members)
        {
            if (member.Computed && member.Property is not (StringLiteral or TemplateLiteral or Identifier)) continue;
            var made = Made(context.Values.Of(member.Object), module, context);
            if (made.Count == 0 || context.Values.KeysOf(member.Property, member.Computed, null) is not { } keys)
            {
                continue;
            }

            foreach (var (name, _) in keys)
            {
                Check(made, name, member.Property, context, Fix(member, name, made, context));
            }
        }

        foreach (var pattern in module.Patterns)
        {
            var made = Made(context.Values.OfPattern(pattern), module, context);
            if (made.Count == 0) continue;
            foreach (var property in pattern.Properties)
            {
                if (property is Property place
                    && context.Values.KeysOf(place.Key, place.Computed, null) is [var (name, _)])
                {
                    Check(made, name, place.Key, context, null);
                }
            }
        }

        foreach (var loop in module.Loops.OfType<ForOfStatement>())
        {
            if (context.Values.Of(loop.Right)
                .Any(value => value is Value.Made { Role: Role.Stream or Role.StreamPromise or Role.Answer }))
            {
                context.Add(Rule.WrongResultField, loop.Right, "[Symbol.asyncIterator]");
            }
        }
    }

    /// <summary>In most code there are none, so no more than a look is taken.</summary>
    private static List<Value.Made> Made(IReadOnlyList<Value> values, SourceModule module, RuleContext context)
    {
        var made = new List<Value.Made>();
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is Value.Made one) made.Add(one);
        }

        if (made.Count > 0) made.RemoveAll(one => !IsCertain(one.Role, values, module, context));
        return made;
    }

    /// <summary>
    /// A choice that may be an event's too has what an event's has, and where a file parses or tests the text of an
    /// event it knows what it is.
    /// </summary>
    private static bool IsCertain(Role role, IReadOnlyList<Value> values, SourceModule module, RuleContext context) =>
        role switch
        {
            Role.AnswerChoice => !values.Any(value => value is Value.Unknown),
            Role.EventData => !Parses(module, context),
            _ => true,
        };

    private static bool Parses(SourceModule module, RuleContext context)
    {
        if (context.Parsing.TryGetValue(module, out var known)) return known;
        return context.Parsing[module] = module.Source.Text.Contains("typeof", StringComparison.Ordinal)
            || module.Calls.Any(call => context.Values.Of(call).Any(value => value is Value.Made { Role: Role.Chunk }));
    }

    private static void Check(List<Value.Made> made, string name, Node place, RuleContext context, CodeFix? fix)
    {
        if (made.Any(one => one.Role is Role.Stream or Role.Answer or Role.Event or Role.Chunk
            && ApiShape.Has(one.Role, name))) return;
        foreach (var one in made)
        {
            if (ApiShape.Has(one.Role, name) || name.StartsWith("@@", StringComparison.Ordinal)) continue;
            if (one.Role == Role.AnswerPromise && made.Any(other => other.Role != Role.AnswerPromise)) continue;
            context.Add(
                one.Role is Role.Event or Role.EventData or Role.Chunk ? Rule.WrongEventShape : Rule.WrongResultField,
                place, name, fix);
        }
    }

    /// <summary>Certain for an answer: data in front of choices goes, text and content are the message's.</summary>
    private static CodeFix? Fix(MemberExpression member, string name, List<Value.Made> made, RuleContext context)
    {
        if (member.Computed || made.Any(one => one.Role != Role.Answer)) return null;
        var source = context.Modules.Of(member).Source;
        if (name is "text" or "content" && !member.Optional)
        {
            return Fixes.Replace(source, member.Property.Start, member.Property.End, "choices[0].message.content");
        }

        var reads = Tree.User(member) is MemberExpression { Computed: false } outer
            && Tree.NameOf(outer.Property) is "choices" or "usage" && Tree.Bare(outer.Object) == member;
        return name == "data" && reads ? Fixes.Replace(source, member.Object.End, member.End, "") : null;
    }
}
