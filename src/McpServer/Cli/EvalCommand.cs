using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Evals;

namespace CloudBaseAi.Cli;

/// <summary><c>eval</c>: scores a recorded transcript, an agent that is a command line, or the built-in follower.</summary>
/// <param name="Scenarios">Scenario files.</param>
/// <param name="Transcript">A trace to score; null for none.</param>
/// <param name="Agent">A command line to drive; null for none.</param>
/// <param name="Json">Where the results go as JSON; null for nowhere.</param>
/// <param name="JUnit">Where the results go as JUnit XML; null for nowhere.</param>
internal sealed record EvalCommand(IReadOnlyList<string> Scenarios, string? Transcript, string? Agent, string? Json, string? JUnit)
{
    /// <summary>0 when every scenario was reached; 1 when one was not, or cannot be run (the reason is on stderr).</summary>
    public async Task<int> Run(TextWriter output, CancellationToken cancel)
    {
        try
        {
            var make = Maker();
            var scores = new List<Score>();
            foreach (var scenario in Scenarios.SelectMany(ScenarioReader.Read).ToList())
            {
                scores.Add(await Eval.Run(scenario, make(), cancel));
                await Print(output, scores[^1]);
            }

            Save(Json, scores, Results.WriteJson);
            Save(JUnit, scores, Results.WriteJUnit);
            var reached = scores.Count(score => score.Reached);
            await output.WriteLineAsync($"{reached} of {scores.Count} reached, {scores.Sum(score => score.Illegal)} illegal snippets");
            return scores.Count > 0 && reached == scores.Count ? 0 : 1;
        }
        catch (Exception e) when (e is ScenarioException or WorldException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    private Func<IAgent> Maker()
    {
        if (Transcript is not null && Agent is not null) throw new ScenarioException("--transcript and --agent exclude each other");
        if (Agent is not null) return () => new CommandAgent(Agent);
        if (Transcript is null) return () => new Follower();
        var lines = TraceLine.Read(Transcript);
        return () => new Replay(lines);
    }

    private static async Task Print(TextWriter output, Score score)
    {
        await output.WriteLineAsync($"{(score.Reached ? "reached" : "MISSED ")} {score.Scenario}: {score.Outcome}, {score.Calls} calls, {score.Bytes} bytes, {score.Questions} questions");
        foreach (var problem in score.Problems) await output.WriteLineAsync($"        {problem.Fault}: {problem.Detail}");
    }

    private static void Save(string? path, IReadOnlyList<Score> scores, Action<Stream, IReadOnlyList<Score>> write)
    {
        if (path is null) return;
        using var file = File.Create(path);
        write(file, scores);
    }
}
