namespace CloudBaseAi.Tests.Snippets;

/// <summary>
/// A fact that needs Node.js. Where it is absent the test is reported as skipped, with the reason; REQUIRE_NODE=1, as
/// continuous integration sets it, makes it run, and so fail, instead.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeFactAttribute : FactAttribute
{
    public NodeFactAttribute()
    {
        if (Environment.GetEnvironmentVariable("REQUIRE_NODE") != "1") Skip = Node.Absence;
    }
}
