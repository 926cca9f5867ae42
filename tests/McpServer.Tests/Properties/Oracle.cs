using System.Text.Json;
using CloudBaseAi.Cloud.Sandbox;

namespace CloudBaseAi.Tests.Properties;

/// <summary>What a world would bill and serve, told from its file and its groups as they are, by none of the product's rules.</summary>
internal sealed class Oracle(World world, IReadOnlyDictionary<string, string> variables)
{
    /// <summary>Why a call is not covered in this environment; null when it is.</summary>
    public string? Uncovered(string env, string provider) => provider switch
    {
        "hunyuan-exp" => PlanCovers(env) ? null : "not enrolled",
        "cloudbase" => CreditsCover(env) ? null : "no good pack and no points",
        _ when provider.StartsWith("custom-", StringComparison.Ordinal) => null,
        _ when provider.Contains("image", StringComparison.Ordinal) || !Set("CLOUDBASE_AI_GROUPS").Contains(provider) => "no legal provider",
        _ => (provider.StartsWith("hunyuan-", StringComparison.Ordinal) ? PlanCovers(env) : CreditsCover(env)) ? null : "an allowed group that nothing pays for",
    };

    /// <summary>Why the group does not serve the model at this moment; null when it does.</summary>
    /// <param name="groups">AIModels as the cloud sends it.</param>
    /// <param name="provider">What the code gives createModel.</param>
    /// <param name="model">What the code gives the call.</param>
    public static string? Unserved(JsonElement groups, string provider, string model)
    {
        var group = groups.EnumerateArray().FirstOrDefault(one => Text(one, "GroupName") == provider);
        if (group.ValueKind != JsonValueKind.Object) return "no such group";
        if (group.GetProperty("Status").GetInt32() != 1) return "group off";
        if (provider is not ("hunyuan-exp" or "cloudbase") && Text(group, "Type") != (provider.StartsWith("custom-", StringComparison.Ordinal) ? "custom" : "builtin")) return "not of its type";
        return group.GetProperty("Models") is { ValueKind: JsonValueKind.Array } models && models.EnumerateArray().Any(one => Text(one, "Model") == model) ? null : "model absent";
    }

    private bool PlanCovers(string env) => world.ActivityRecords
        .Where(record => Text(record, "activityName") is null or "ai_miniprogram_inspire_plan" && !(record.TryGetProperty("isDeleted", out var deleted) && deleted.GetBoolean()))
        .Any(record => Text(record, "envId") is { } named ? named == env : Set("CLOUDBASE_AI_ENROLLED_ENVS").Contains(env));

    private bool CreditsCover(string env) => world.Packages.GetValueOrDefault(env)?.Any(IsGood) == true
        || Items(env).Any(item => Text(item, "EnvId") == env && Text(item, "EnvDeductionMode") == "credits" && Text(item, "Status") == "NORMAL");

    private IEnumerable<JsonElement> Items(string env) => !world.Billing.TryGetValue(env, out var said) ? []
        : said.ValueKind switch { JsonValueKind.Array => said.EnumerateArray(), JsonValueKind.Object => [said], _ => Array.Empty<JsonElement>() };

    private bool IsGood(JsonElement pack) => Text(pack, "postpayPackageId")!.StartsWith("pkg_tcb_tokencredits_", StringComparison.Ordinal)
        && pack.GetProperty("status").GetInt32() is not (3 or 4)
        && (!pack.TryGetProperty("versionSwitchStatus", out var value) || value.GetRawText() is "null" or "0" or "\"\"" || Set("CLOUDBASE_AI_VERSION_SWITCH_OK").Contains(value.GetRawText()));

    private IEnumerable<string> Set(string variable) => variables.GetValueOrDefault(variable, "").Split(',').Select(one => one.Trim());

    private static string? Text(JsonElement entry, string name) => entry.TryGetProperty(name, out var value) ? value.GetString() : null;
}
