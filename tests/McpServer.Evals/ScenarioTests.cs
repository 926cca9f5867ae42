using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Evals.Tests.Harness;
using CloudBaseAi.Evals.Tests.Rules;

namespace CloudBaseAi.Evals.Tests;

/// <summary>The scenario files are what the rule says over the worlds' files.</summary>
public sealed class ScenarioTests
{
    public static TheoryData<string> Worlds => new(World.Names);

    [Theory]
    [MemberData(nameof(Worlds))]
    public void A_world_s_scenarios_are_those_of_the_rule(string world) => Repository.Check(ScenarioFiles.PathOf(world), ScenarioFiles.Generate(world));
}
