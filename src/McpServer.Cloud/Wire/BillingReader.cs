using System.Text.Json;
using CloudBaseAi.Domain.Facts;

namespace CloudBaseAi.Cloud.Wire;

/// <summary>
/// DescribeActivityInfo and DescribeEnvPostpayPackage. Neither reply is published in full: whatever cannot be read
/// becomes null, which the domain judges as undetermined, never as "not enrolled".
/// </summary>
internal static class BillingReader
{
    /// <summary>attendRecords, or AttendRecords as the one live reply on record had it.</summary>
    public static EligibilityFact.Plan Plan(string action, JsonElement response) =>
        new(Entries(action, response, "attendRecords", record => new ActivityRecord(Text(record, "activityName"), Text(record, "envId"))));

    /// <summary>envPostpayPackageInfoList in any case.</summary>
    public static EligibilityFact.Packages Packages(string action, JsonElement response) =>
        new(Entries(action, response, "envPostpayPackageInfoList", package => new ResourcePackage(
            Text(package, "postpayPackageId"),
            Find(package, "status") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var status) ? status : null,
            Find(package, "versionSwitchStatus")?.GetRawText())));

    private static List<T>? Entries<T>(string action, JsonElement response, string name, Func<JsonElement, T> read) =>
        Fields.Of(action, response).Find(name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray().Select(read)] : null;

    private static string? Text(JsonElement entry, string name) =>
        Find(entry, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static JsonElement? Find(JsonElement entry, string name) =>
        entry.ValueKind == JsonValueKind.Object ? Fields.Of("", entry).Find(name) : null;
}
