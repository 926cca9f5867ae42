using System.Text.Json;
using System.Text.Json.Nodes;

namespace CloudBaseAi.Cloud.Sandbox;

/// <summary>The account's environments by page. An unknown EnvId is an empty list, not a refusal.</summary>
internal static class DescribeEnvs
{
    private const int DefaultLimit = 20;
    private const int MaxLimit = 100;

    public static JsonObject Answer(Parameters sent, Account account)
    {
        sent.Only("EnvId", "IsVisible", "Channels", "Limit", "Offset");
        var id = sent.TextOrNull("EnvId");
        var channels = sent.Texts("Channels")?.ToHashSet(StringComparer.Ordinal);
        var visible = sent.Truth("IsVisible") ?? true;
        var limit = sent.Whole("Limit", 1, MaxLimit) ?? DefaultLimit;
        var offset = sent.Whole("Offset", 0, int.MaxValue) ?? 0;
        var found = account.World.Environments
            .Where(env => id is null || env.GetProperty("EnvId").ValueEquals(id))
            .Where(env => channels is null || channels.Contains(Channel(env)) == visible)
            .ToList();
        return new JsonObject { ["EnvList"] = JsonList.Of(found.Skip(offset).Take(limit)), ["Total"] = found.Count };
    }

    /// <summary>Channels names the channels wanted, or those not wanted when IsVisible is false.</summary>
    private static string Channel(JsonElement env) =>
        env.TryGetProperty("EnvChannel", out var channel) ? channel.GetString() ?? "" : "";
}
