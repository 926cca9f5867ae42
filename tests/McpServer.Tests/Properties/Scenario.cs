namespace CloudBaseAi.Tests.Properties;

/// <summary>A world, by its name or as JSON, and what happens in it.</summary>
internal sealed record Scenario(string World, bool EnvIsSet, IReadOnlyList<Step> Steps)
{
    public override string ToString() => $"{World}{(EnvIsSet ? ", CLOUDBASE_ENV_ID set" : "")}\n{string.Join('\n', Steps)}";
}
