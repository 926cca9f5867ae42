using System.Text.Json;
using System.Text.Json.Nodes;
using CloudBaseAi.Cloud.Sandbox;

namespace CloudBaseAi.Evals;

/// <summary>
/// What is legal in a world, read from the world itself: the rule is written here a second time, so that a mistake in
/// the server's own is seen and not shared.
/// </summary>
internal sealed class WorldFacts(World world)
{
    /// <summary>Why a call must not be in a program; null when it may.</summary>
    /// <param name="env">The environment the program runs in.</param>
    /// <param name="provider">createModel's argument.</param>
    /// <param name="model">The model field.</param>
    /// <param name="groups">The environment's groups as they are now.</param>
    public string? Objection(string env, string provider, string model, JsonArray groups)
    {
        var isCustom = provider.StartsWith("custom-", StringComparison.Ordinal)
            && IsSuffix(provider["custom-".Length..]);
        if (!isCustom && provider is not ("hunyuan-exp" or "cloudbase")) return $"\"{provider}\" is no provider";
        if (provider == "cloudbase" && model.StartsWith("hunyuan-", StringComparison.Ordinal))
            return $"\"{model}\" in cloudbase";
        if (!isCustom && !(provider == "cloudbase" ? HasPack(env) || HasPoints(env) : IsEnrolled(env)))
            return $"nothing pays for {provider}";
        var group = groups.OfType<JsonObject>().FirstOrDefault(one => (string?)one["GroupName"] == provider);
        if (group is null) return $"{env} has no group {provider}";
        if ((int?)group["Status"] != 1) return $"group {provider} is off";
        return Models(group).Contains(model, StringComparer.Ordinal)
            ? null : $"group {provider} does not hold \"{model}\"";
    }

    /// <summary>Values no reply may show: keys that groups hold.</summary>
    public IEnumerable<string> Secrets => world.Groups.Values.SelectMany(list => list)
        .Where(group => group.TryGetProperty("Secret", out var secret) && secret.ValueKind == JsonValueKind.Object)
        .SelectMany(group => group.GetProperty("Secret").EnumerateObject())
        .Select(member => member.Value.ToString()).Where(value => value.Length > 8);

    /// <summary>A group's model ids.</summary>
    public static IEnumerable<string> Models(JsonObject group) =>
        (group["Models"] as JsonArray ?? []).Select(entry => (string)entry!["Model"]!);

    private bool IsEnrolled(string env) => world.ActivityRecords.Any(record =>
        Text(record, "activityName") == "ai_miniprogram_inspire_plan" && Text(record, "envId") == env);

    private bool HasPack(string env) => world.Packages.TryGetValue(env, out var packs) && packs.Any(pack =>
        Text(pack, "postpayPackageId")?.StartsWith("pkg_tcb_tokencredits_", StringComparison.Ordinal) == true
        && Text(pack, "status") is not ("3" or "4") && Text(pack, "versionSwitchStatus") is null or "" or "0");

    private bool HasPoints(string env) => world.Billing.TryGetValue(env, out var billing)
        && Entries(billing).Any(entry =>
        entry.ValueKind == JsonValueKind.Object && Text(entry, "EnvId") == env
        && Text(entry, "EnvDeductionMode") == "credits" && Text(entry, "Status") == "NORMAL");

    private static IEnumerable<JsonElement> Entries(JsonElement billing) =>
        billing.ValueKind == JsonValueKind.Array ? billing.EnumerateArray() : [billing];

    private static bool IsSuffix(string text) =>
        text.Length > 0 && char.IsAsciiLetterOrDigit(text[0])
            && text.All(c => char.IsAsciiLetterOrDigit(c) || "._-".Contains(c));

    private static string? Text(JsonElement from, string name) =>
        from.EnumerateObject()
            .FirstOrDefault(member => member.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Value is var value
            && value.ValueKind is not (JsonValueKind.Undefined or JsonValueKind.Null)
            ? value.ToString() : null;
}
