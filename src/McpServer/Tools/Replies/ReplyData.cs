using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CloudBaseAi.Tools.Replies;

/// <summary>The data member of a reply: one record a tool, and one for a cloud failure.</summary>
internal abstract record ReplyData
{
    /// <summary>How this kind is written.</summary>
    protected abstract JsonTypeInfo Shape { get; }

    /// <summary>As JSON, every member present, null where there is nothing to say.</summary>
    public JsonElement ToJson() => JsonSerializer.SerializeToElement(this, Shape);
}

internal sealed record EnvironmentData(string EnvId, string Alias, string Status, string Region, string PackageId, string PackageName, bool IsDefault);

internal sealed record EnvData(EnvironmentData Env) : ReplyData
{
    protected override JsonTypeInfo Shape => ReplyJson.Default.EnvData;
}

internal sealed record EnvListData(IReadOnlyList<EnvironmentData> Envs, int Total, int Offset, int Limit, bool HasMore) : ReplyData
{
    protected override JsonTypeInfo Shape => ReplyJson.Default.EnvListData;
}

internal sealed record EligibilityData(
    string Verdict, string Path, string? Provider, string? Model, IReadOnlyList<string> Evidence, IReadOnlyList<string> Advisories) : ReplyData
{
    protected override JsonTypeInfo Shape => ReplyJson.Default.EligibilityData;
}

internal sealed record GroupData(string GroupName, string Type, bool On, IReadOnlyList<string> Models, bool Legal, string? Note);

internal sealed record ReadinessData(string? GroupName, string? Model, bool Ready, string? Reason);

internal sealed record PriceData(string? Type, string? Name, string? Input, string? Output, string? Cache, string? Unit);

internal sealed record CatalogData(string Model, string? ContextLength, string? MaxInput, string? MaxOutput, IReadOnlyList<PriceData> Prices, bool Enabled);

internal sealed record GroupsData(
    IReadOnlyList<GroupData> Groups, ReadinessData Readiness, IReadOnlyList<CatalogData>? Catalog, IReadOnlyList<string> Advisories) : ReplyData
{
    protected override JsonTypeInfo Shape => ReplyJson.Default.GroupsData;
}

internal sealed record EnableData(
    string GroupName, string Model, IReadOnlyList<string> Models, IReadOnlyList<PriceData> Prices, string? Confirmation, IReadOnlyList<string> Advisories) : ReplyData
{
    protected override JsonTypeInfo Shape => ReplyJson.Default.EnableData;
}

internal sealed record CustomGroupData(string GroupName, IReadOnlyList<string> Models, string ConsoleUrl, IReadOnlyList<string> Advisories) : ReplyData
{
    protected override JsonTypeInfo Shape => ReplyJson.Default.CustomGroupData;
}

internal sealed record DeletionData(string GroupName, IReadOnlyList<string> Models, string? Confirmation, IReadOnlyList<string> Advisories) : ReplyData
{
    protected override JsonTypeInfo Shape => ReplyJson.Default.DeletionData;
}

internal sealed record FileData(string Path, string Language, string Content);

internal sealed record SnippetData(
    string Provider, string Model, IReadOnlyList<FileData> Files, IReadOnlyList<string> Advisories, IReadOnlyList<string> SelfVerify) : ReplyData
{
    protected override JsonTypeInfo Shape => ReplyJson.Default.SnippetData;
}

/// <summary>A cloud failure. The message is the cloud's own text: labelled by its name and cut at 200 characters.</summary>
internal sealed record FailureData(string? CloudCode, string? RequestId, string? CloudMessage) : ReplyData
{
    protected override JsonTypeInfo Shape => ReplyJson.Default.FailureData;
}
