using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Evals;

namespace CloudBaseAi.Cli;

/// <summary><c>eval</c>: scores a recorded transcript, an agent that is a command line, or the built-in follower.</summary>
/// <param name="Scenarios">Scenario files.</param>
/// <param name="Transcript">A trace to score; null for none.</param>
/// <param name="Agent">A command line to drive; null for none.</param>
/// <param name="Json">Where the results go as JSON; null for nowhere.</param>
/// <param name="JUnit">Where the results go as JUnit XML; null for nowhere.</param>
internal sealed record EvalCommand(IReadOnlyList<string> Scenarios, string? Transcript, string? Agent, string? Json,
    string? JUnit)
{
    /// <summary>More of a text tells nothing in a terminal.</summary>
    private const int Enough = 1000;

    /// <summary>0 when every scenario was reached; 1 when one was not, or cannot be run: that is its result, and the others are run.</summary>
    public async Task<int> Run(TextWriter output, CancellationToken cancel)
    {
        try
        {
            var make = Maker();
            var scores = new List<Score>();
            try
            {
                foreach (var run in Scenarios.SelectMany(path => Runs(path, make, cancel)))
                {
                    scores.Add(await run());
                    await Print(output, scores[^1]);
                }
            }
            finally
            {
                Save(Json, scores, Results.WriteJson);
                Save(JUnit, scores, Results.WriteJUnit);
            }

            var reached = scores.Count(score => score.Reached);
            await output.WriteLineAsync($"{reached} of {scores.Count} reached, {scores.Sum(score => score.Illegal)} illegal snippets");
            return scores.Count > 0 && reached == scores.Count ? 0 : 1;
        }
        catch (Exception e) when (e is ScenarioException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(SafeText.Visible(e.Message));
            return 1;
        }
    }

    private Func<IAgent> Maker()
    {
        if (Transcript is not null && Agent is not null)
            throw new ScenarioException("--transcript and --agent exclude each other");
        if (Agent is not null) return () => new CommandAgent(Agent);
        if (Transcript is null) return () => new Follower();
        var (lines, problems) = TraceLine.Read(Transcript);
        return () => new Replay(lines, problems);
    }

    /// <summary>The runs of a file; one that only says why, when the file is no scenario.</summary>
    private static IEnumerable<Func<Task<Score>>> Runs(string path, Func<IAgent> make, CancellationToken cancel)
    {
        try
        {
            return ScenarioReader.Read(path)
                .Select(scenario => (Func<Task<Score>>)(() => Run(scenario, make(), cancel)));
        }
        catch (ScenarioException problem)
        {
            return [() => Task.FromResult(Unusable(path, make().Name, problem.Message))];
        }
    }

    /// <summary>Whatever goes wrong in one run is that run's result.</summary>
    private static async Task<Score> Run(Scenario scenario, IAgent agent, CancellationToken cancel)
    {
        try
        {
            return await Eval.Run(scenario, agent, cancel);
        }
        catch (WorldException)
        {
            // What is wrong with it may hold a piece of a file that was never meant to be read.
            return Unusable(scenario.Name, agent.Name, $"its world {Path.GetFileName(scenario.World)} cannot be used; sandbox --world FILE says why");
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            return Unusable(scenario.Name, agent.Name, failure is ScenarioException ? failure.Message : $"the run ended by {failure.GetType().Name}");
        }
    }

    private static Score Unusable(string scenario, string agent, string why) =>
        new(scenario, agent, "none", 0, 0, 0, [new(Fault.Scenario, why)]);

    /// <summary>Names and details are other people's texts: they cannot forge a line.</summary>
    private static async Task Print(TextWriter output, Score score)
    {
        var costs = $"{score.Calls} calls, {score.Bytes} bytes, {score.Questions} questions";
        await output.WriteLineAsync($"{(score.Reached ? "reached" : "MISSED ")} {Visible(score.Scenario)}: {Visible(score.Outcome)}, {costs}");
        foreach (var problem in score.Problems) await output.WriteLineAsync($"        {problem.Fault}: {Visible(problem.Detail)}");
    }

    private static string Visible(string text) => SafeText.Visible(SafeText.Brief(text, Enough));

    private static void Save(string? path, IReadOnlyList<Score> scores, Action<Stream, IReadOnlyList<Score>> write)
    {
        if (path is null) return;
        using var file = File.Create(path);
        write(file, scores);
    }
}
