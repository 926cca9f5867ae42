using System.Text.Encodings.Web;
using System.Text.Json;
using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Evals.Tests.Harness;
using CloudBaseAi.Evals.Tests.Peer;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Evals.Tests;

/// <summary>The vendor's server on the same worlds, over loopback: its replies read and counted like ours.</summary>
public sealed class PeerTests
{
    private const string Env = "sandbox-1a2b3c";

    private static readonly JsonSerializerOptions Readable = new(McpJsonUtilities.DefaultOptions) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [PeerFact]
    public async Task The_figures_of_the_vendors_server_are_those_measured()
    {
        var home = Directory.CreateTempSubdirectory("peer").FullName;
        var worlds = new List<(string, int, string, Cost)>();
        var (version, tools, list) = ("", 0, default(Cost));
        foreach (var world in World.Names)
        {
            await using var loopback = new Loopback(world);
            await using var client = await loopback.Spawn("node", [PeerFactAttribute.Program],
                ("NODE_OPTIONS", "--require " + Path.Combine(Repository.Root, "tests", "node", "loopback-only.cjs")), ("HOME", home), ("CLOUDBASE_ENV_ID", Env),
                ("CLOUDBASE_MCP_TELEMETRY_DISABLED", "true"), ("CLOUDBASE_MCP_DISABLE_LOG_FILE", "true"), ("CLOUDBASE_TCB_CLOUDAPI_URL", "{url}"), ("no_proxy", "127.0.0.1"));
            var offered = await client.ListToolsAsync();
            var text = JsonSerializer.Serialize(new ListToolsResult { Tools = [.. offered.Select(tool => tool.ProtocolTool)] }, Readable.GetTypeInfo(typeof(ListToolsResult)));
            var walk = new PeerWalk(client, Env);
            var end = await walk.Run();
            (version, tools, list) = (client.ServerInfo!.Version, offered.Count, Cost.Of(text));
            worlds.Add((world, walk.Read.Count, end, Cost.Of(walk.Read.Prepend(text).Prepend(client.ServerInstructions ?? ""))));
        }

        Directory.Delete(home, recursive: true);
        Measured.Check(Measured.Write("@cloudbase/cloudbase-mcp " + version, tools, list, worlds));
    }
}
