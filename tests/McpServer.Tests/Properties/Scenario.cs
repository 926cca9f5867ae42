namespace CloudBaseAi.Tests.Properties;

/// <summary>A world, by its name or as JSON, what its operator set, and what happens in it.</summary>
internal sealed record Scenario(string World, bool EnvIsSet, IReadOnlyDictionary<string, string> Operator, IReadOnlyList<Step> Steps)
{
    public override string ToString() => $"{World}{(EnvIsSet ? ", CLOUDBASE_ENV_ID set" : "")} {string.Join(' ', Operator)}\n{string.Join('\n', Steps)}";
}
