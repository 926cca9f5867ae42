using System.CommandLine;
using System.CommandLine.Parsing;
using CloudBaseAi.Replies;

namespace CloudBaseAi.Cli;

/// <summary>
/// What is wrong with a command line, in the operator's language: the library's own words are English and name its types.
/// </summary>
internal static class CommandLineProblems
{
    /// <summary>A sentence each; none for a line that can be run.</summary>
    public static IReadOnlyList<string> Of(ParseResult parsed, Wording say)
    {
        if (parsed.Errors.Count == 0) return [];
        var unknown = parsed.UnmatchedTokens.Select(say.UnknownWord).ToList();
        var others = parsed.Errors.Select(error => Of(error.SymbolResult, say)).OfType<string>().Distinct();
        List<string> all = [.. unknown, .. others];
        return all.Count > 0 ? all : [.. parsed.Errors.Select(error => error.Message)];
    }

    private static string? Of(SymbolResult? where, Wording say) => where switch
    {
        ArgumentResult { Parent: OptionResult option } => Of(option, say),
        ArgumentResult argument => say.ArgumentMissing(argument.Argument.Name),
        OptionResult { Tokens: [] } option => say.OptionWithoutValue(option.Option.Name),
        OptionResult { Tokens: [var token] } option when option.Option.ValueType == typeof(int) =>
            say.NotANumber(option.Option.Name, token.Value),
        OptionResult { Tokens.Count: > 1 } option => say.OptionRepeated(option.Option.Name),
        _ => null,
    };
}
