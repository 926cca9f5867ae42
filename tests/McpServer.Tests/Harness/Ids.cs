using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Tests.Harness;

/// <summary>Names that are known to be legal.</summary>
internal static class Ids
{
    /// <summary>The environment of most worlds, as text.</summary>
    public const string Here = "sandbox-1a2b3c";

    public static readonly EnvId Sandbox = Env(Here);

    public static EnvId Env(string text) => EnvId.TryParse(text, out var id) ? id : throw new ArgumentException(text, nameof(text));

    public static ModelId Model(string text) => ModelId.TryParse(text, out var id) ? id : throw new ArgumentException(text, nameof(text));

    public static PublicUrl Url(string text) => PublicUrl.TryParse(text, out var url) ? url : throw new ArgumentException(text, nameof(text));

    public static GroupName Group(string text) => ProviderSet.Standard.TryParse(text, out var name) ? name : throw new ArgumentException(text, nameof(text));
}
