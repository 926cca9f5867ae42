using System.Text.Json.Nodes;
using CloudBaseAi.Cli;
using CloudBaseAi.Evals.Tests.Docs;

namespace CloudBaseAi.Evals.Tests;

/// <summary>docs/evals.md says what was measured in this very run, and its examples work.</summary>
public sealed class DocsTests
{
    [Fact]
    public async Task Its_tables_are_those_of_this_run()
    {
        var scores = await Matrix.Scores;
        Page.Check("totals", Tables.Totals(scores));
        Page.Check("outcomes", Tables.Outcomes(scores));
    }

    [Fact]
    public async Task Its_context_costs_are_those_of_this_run()
    {
        Page.Check("cost", await Tables.ContextCost());
        Page.Check("channels", await Tables.Channels());
    }

    [Fact]
    public async Task Its_examples_are_a_world_and_a_scenario_that_is_reached()
    {
        var folder = Directory.CreateTempSubdirectory("evals").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "my-world.json"), Page.Example("world"));
        await File.WriteAllTextAsync(Path.Combine(folder, "my-scenario.json"), Page.Example("scenario"));
        using var said = new StringWriter();
        var exit = await new EvalCommand([Path.Combine(folder, "my-scenario.json")], null, null, null, null).Run(said, CancellationToken.None);
        Directory.Delete(folder, recursive: true);
        Assert.True(exit == 0, said.ToString());
    }

    [Fact]
    public async Task Its_example_of_an_agent_gets_there()
    {
        var scenario = Path.Combine(Directory.CreateTempSubdirectory("evals").FullName, "scenario.json");
        await File.WriteAllTextAsync(scenario, """{"name":"one","world":"enrolled","wish":{"says":"Add an AI chat."},"expect":{"provider":"hunyuan-exp","model":"hunyuan-2.0-instruct-20251111"}}""");
        using var said = new StringWriter();
        var lines = Page.Example("lines").Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line.StartsWith("< ", StringComparison.Ordinal)).Select(line => JsonNode.Parse(line[2..])!.ToJsonString());
        var agent = $"printf '%s\\n' {string.Join(' ', lines.Select(line => $"'{line}'"))}";
        var exit = await new EvalCommand([scenario], null, agent, null, null).Run(said, CancellationToken.None);
        Directory.Delete(Path.GetDirectoryName(scenario)!, recursive: true);
        Assert.True(exit == 0, said.ToString());
    }
}
