using System.Text.Json;
using CloudBaseAi.Domain.Facts;

namespace CloudBaseAi.Cloud.Wire;

/// <summary>
/// DescribeActivityInfo, DescribeEnvPostpayPackage and DescribeBillingInfo. Not all of their replies is published: whatever
/// cannot be read becomes null, which the domain judges as undetermined, never as "not enrolled".
/// </summary>
internal static class BillingReader
{
    /// <summary>attendRecords, or AttendRecords as the one live reply on record had it.</summary>
    public static PlanActivity Activity(string action, JsonElement response) => new(
        Entries(action, response, "attendRecords", record =>
            new ActivityRecord(Text(record, "activityName"), Text(record, "envId"), IsTrue(record, "isDeleted"))),
        Find(response, "AttendAble") switch
        {
            { ValueKind: JsonValueKind.True } => true,
            { ValueKind: JsonValueKind.False } => false,
            _ => null,
        },
        Text(response, "Reason"));

    /// <summary>envPostpayPackageInfoList in any case.</summary>
    public static IReadOnlyList<ResourcePackage>? Packages(string action, JsonElement response) =>
        Entries(action, response, "envPostpayPackageInfoList", package => new ResourcePackage(
            Text(package, "postpayPackageId"),
            Find(package, "status") is { ValueKind: JsonValueKind.Number } number && number.TryGetInt32(out var status)
                ? status : null,
            Find(package, "versionSwitchStatus")?.GetRawText()));

    /// <summary>
    /// EnvBillingInfoList. A mode or status that is not text is kept as its JSON, which no rule takes for a yes or a no,
    /// and so is an entry that is no object.
    /// </summary>
    public static IReadOnlyList<BillingItem>? Items(string action, JsonElement response) =>
        Entries(action, response, "EnvBillingInfoList", item => item.ValueKind == JsonValueKind.Object
            ? new BillingItem(
                Text(item, "EnvId"), Raw(item, "Status"), Raw(item, "EnvDeductionMode"), Text(item, "ExpireTime"))
            : new BillingItem(null, null, item.GetRawText(), null));

    private static List<T>? Entries<T>(string action, JsonElement response, string name, Func<JsonElement, T> read) =>
        Fields.Of(action, response).Find(name) is { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Select(read)] : null;

    /// <summary>An empty text says nothing: an entry whose EnvId is empty names no environment, not another.</summary>
    private static string? Text(JsonElement entry, string name) =>
        Find(entry, name) is { ValueKind: JsonValueKind.String } text && text.GetString() is { Length: > 0 } said
            ? said
            : null;

    private static string? Raw(JsonElement entry, string name) => Find(entry, name) switch
    {
        null or { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        { } other => other.GetRawText(),
    };

    /// <summary>True, or a number other than zero.</summary>
    private static bool IsTrue(JsonElement entry, string name) => Find(entry, name) switch
    {
        { ValueKind: JsonValueKind.True } => true,
        { ValueKind: JsonValueKind.Number } number => number.GetRawText() != "0",
        _ => false,
    };

    private static JsonElement? Find(JsonElement entry, string name) =>
        entry.ValueKind == JsonValueKind.Object ? Fields.Of("", entry).Find(name) : null;
}
