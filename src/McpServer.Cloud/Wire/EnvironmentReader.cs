using System.Text.Json;
using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Cloud.Wire;

/// <summary>DescribeEnvs: EnvList and Total.</summary>
internal static class EnvironmentReader
{
    /// <summary>The page; a list or total that is missing, or an environment without a usable id, is a Protocol failure.</summary>
    public static EnvironmentPage Read(string action, JsonElement response)
    {
        var reply = Fields.Of(action, response);
        if (reply.Find("EnvList") is null) throw reply.Unreadable(("no EnvList", "缺少 EnvList"));
        var total = reply.Whole("Total") is { } count and >= 0
            ? count
            : throw reply.Unreadable(("no Total", "缺少 Total"));
        return new([.. (reply.Objects("EnvList") ?? []).Select(One)], total);
    }

    private static CloudEnvironment One(Fields env) => new(
        EnvId.TryParse(env.Text("EnvId"), out var id)
            ? id
            : throw env.Unreadable(("an EnvId that is no environment id", "EnvId 不是环境 ID")),
        env.TextOrNull("Alias") ?? "",
        env.TextOrNull("Status") ?? "",
        env.TextOrNull("Region") ?? "",
        env.TextOrNull("PackageId") ?? "",
        env.TextOrNull("PackageName") ?? "",
        env.Flag("IsDefault"),
        HintsAtPlan(env));

    /// <summary>A hint that was seen once and decides nothing: whatever shape Meta has, it fails no reply.</summary>
    private static bool HintsAtPlan(Fields env) =>
        env.Find("Meta") is { ValueKind: JsonValueKind.Array } meta && meta.EnumerateArray().Any(entry =>
            entry.ValueKind == JsonValueKind.Object && Is(entry, "Key", "ai_la_inspire_plan")
                && Is(entry, "Value", "enable"));

    private static bool Is(JsonElement entry, string name, string value) =>
        Fields.Of("", entry).Find(name) is { ValueKind: JsonValueKind.String } text && text.ValueEquals(value);
}
