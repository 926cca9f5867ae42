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

    /// <summary>A mistyped option is no path, unless there is a file of that name.</summary>
    public static void RefuseOptions(Argument<string[]> paths) => paths.Validators.Add(given =>
    {
        if (Mistyped(given) is { } option) given.AddError(option);
    });

    private static string? Mistyped(ArgumentResult paths) =>
        paths.Tokens.Select(token => token.Value).FirstOrDefault(word => word.StartsWith('-') && !Path.Exists(word));

    private static string? Of(SymbolResult? where, Wording say) => where switch
    {
        ArgumentResult { Parent: OptionResult option } => Of(option, say),
        ArgumentResult { Parent: CommandResult { Command: var command } } argument when Mistyped(argument) is { } option =>
            say.UnknownOption(option, [.. command.Options.Select(one => one.Name)]),
        ArgumentResult argument => say.ArgumentMissing(argument.Argument.Name),
        OptionResult { Tokens: [] } option => say.OptionWithoutValue(option.Option.Name),
        OptionResult { Tokens: [var token] } option when option.Option.ValueType == typeof(int) =>
            say.NotANumber(option.Option.Name, token.Value),
        OptionResult { Tokens.Count: > 1 } option => say.OptionRepeated(option.Option.Name),
        _ => null,
    };
}
