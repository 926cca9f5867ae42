using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Tests.Cloud.Support;

/// <summary>Names the tests of the client share.</summary>
internal static class Some
{
    public static readonly EnvId Env = EnvId.TryParse("env-1", out var id) ? id : throw new InvalidOperationException();

    public static readonly GroupName Custom = ProviderSet.Standard.TryParse("custom-a", out var name) ? name : throw new InvalidOperationException();

    public static readonly PublicUrl Url = PublicUrl.TryParse("https://api.example.com/v1", out var url) ? url : throw new InvalidOperationException();

    public static readonly GroupName CloudBase = ProviderSet.Standard.TryParse("cloudbase", out var name) ? name : throw new InvalidOperationException();

    public static ModelId Model(string text) => ModelId.TryParse(text, out var id) ? id : throw new ArgumentException(text);
}
