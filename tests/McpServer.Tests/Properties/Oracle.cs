using System.Text.Json;
using CloudBaseAi.Cloud.Sandbox;

namespace CloudBaseAi.Tests.Properties;

/// <summary>What a world would bill and serve, told from its file and its groups as they are, by none of the product's rules.</summary>
internal sealed class Oracle(World world)
{
    /// <summary>Why a call is not covered in this environment; null when it is.</summary>
    public string? Uncovered(string env, string provider) => provider switch
    {
        "hunyuan-exp" => world.ActivityRecords.Any(record => Text(record, "activityName") == "ai_miniprogram_inspire_plan" && Text(record, "envId") == env) ? null : "not enrolled",
        "cloudbase" => world.Packages.GetValueOrDefault(env)?.Any(IsGood) == true ? null : "no good pack",
        _ when provider.StartsWith("custom-", StringComparison.Ordinal) => null,
        _ => "no legal provider",
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
        return group.GetProperty("Models") is { ValueKind: JsonValueKind.Array } models && models.EnumerateArray().Any(one => Text(one, "Model") == model) ? null : "model absent";
    }

    private static bool IsGood(JsonElement pack) => Text(pack, "postpayPackageId").StartsWith("pkg_tcb_tokencredits_", StringComparison.Ordinal)
        && pack.GetProperty("status").GetInt32() is not (3 or 4)
        && (!pack.TryGetProperty("versionSwitchStatus", out var value) || value.GetRawText() is "null" or "0" or "\"\"");

    private static string Text(JsonElement entry, string name) => entry.GetProperty(name).GetString()!;
}
