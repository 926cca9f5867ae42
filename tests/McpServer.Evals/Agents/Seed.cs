namespace CloudBaseAi.Evals.Tests.Agents;

/// <summary>Chance that is the same in every run and on every machine.</summary>
internal static class Seed
{
    public static Random Of(Scenario scenario) => new(scenario.Name.Aggregate(17, (hash, c) => unchecked((hash * 31) + c)));
}
