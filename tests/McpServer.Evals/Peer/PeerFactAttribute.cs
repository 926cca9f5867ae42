using CloudBaseAi.Evals.Tests.Harness;

namespace CloudBaseAi.Evals.Tests.Peer;

/// <summary>A test that needs the vendor's server, which only tests/node brings: without it, it is reported as skipped, or fails where REQUIRE_NODE=1 says that Node.js must be there.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PeerFactAttribute : FactAttribute
{
    public PeerFactAttribute()
    {
        if (!File.Exists(Program) && Environment.GetEnvironmentVariable("REQUIRE_NODE") != "1") Skip = "npm ci --prefix tests/node brings the vendor's server";
    }

    /// <summary>The vendor's server.</summary>
    public static string Program { get; } = Path.Combine(Repository.Root, "tests", "node", "node_modules", "@cloudbase", "cloudbase-mcp", "dist", "cli.cjs");
}
