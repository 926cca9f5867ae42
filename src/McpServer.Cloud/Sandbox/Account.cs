using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CloudBaseAi.Cloud.Sandbox;

/// <summary>
/// What one emulated cloud holds now: a world and the changes made to it. Not safe for parallel use: the cloud's lock
/// is around it.
/// </summary>
internal sealed class Account
{
    private static readonly TimeSpan Beijing = TimeSpan.FromHours(8);
    private readonly Dictionary<string, List<JsonObject>> groups;
    private readonly TimeProvider clock;

    public Account(World world, TimeProvider clock)
    {
        (World, this.clock) = (world, clock);
        groups = world.Groups.ToDictionary(
            pair => pair.Key,
            pair => pair.Value.Select(group => JsonObject.Create(group)!).ToList(),
            StringComparer.Ordinal);
    }

    /// <summary>What does not change.</summary>
    public World World { get; }

    /// <summary>The time as the API writes it: ISO 8601 with the offset of Beijing.</summary>
    public string Now =>
        clock.GetUtcNow().ToOffset(Beijing).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture);

    /// <summary>The environment that the request names in EnvId.</summary>
    /// <param name="sent">The request.</param>
    /// <param name="unknown">The code that the action documents for an environment that does not exist.</param>
    public JsonElement Environment(Parameters sent, string unknown)
    {
        var id = sent.Text("EnvId");
        foreach (var env in World.Environments)
        {
            if (env.GetProperty("EnvId").ValueEquals(id)) return env;
        }

        throw new CloudRefusal(unknown, "The environment does not exist.");
    }

    /// <summary>The groups of an environment that exists, for reading and changing.</summary>
    public List<JsonObject> Groups(JsonElement env) => Groups(env.GetProperty("EnvId").GetString()!);

    /// <summary>The groups of an environment by its id.</summary>
    public List<JsonObject> Groups(string id)
    {
        if (!groups.TryGetValue(id, out var list)) groups.Add(id, list = []);
        return list;
    }

    /// <summary>The fields of a billing action's request, in the casing this world takes.</summary>
    public Parameters Billing(Parameters sent) => World.Quirks.CamelBilling ? sent.InCamelCase() : sent;

    /// <summary>The name of a field of a billing action's reply, in the casing this world takes.</summary>
    public string BillingName(string name) =>
        World.Quirks.CamelBilling ? JsonNamingPolicy.CamelCase.ConvertName(name) : name;

    /// <summary>The group of this name, compared exactly.</summary>
    public JsonObject? Group(JsonElement env, string name) =>
        Groups(env).Find(group => group["GroupName"]!.GetValue<string>() == name);

    /// <summary>
    /// Refuses changes of models on the plans below the standard one, unless the environment has resource points:
    /// with them they were seen to work.
    /// </summary>
    /// <exception cref="CloudRefusal">FailedOperation.PackageUnsupported.</exception>
    public void RequirePlanForChanges(JsonElement env)
    {
        if ((Is(env, "PackageId", "baas_personal") || Is(env, "PackageId", "baas_trial")) && !HasPoints(env))
        {
            throw new CloudRefusal("FailedOperation.PackageUnsupported", "当前套餐不支持,请升级到标准版及以上套餐。");
        }
    }

    private bool HasPoints(JsonElement env) =>
        World.Billing.TryGetValue(env.GetProperty("EnvId").GetString()!, out var items)
            && items.ValueKind == JsonValueKind.Array
        && items.EnumerateArray().Any(item => Is(item, "EnvId", env.GetProperty("EnvId").GetString()!)
            && Is(item, "EnvDeductionMode", "credits") && Is(item, "Status", "NORMAL"));

    private static bool Is(JsonElement item, string name, string text) =>
        item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.ValueEquals(text);
}
