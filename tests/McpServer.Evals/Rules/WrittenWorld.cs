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

    /// <summary>What the cheapest order goes by: input and output of the dearest tier, for a thousand tokens.</summary>
    public static IReadOnlyDictionary<string, decimal> Prices { get; } = Read("catalog").AsArray().SelectMany(group => group!["Models"]!.AsArray())
        .ToDictionary(model => (string)model!["Model"]!, model => model!["ModelChargingInfo"]!.AsArray().Max(tier => Number(tier!["InputPrice"]) + Number(tier["OutputPrice"])));

    public IReadOnlyList<string> Environments => [.. List("environments").Select(env => (string)env["EnvId"]!)];

    public int Defaults => List("environments").Count(env => (bool)env["IsDefault"]!);

    /// <summary>A personal or trial plan without resource points.</summary>
    public bool ForbidsChanges(string env) => !HasPoints(env) && (string?)List("environments").First(one => (string?)one["EnvId"] == env)["PackageId"] is "baas_personal" or "baas_trial";

    public bool IsEnrolled(string env) => List("activityRecords").Any(record => (string?)record["activityName"] == "ai_miniprogram_inspire_plan" && (string?)record["envId"] == env);

    /// <summary>A record that names no environment: whose it is cannot be told.</summary>
    public bool HasUnnamedRecord => List("activityRecords").Any(record => record["envId"] is null);

    public bool HasPoints(string env) => _file["billing"]?[env] is { } item
        && (string?)item["EnvId"] == env && (string?)item["EnvDeductionMode"] == "credits" && (string?)item["Status"] == "NORMAL";

    /// <summary>A pack or resource points pay for group cloudbase.</summary>
    public bool IsCovered(string env) => PackOf(env) == Pack.Usable || HasPoints(env);

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

    private static decimal Number(JsonNode? price) => decimal.Parse((string)price!, System.Globalization.CultureInfo.InvariantCulture);

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
