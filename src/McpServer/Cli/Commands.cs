using System.CommandLine;
using System.CommandLine.Help;
using CloudBaseAi.Cli.Demo;
using CloudBaseAi.Cli.Doctor;
using CloudBaseAi.Cli.Terminals;
using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Hosting;
using CloudBaseAi.Replies;

namespace CloudBaseAi.Cli;

/// <summary>The command line's verbs; without one the program is an MCP server over stdio.</summary>
/// <param name="settings">What the operator set: the language of help and messages among it.</param>
internal sealed class Commands(ServerSettings settings)
{
    private const string DefaultWorld = "token-credits-empty";

    /// <summary>Its 1 says that something was found: what it could not even begin is 2.</summary>
    private const string CheckName = "check";

    /// <summary>What a command throws is for <see cref="Run"/> to say.</summary>
    private static readonly InvocationConfiguration Plain = new() { EnableDefaultExceptionHandler = false };

    private readonly Wording _say = new(settings.Language);

    /// <summary>Runs the command that was typed; 1 for one that is not understood, 2 with check.</summary>
    public static async Task<int> Run(string[] args)
    {
        var commands = new Commands(new ServerSettings(Environment.GetEnvironmentVariable));
        try
        {
            return await commands.Of(args);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // Mostly standard output is closed or its disk is full, and standard error may be no better.
            using var errors = new AsideWriter(StandardStreams.WriteError);
            errors.WriteLine(commands._say.CannotGoOn(failure.GetType().Name));
            return 1;
        }
    }

    /// <summary>What is wrong with a command line, without running it; nothing for one that can be run.</summary>
    public static IReadOnlyList<string> Problems(string[] args, Language language) =>
        CommandLineProblems.Of(new Commands(new ServerSettings(_ => null)).Root().Parse(args), new Wording(language));

    private RootCommand Root() => new(_say.HelpProgram) { Demo(), Doctor(), Check(), Sandbox(), Eval() };

    private async Task<int> Of(string[] args)
    {
        var root = Root();
        var help = new HelpText(_say, Terminal.Width());
        foreach (var option in root.Options.OfType<HelpOption>()) option.Action = help;
        if (args is [var verb, ..] && !verb.StartsWith('-') && root.Subcommands.All(command => command.Name != verb))
        {
            var verbs = root.Subcommands.Select(command => command.Name).ToList();
            await Console.Error.WriteLineAsync(_say.UnknownCommand(verb, verbs));
            return 1;
        }

        var parsed = root.Parse(args);
        if (parsed.Errors.Count == 0 || parsed.Action is HelpText) return await parsed.InvokeAsync(Plain);
        await Console.Error.WriteLineAsync(SafeText.Visible(_say.WrongCommandLine(CommandLineProblems.Of(parsed, _say))));
        help.Write(parsed.CommandResult.Command, Console.Out);
        return parsed.CommandResult.Command.Name == CheckName ? 2 : 1;
    }

    private Command Demo()
    {
        var world = World(settings.Sandbox);
        var command = new Command("demo", _say.HelpDemo) { world };
        command.SetAction((parsed, cancel) => Guarded(
            () => DemoCommand.Run(parsed.GetValue(world)!, settings.Language, Console.Out, Terminal.Width(), cancel),
            isOfSetting: settings.Sandbox is not null && parsed.GetResult(world) is null or { Implicit: true }));
        return command;
    }

    private Command Doctor()
    {
        var json = new Option<bool>("--json") { Description = _say.HelpDoctorJson };
        var env = new Option<string>("--env") { Description = _say.HelpEnv, HelpName = "ENVID" };
        var command = new Command("doctor", _say.HelpDoctor) { json, env };
        command.SetAction((parsed, cancel) =>
            DoctorCommand.Run(settings, parsed.GetValue(env), parsed.GetValue(json), cancel));
        return command;
    }

    private Command Sandbox()
    {
        var world = World();
        var port = new Option<int>("--port") { Description = _say.HelpPort, HelpName = "N" };
        var command = new Command("sandbox", _say.HelpSandbox) { world, port };
        command.SetAction((parsed, cancel) =>
            SandboxCommand.RunAsync(parsed.GetValue(world)!, parsed.GetValue(port), Console.Out, cancel, settings.Language));
        return command;
    }

    private Command Check()
    {
        var paths = new Argument<string[]>("PATH") { Description = _say.HelpPaths, Arity = ArgumentArity.OneOrMore };
        CommandLineProblems.RefuseOptions(paths);
        var fix = new Option<bool>("--fix") { Description = _say.HelpFix };
        var strict = new Option<bool>("--strict") { Description = _say.HelpStrict };
        var sarif = new Option<string>("--sarif") { Description = _say.HelpSarif, HelpName = "FILE" };
        var env = new Option<string>("--env") { Description = _say.HelpCheckEnv, HelpName = "ENVID" };
        var command = new Command(CheckName, _say.HelpCheck) { paths, fix, strict, sarif, env };
        command.SetAction((parsed, cancel) => new CheckCommand(
            parsed.GetValue(paths)!, parsed.GetValue(fix), parsed.GetValue(strict), parsed.GetValue(sarif),
            parsed.GetValue(env))
            .Run(settings, TimeProvider.System, cancel));
        return command;
    }

    private Command Eval()
    {
        var scenarios = new Argument<string[]>("SCENARIO")
        {
            Description = _say.HelpScenarios,
            Arity = ArgumentArity.OneOrMore,
        };
        var transcript = new Option<string>("--transcript") { Description = _say.HelpTranscript, HelpName = "FILE" };
        var agent = new Option<string>("--agent") { Description = _say.HelpAgent, HelpName = "COMMAND" };
        var json = new Option<string>("--json") { Description = _say.HelpResultsJson, HelpName = "FILE" };
        var junit = new Option<string>("--junit") { Description = _say.HelpJUnit, HelpName = "FILE" };
        var command = new Command("eval", _say.HelpEval) { scenarios, transcript, agent, json, junit };
        command.SetAction((parsed, cancel) =>
        {
            var eval = new EvalCommand(
                parsed.GetValue(scenarios)!, parsed.GetValue(transcript), parsed.GetValue(agent),
                parsed.GetValue(json), parsed.GetValue(junit));
            return eval.Run(Console.Out, cancel);
        });
        return command;
    }

    private Option<string> World(string? otherwise = null) => new("--world")
    {
        Description = _say.HelpWorld,
        HelpName = "NAME",
        DefaultValueFactory = _ => otherwise ?? DefaultWorld,
    };

    /// <summary>A bad world file is the caller's to mend: one clear line, no stack.</summary>
    private async Task<int> Guarded(Func<Task<int>> command, bool isOfSetting)
    {
        try
        {
            return await command();
        }
        catch (WorldException problem)
        {
            await Console.Error.WriteLineAsync(SafeText.Visible(isOfSetting ? _say.Of(CloudAccess.Unusable(problem)) : problem.Message));
            return 1;
        }
    }
}
