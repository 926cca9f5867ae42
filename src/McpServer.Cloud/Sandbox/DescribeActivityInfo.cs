using System.Text.Json;
using System.Text.Json.Nodes;

namespace CloudBaseAi.Cloud.Sandbox;

/// <summary>
/// The account's records of the activities asked for, whatever environment they are of. In no SDK: the reply's casing
/// is the vendor skill's, the request's follows the world's billingCase.
/// </summary>
internal static class DescribeActivityInfo
{
    public static JsonObject Answer(Parameters sent, Account account)
    {
        var fields = account.Billing(sent);
        fields.Only("ActivityNames");
        var names = fields.Texts("ActivityNames") ?? throw CloudRefusal.Missing("ActivityNames");
        return new JsonObject { ["attendRecords"] = JsonList.Of(account.World.ActivityRecords.Where(record => IsAsked(record, names))) };
    }

    /// <summary>A record without a name is kept: a world may rehearse a reply that nobody has published.</summary>
    private static bool IsAsked(JsonElement record, IReadOnlyList<string> names) =>
        !record.TryGetProperty("activityName", out var name) || name.GetString() is not { } text || names.Contains(text);
}
