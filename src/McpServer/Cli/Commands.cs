using System.CommandLine;
using CloudBaseAi.Cloud.Sandbox;

namespace CloudBaseAi.Cli;

/// <summary>The command line's verbs; without one the program is an MCP server over stdio.</summary>
internal static class Commands
{
    public static Task<int> Run(string[] args)
    {
        var root = new RootCommand("MCP server for AI in WeChat Mini Programs on Tencent CloudBase. Without a command it speaks MCP over stdio.") { Demo(), Sandbox(), Eval() };
        return root.Parse(args).InvokeAsync();
    }

    private static Command Demo()
    {
        var world = new Option<string>("--world") { Description = "A world's name or file", DefaultValueFactory = _ => "token-credits-empty" };
        var command = new Command("demo", "Walks the tools on the sandbox and prints each call, its reply and the code it ends with") { world };
        command.SetAction((parsed, cancel) => Guarded(() => DemoCommand.Run(parsed.GetValue(world)!, Console.Out, cancel)));
        return command;
    }

    private static Command Sandbox()
    {
        var world = new Option<string>("--world") { Description = "A world's name or file", DefaultValueFactory = _ => "token-credits-empty" };
        var port = new Option<int>("--port") { Description = "0 for any free port" };
        var command = new Command("sandbox", "Serves the emulated cloud over HTTP on 127.0.0.1") { world, port };
        command.SetAction((parsed, cancel) => Guarded(() => SandboxCommand.RunAsync(parsed.GetValue(world)!, parsed.GetValue(port), Console.Out, cancel)));
        return command;
    }

    private static Command Eval()
    {
        var scenarios = new Argument<string[]>("SCENARIO") { Description = "Scenario files, see docs/evals.md", Arity = ArgumentArity.OneOrMore };
        var transcript = new Option<string>("--transcript") { Description = "Scores a file that CLOUDBASE_AI_TRACE wrote" };
        var agent = new Option<string>("--agent") { Description = "Drives a command line that speaks the protocol of docs/evals.md" };
        var json = new Option<string>("--json") { Description = "Writes the results as JSON" };
        var junit = new Option<string>("--junit") { Description = "Writes the results as JUnit XML" };
        var command = new Command("eval", "Scores an agent on the sandbox; without one, the built-in agent that follows replies") { scenarios, transcript, agent, json, junit };
        command.SetAction((parsed, cancel) => new EvalCommand(
            parsed.GetValue(scenarios)!, parsed.GetValue(transcript), parsed.GetValue(agent), parsed.GetValue(json), parsed.GetValue(junit)).Run(Console.Out, cancel));
        return command;
    }

    /// <summary>A bad world file is the caller's to mend: one clear line, no stack.</summary>
    private static async Task<int> Guarded(Func<Task<int>> command)
    {
        try
        {
            return await command();
        }
        catch (WorldException problem)
        {
            await Console.Error.WriteLineAsync(problem.Message);
            return 1;
        }
    }
}
