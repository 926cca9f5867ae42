using System.Globalization;
using System.Text.Json;

namespace CloudBaseAi.Cloud.Tencent;

/// <summary>
/// What <c>tcb login</c> leaves behind: permanent keys, or temporary ones with an expiry, directly under
/// <c>credential</c> or, by newer versions, in its slot <c>domestic</c> or <c>intl</c>. They are used and never
/// renewed.
/// </summary>
internal static class LoginCredentials
{
    /// <summary>A login that ends sooner than this could end in the middle of a call.</summary>
    private static readonly TimeSpan Margin = TimeSpan.FromSeconds(120);

    /// <summary>The login's pair, or null when nobody is logged in.</summary>
    /// <exception cref="CloudException">
    /// CredentialsMissing: the login has expired, or the file is not what <c>tcb login</c> writes.
    /// </exception>
    public static Credentials? Find(CredentialFile file, DateTimeOffset now)
    {
        try
        {
            return file.Text() is { } text ? Read(file, JsonElement.Parse(text), now) : null;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            // The second is a text with half a surrogate pair, which shows only when it is read.
            throw CredentialPair.Missing(
                ($"{file.Name} is no JSON. Run: tcb login", $"{file.Name} 不是 JSON。请运行：tcb login"));
        }
    }

    private static Credentials? Read(CredentialFile file, JsonElement root, DateTimeOffset now)
    {
        if (Credential(root) is not { } credential) return null;
        CredentialPair.Named Half(string name) => new($"{name} in {file.Name}", Text(credential, name));
        var source = Bilingual.Said($"tcb login ({file.Name})");
        var permanent = CredentialPair.Of(
            Half("secretId"), Half("secretKey"), Text(credential, "token"), source);
        if (permanent is not null) return permanent;
        var temporary = CredentialPair.Of(
            Half("tmpSecretId"), Half("tmpSecretKey"), Text(credential, "tmpToken"), source);
        if (temporary is not null && Expiry(credential) is { } expiry
            && expiry - now.ToUnixTimeMilliseconds() <= Margin.TotalMilliseconds)
        {
            throw CredentialPair.Missing((
                $"The login in {file.Name} has expired. Run: tcb login", $"{file.Name} 中的登录已过期。请运行：tcb login"));
        }

        return temporary;
    }

    private static JsonElement? Credential(JsonElement root)
    {
        if (Member(root, "credential") is not { } credential || IsPair(credential)) return Member(root, "credential");
        return Member(credential, "domestic") ?? Member(credential, "intl") ?? credential;
    }

    private static bool IsPair(JsonElement credential) =>
        Text(credential, "secretId") is not null || Text(credential, "tmpSecretId") is not null;

    private static JsonElement? Member(JsonElement from, string name) =>
        from.ValueKind == JsonValueKind.Object && from.TryGetProperty(name, out var value)
            && value.ValueKind == JsonValueKind.Object ? value : null;

    private static string? Text(JsonElement from, string name) =>
        from.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>
    /// tmpExpired, milliseconds since 1970, as a number or a text; null when absent: then the cloud decides.
    /// </summary>
    private static double? Expiry(JsonElement credential) =>
        credential.TryGetProperty("tmpExpired", out var value)
        && double.TryParse(value.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out var milliseconds)
        ? milliseconds
        : null;
}
