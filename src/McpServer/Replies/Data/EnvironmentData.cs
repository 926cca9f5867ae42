using System.Text.Json.Serialization.Metadata;
using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Replies;

/// <summary>An environment.</summary>
internal sealed record EnvironmentData(
    string EnvId, string Alias, string Status, string Region, string PackageId, string PackageName, bool IsDefault)
{
    public static EnvironmentData Of(CloudEnvironment one) => new(
        one.Id.Text, SafeText.Brief(one.Alias), SafeText.Brief(one.Status), SafeText.Brief(one.Region),
        SafeText.Brief(one.PackageId),
        SafeText.Brief(one.PackageName), one.IsDefault);
}

/// <summary>envQuery info.</summary>
internal sealed record EnvData(EnvironmentData Env) : ReplyData
{
    protected override JsonTypeInfo Shape => ReplyJson.Default.EnvData;

    public override IEnumerable<string> Lines(Wording say) =>
        [$"env: {TextLines.Json(Env, ReplyJson.Default.EnvironmentData)}"];
}

/// <summary>envQuery list: a page.</summary>
internal sealed record EnvListData(IReadOnlyList<EnvironmentData> Envs, int Total, int Offset, int Limit,
    bool HasMore) : ReplyData
{
    protected override JsonTypeInfo Shape => ReplyJson.Default.EnvListData;

    public override ReplyData Within(int most) =>
        Envs.Count <= most ? this : this with { Envs = [.. Envs.Take(most)], HasMore = true };

    public override IEnumerable<string> Lines(Wording say) =>
    [
        .. TextLines.List("envs", Envs.Select(say.EnvironmentLine)),
        .. TextLines.Fact("total", Total), .. TextLines.Fact("offset", Offset), .. TextLines.Fact("limit", Limit),
        .. TextLines.Fact("hasMore", HasMore),
    ];
}
