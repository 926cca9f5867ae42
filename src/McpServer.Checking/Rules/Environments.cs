using System.Text.RegularExpressions;
using Acornima.Ast;
using CloudBaseAi.Checking.Values;
using CloudBaseAi.Domain.Checking;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Checking.Rules;

/// <summary>wx.cloud.init or a Cloud instance with a placeholder: placeholder-env.</summary>
internal static partial class Environments
{
    /// <summary>Checks the initialisations of a file.</summary>
    public static void Check(SourceModule module, RuleContext context)
    {
        foreach (var call in module.Calls)
        {
            if (call is ImportExpression || Tree.Argument(call, 0) is not { } argument
                || !context.Modules.CanCall(Tree.Callee(call), "init", "Cloud"))
            {
                continue;
            }

            var key = context.Values.Of(Tree.Callee(call)).Select(KeyOf).FirstOrDefault(name => name is not null);
            if (key is null) continue;
            foreach (var shape in context.Values.Of(argument).OfType<Value.Shape>())
            {
                foreach (var member in context.Values.Named(shape, key)) Check(member, context);
            }
        }
    }

    private static string? KeyOf(Value callee) => callee switch
    {
        Value.Platform { Place: Api.Init } => "env",
        Value.Platform { Place: Api.CloudClass } => "resourceEnv",
        _ => null,
    };

    private static void Check(Member member, RuleContext context)
    {
        foreach (var value in context.Values.Of(member))
        {
            if (value is Value.Text text && IsPlaceholder(text.Content))
            {
                context.Add(Rule.PlaceholderEnv, member.Value, SafeText.Quoted(text.Content));
            }

            if (value is not Value.Shape parts) continue;
            foreach (var part in context.Values.Properties(parts)) Check(part, context);
        }
    }

    /// <summary>What is no environment id at all, or says that one is to be filled in.</summary>
    private static bool IsPlaceholder(string text) => !EnvId.TryParse(text, out _) || Placeholder().IsMatch(text);

    [GeneratedRegex("(?i:your|x{3}|placeholder|env[-_.]?id|env[-_.]?name|replace|change[-_]?me|todo|insert|fill[-_]?in|"
        + "\\Amy[-_.]?env\\z|\\Aenv\\z|\\Atest[-_.]env\\z)")]
    private static partial Regex Placeholder();
}
