using System.Runtime.InteropServices;
using System.Text.Json;

namespace CloudBaseAi.Benchmarks;

/// <summary>The servers of a run.</summary>
/// <param name="Ours">This server, compiled ahead of time.</param>
/// <param name="Floor">The smallest server of the SDK, compiled the same, with the same answers.</param>
/// <param name="Peer">The vendor's server.</param>
/// <param name="Before">This server as it was released before; null where none was named.</param>
/// <param name="ReadyToRun">This server compiled ahead, on the .NET runtime.</param>
/// <param name="Portable">This server on the .NET runtime.</param>
internal sealed record Contenders(Contender Ours, Contender Floor, Contender Peer, Contender? Before, Contender ReadyToRun, Contender Portable)
{
    /// <summary>A refusal that names what is missing: the cheapest answer of both servers that needs no cloud.</summary>
    public const string OurCall = """{"name":"generateSnippet","arguments":{"envId":"sandbox-1a2b3c","groupName":"cloudbase"}}""";

    /// <summary>The same of the peer: no other of its tools, called without arguments, answers sooner.</summary>
    public const string PeerCall = """{"name":"queryPermissions","arguments":{}}""";

    private static string Node => Path.Combine(Shell.Root, "tests", "node");

    private static string PeerPackage => Path.Combine(Node, "node_modules", "@cloudbase", "cloudbase-mcp");

    /// <summary>All of them, in the order in which every round measures them.</summary>
    public IReadOnlyList<Contender> All => [Ours, Floor, Peer];

    /// <summary>The builds of this server, of which only the start is compared.</summary>
    public IReadOnlyList<(string Name, Contender Server)> Builds => [("native", Ours), ("ReadyToRun", ReadyToRun), ("portable", Portable)];

    /// <summary>The version of the peer.</summary>
    public static string PeerVersion => JsonElement.Parse(File.ReadAllText(Path.Combine(PeerPackage, "package.json"))).GetProperty("version").GetString()!;

    /// <summary>Publishes and installs them; every file but the peer's lands in <paramref name="work"/>.</summary>
    /// <param name="work">A folder.</param>
    /// <param name="before">An earlier release of this program, published natively; null for none.</param>
    public static Contenders Prepare(string work, string? before)
    {
        var ours = Published("src/McpServer", work, "cloudbase-ai-mcp", []);
        var floor = Published("tests/McpServer.Benchmarks.Floor", work, "floor", ["-p:Answers=" + Recorded(ours, Directory.CreateDirectory(Path.Combine(work, "answers")).FullName)]);
        foreach (var (method, parameters) in Requests)
        {
            if (!JsonElement.DeepEquals(Answer(ours, method, parameters), Answer(floor, method, parameters))) throw new InvalidOperationException($"The floor answers {method} otherwise.");
        }

        return new(ours, floor, Installed(work), Program(before), OnRuntime(work, "ready-to-run", "true"), OnRuntime(work, "portable", "false"));
    }

    /// <summary>This server, published natively before; null where none is named.</summary>
    public static Contender? Program(string? path) => path is null ? null : new(path, [], OurCall, new FileInfo(path).Length);

    /// <summary>The peer.</summary>
    public static Contender Installed(string work)
    {
        Shell.Run("npm", "ci", "--prefix", Node, "--no-audit", "--no-fund");
        return new Contender("node", [Path.Combine(PeerPackage, "dist", "cli.cjs")], PeerCall, Size(PeerPackage))
        {
            // No credentials, a home of its own, and no way out of this machine.
            Variables = new Dictionary<string, string>
            {
                ["HOME"] = Directory.CreateDirectory(Path.Combine(work, "home")).FullName,
                ["NODE_OPTIONS"] = "--require " + Path.Combine(Node, "loopback-only.cjs"),
            },
        };
    }

    private static Contender OnRuntime(string work, string name, string isReadyToRun)
    {
        var output = Path.Combine(work, name);
        Shell.Run(
            "dotnet", "publish", "src/McpServer", "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "--self-contained", "false",
            $"-p:PublishReadyToRun={isReadyToRun}", "-p:NuGetLockFilePath=obj/publish.lock.json", "--artifacts-path", Path.Combine(work, "artifacts-" + name), "-o", output);
        return new("dotnet", [Path.Combine(output, "cloudbase-ai-mcp.dll")], OurCall, Size(output));
    }

    private static IReadOnlyList<(string Method, string Parameters)> Requests => [("tools/list", "{}"), ("tools/call", OurCall)];

    private static Contender Published(string project, string work, string program, IEnumerable<string> properties)
    {
        var output = Path.Combine(work, program);
        Shell.Run("dotnet", ["publish", project, "-c", "Release", "-r", RuntimeInformation.RuntimeIdentifier, "-p:PublishAot=true", "--artifacts-path", Path.Combine(work, "artifacts"), "-o", output, .. properties]);
        var path = Path.Combine(output, program);
        return new(path, [], OurCall, new FileInfo(path).Length);
    }

    /// <summary>What the server answers, for the floor to repeat.</summary>
    private static string Recorded(Contender server, string folder)
    {
        foreach (var (method, parameters) in Requests)
        {
            File.WriteAllText(Path.Combine(folder, method.Replace('/', '-') + ".json"), Answer(server, method, parameters).GetProperty("result").GetRawText());
        }

        return folder;
    }

    private static JsonElement Answer(Contender server, string method, string parameters)
    {
        using var connection = Connection.Open(server);
        connection.Initialize();
        return JsonElement.Parse(connection.Ask(method, parameters));
    }

    private static long Size(string folder) => new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);
}
