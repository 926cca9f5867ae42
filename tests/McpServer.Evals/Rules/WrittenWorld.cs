using System.Text.Json.Nodes;
using CloudBaseAi.Evals.Tests.Harness;

namespace CloudBaseAi.Evals.Tests.Rules;

/// <summary>A built-in world as its file has it, read here anew: nothing of the server is asked.</summary>
internal sealed class WrittenWorld
{
    private readonly JsonNode _file;

    public WrittenWorld(string name) => _file = Read(name);

    public static IReadOnlyList<string> Catalog { get; } = [.. Read("catalog").AsArray()
        .SelectMany(group => group!["Models"]!.AsArray()).Select(model => (string)model!["Model"]!)];

    public IReadOnlyList<string> Environments => [.. List("environments").Select(env => (string)env["EnvId"]!)];

    public int Defaults => List("environments").Count(env => (bool)env["IsDefault"]!);

    public bool ForbidsChanges(string env) => (string?)List("environments").First(one => (string?)one["EnvId"] == env)["PackageId"] is "baas_personal" or "baas_trial";

    public bool IsEnrolled(string env) => List("activityRecords").Any(record => (string?)record["activityName"] == "ai_miniprogram_inspire_plan" && (string?)record["envId"] == env);

    /// <summary>One pack that is neither expired nor disabled decides; a switch status of unknown meaning leaves it open.</summary>
    public Pack PackOf(string env)
    {
        var packs = (_file["packages"]?[env]?.AsArray() ?? []).Where(pack => ((string)pack!["postpayPackageId"]!).StartsWith("pkg_tcb_tokencredits_", StringComparison.Ordinal)
            && (int)pack["status"]! is not (3 or 4)).Select(pack => pack!["versionSwitchStatus"]?.ToJsonString() ?? "null").ToList();
        return packs.Exists(status => status is "null" or "0" or "\"\"") ? Pack.Usable : packs.Count > 0 ? Pack.Unclear : Pack.None;
    }

    public bool Holds(string env, string group, string model) => Group(env, group) is { } found && (int)found["Status"]! == 1 && Models(found).Contains(model);

    /// <summary>The group's models, whether it is on or off.</summary>
    public IReadOnlyList<string> ModelsOf(string env, string group) => Group(env, group) is { } found ? Models(found) : [];

    public bool IsOn(string env, string group) => Group(env, group) is { } found && (int)found["Status"]! == 1;

    /// <summary>A group that is on, custom, and holds the model.</summary>
    public string? CustomHolder(string env, string model) => Groups(env).Select(group => (string)group["GroupName"]!)
        .FirstOrDefault(name => name.StartsWith("custom-", StringComparison.Ordinal) && Holds(env, name, model));

    /// <summary>True when the cloud always refuses this action.</summary>
    public bool Refuses(string action) => (_file["quirks"]?["failures"]?.AsArray() ?? [])
        .Any(failure => (string?)failure!["action"] == action && failure["times"] is null);

    private static JsonNode Read(string name) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, "src", "McpServer.Cloud", "Sandbox", "Worlds", name + ".json")))!;

    private JsonNode? Group(string env, string name) => Groups(env).FirstOrDefault(group => (string?)group["GroupName"] == name);

    private IEnumerable<JsonNode> Groups(string env) => (_file["groups"]?[env]?.AsArray() ?? []).Select(group => group!);

    private IEnumerable<JsonNode> List(string name) => (_file[name]?.AsArray() ?? []).Select(one => one!);

    private static List<string> Models(JsonNode group) => [.. (group["Models"]?.AsArray() ?? []).Select(model => (string)model!["Model"]!)];
}

/// <summary>Whether Token Credits pay.</summary>
internal enum Pack
{
    None,
    Unclear,
    Usable,
}
