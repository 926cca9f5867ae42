using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using CloudBaseAi.Cli.Terminals;
using CloudBaseAi.Replies;
using Option = System.CommandLine.Option;

namespace CloudBaseAi.Cli;

/// <summary>The help page of a command, in the language of the operator: the library's own headings are English alone.</summary>
internal sealed class HelpText(Wording say, int width) : SynchronousCommandLineAction
{
    private const string Indent = "  ";

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        Write(parseResult.CommandResult.Command, parseResult.InvocationConfiguration.Output);
        return 0;
    }

    /// <summary>What the command does, how it is called, and what it takes.</summary>
    public void Write(Command command, TextWriter output)
    {
        foreach (var line in WordWrap.Wrap(command.Description ?? "", width)) output.WriteLine(line);
        output.WriteLine($"\n{say.HelpUsage}\n{Indent}{Usage(command)}");
        Section(output, say.HelpArguments, command.Arguments.Select(one => (one.Name, (string?)one.Description)));
        var options = command.Options.Concat(command is RootCommand ? [] : Inherited(command));
        Section(output, say.HelpOptions, options.Select(one => (Names(one), (string?)About(one))));
        Section(output, say.HelpCommands, command.Subcommands.Select(one => (one.Name, (string?)one.Description)));
    }

    private static IEnumerable<Option> Inherited(Command command) =>
        command.Parents.OfType<Command>().SelectMany(parent => parent.Options).Where(option => option.Recursive);

    private static string Usage(Command command)
    {
        var words = new List<string> { "cloudbase-ai-mcp" };
        if (command is not RootCommand) words.Add(command.Name);
        words.AddRange(command.Subcommands.Count > 0 ? ["[COMMAND]"] : command.Arguments.Select(one => $"{one.Name}…"));
        words.AddRange(command.Options.Where(IsOwn).Select(option => $"[{Names(option)}]"));
        return string.Join(' ', words);
    }

    private static bool IsOwn(Option option) => option is not (HelpOption or VersionOption);

    private static string Names(Option option)
    {
        var aliases = option.Aliases.Where(alias => alias.StartsWith('-') && alias is not ("-?" or "-h"));
        var names = string.Join(", ", aliases.Prepend(option.Name));
        return option.ValueType == typeof(bool) || !IsOwn(option) ? names : $"{names} {option.HelpName}";
    }

    private string About(Option option) => option switch
    {
        HelpOption => say.HelpHelp,
        VersionOption => say.HelpVersion,
        { HasDefaultValue: true } when option.GetDefaultValue() is string { Length: > 0 } value =>
            option.Description + say.HelpDefault(value),
        _ => option.Description ?? "",
    };

    private void Section(TextWriter output, string title, IEnumerable<(string Name, string? About)> rows)
    {
        var listed = rows.ToList();
        if (listed.Count == 0) return;
        output.WriteLine($"\n{title}");
        var column = listed.Max(row => row.Name.Length) + (2 * Indent.Length);
        foreach (var (name, about) in listed)
        {
            var first = true;
            foreach (var line in WordWrap.Wrap(about ?? "", Math.Max(width - column, width / 2)))
            {
                output.WriteLine((first ? Indent + name : "").PadRight(column) + line);
                first = false;
            }
        }
    }
}
