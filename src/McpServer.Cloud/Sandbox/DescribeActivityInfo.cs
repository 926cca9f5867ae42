using System.Text.Json;
using System.Text.Json.Nodes;

namespace CloudBaseAi.Cloud.Sandbox;

/// <summary>
/// The account's records of the activities asked for, whatever environment they are of, and the state of the activity
/// where the world has one. In no SDK: the list's name is the vendor skill's, the casing of the request and of the
/// state follows the world's billingCase.
/// </summary>
internal static class DescribeActivityInfo
{
    public static JsonObject Answer(Parameters sent, Account account)
    {
        var fields = account.Billing(sent);
        fields.Only("ActivityNames");
        var names = fields.Texts("ActivityNames") ?? throw CloudRefusal.Missing("ActivityNames");
        var asked = names.ToHashSet(StringComparer.Ordinal);
        var records = account.World.ActivityRecords.Where(record => IsAsked(record, asked));
        var answer = new JsonObject { ["attendRecords"] = JsonList.Of(records) };
        if (account.World.Activity is not { } activity) return answer;
        foreach (var state in activity.EnumerateObject())
            answer[account.BillingName(state.Name)] = JsonNode.Parse(state.Value.GetRawText());
        return answer;
    }

    /// <summary>A record without a name is kept: a world may rehearse a reply that nobody has published.</summary>
    private static bool IsAsked(JsonElement record, HashSet<string> names) =>
        !record.TryGetProperty("activityName", out var name) || name.GetString() is not { Length: > 0 } text
            || names.Contains(text);
}
