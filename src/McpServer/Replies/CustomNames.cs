using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Replies;

/// <summary>Names for custom groups, where a call needs one and nobody has chosen it.</summary>
internal static class CustomNames
{
    private const string Plain = "endpoint";

    private const int MaxSuffix = 40;

    /// <summary>A name that no group of the environment has.</summary>
    public static string Suggested(IReadOnlyList<GroupName> existing)
    {
        const string name = Provider.Custom.Prefix + Plain;
        return Enumerable.Range(1, existing.Count + 1).Select(number => number == 1 ? name : $"{name}-{number}")
            .First(candidate => existing.All(group => group.Text != candidate));
    }

    /// <summary>What was probably meant; else a name after the endpoint's host, which no other group is likely to have; else a plain one.</summary>
    public static string Mended(string text, string? baseUrl, ProviderSet providers)
    {
        var suffix = string.Concat(text.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' ? c : '-')).Trim('-', '.', '_');
        while (suffix.StartsWith("custom", StringComparison.OrdinalIgnoreCase)) suffix = suffix["custom".Length..].TrimStart('-', '.', '_');
        return Legal(suffix, providers) ?? (PublicUrl.TryParse(baseUrl, out var url) ? Legal(url.Host, providers) : null) ?? Provider.Custom.Prefix + Plain;
    }

    private static string? Legal(string suffix, ProviderSet providers) =>
        suffix.Length <= MaxSuffix && providers.TryParse(Provider.Custom.Prefix + suffix, out var name)
            && !ExampleNames.Contains(name.Text) ? name.Text : null;
}

/// <summary>Names of custom groups that stand in examples, and that nobody means.</summary>
internal static class ExampleNames
{
    public static bool Contains(string groupName) =>
        groupName is "custom-your-name" or "custom-name" or "custom-xxx" or "custom-xxxx";
}
