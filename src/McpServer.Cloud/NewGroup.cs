using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Cloud;

/// <summary>A custom group to be registered, switched on.</summary>
internal sealed record NewGroup(
    EnvId Env, GroupName Name, PublicUrl BaseUrl, IReadOnlyList<ModelId> Models, string? Remark, ApiKey Key);

/// <summary>A third party's API key on its way to the cloud. It never prints.</summary>
internal sealed class ApiKey(string value)
{
    /// <summary>The key itself, for the request body alone.</summary>
    public string Reveal() => value;

    /// <summary>Never the key.</summary>
    public override string ToString() => "(secret)";
}
