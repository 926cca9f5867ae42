using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Tests.Harness;

/// <summary>Names that are known to be legal.</summary>
internal static class Ids
{
    public static readonly EnvId Sandbox = Env(Session.Env);

    public static EnvId Env(string text) => EnvId.TryParse(text, out var id) ? id : throw new ArgumentException(text, nameof(text));

    public static ModelId Model(string text) => ModelId.TryParse(text, out var id) ? id : throw new ArgumentException(text, nameof(text));

    public static PublicUrl Url(string text) => PublicUrl.TryParse(text, out var url) ? url : throw new ArgumentException(text, nameof(text));

    public static GroupName Group(string text) => ProviderSet.Standard.TryParse(text, out var name) ? name : throw new ArgumentException(text, nameof(text));
}
