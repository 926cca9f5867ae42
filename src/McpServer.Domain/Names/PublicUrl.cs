using System.Diagnostics.CodeAnalysis;
using System.Net;

namespace CloudBaseAi.Domain.Names;

/// <summary>
/// The address of a custom endpoint: absolute https, a public host in ASCII, no user information. The text is sent on as it
/// was given, and other parsers read it: what two parsers could read differently is refused. Which address a name resolves
/// to is not known here.
/// </summary>
public sealed record PublicUrl
{
    /// <summary>The most characters an address may have.</summary>
    public const int MaxLength = 2048;

    private const string Scheme = "https://";

    private static readonly string[] InternalEndings =
    [
        "localhost", "local", "localdomain", "internal", "intranet", "private", "corp", "home", "lan", "arpa",
        "test", "example",
        "invalid", "onion", "alt", "svc", "consul", "docker", "kubernetes", "cluster", "metadata.tencentyun.com",
    ];

    private PublicUrl(string text, string host) => (Text, Host) = (text, host);

    /// <summary>Why a text is not such an address.</summary>
    public enum Problem
    {
        /// <summary>It is not an absolute URL, or it is longer than <see cref="MaxLength"/>.</summary>
        NotAbsolute,

        /// <summary>It does not begin with <c>https://</c>.</summary>
        NotHttps,

        /// <summary>It holds a user name or a password.</summary>
        UserInfo,

        /// <summary>Its host is not plain ASCII; other names are written in punycode (<c>xn--…</c>).</summary>
        NotAscii,

        /// <summary>Its host is a loopback, private, link-local or otherwise special address, or an unusual spelling of one.</summary>
        SpecialAddress,

        /// <summary>Its host has one label only, or belongs to an internal network.</summary>
        NotPublic,
    }

    /// <summary>The address exactly as it was given.</summary>
    public string Text { get; }

    /// <summary>The host, in lower case.</summary>
    public string Host { get; }

    /// <summary>The address, or null; <see cref="Check"/> says why not.</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PublicUrl? url)
    {
        url = text is not null && Check(text) is null ? new PublicUrl(text, HostOf(text).ToLowerInvariant()) : null;
        return url is not null;
    }

    /// <summary>What is wrong with the address; null when nothing is.</summary>
    public static Problem? Check(string text)
    {
        if (text.Length > MaxLength || text.Any(c => c <= ' ' || c == '\\' || char.IsControl(c)))
            return Problem.NotAbsolute;
        if (!Uri.TryCreate(text, UriKind.Absolute, out _)) return Problem.NotAbsolute;
        if (!text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)) return Problem.NotHttps;
        if (Authority(text).Contains('@')) return Problem.UserInfo;
        var host = HostOf(text);
        if (host.StartsWith('[')) return OfIPv6(host);
        if (!host.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.' or '_')) return Problem.NotAscii;
        return OfName(host.TrimEnd('.').Split('.'));
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static Problem? OfIPv6(string host) =>
        IPAddress.TryParse(host.AsSpan(1, host.Length - 2), out var address) && !host.Contains('%')
            && SpecialAddresses.IsPublic(address)
            ? null
            : Problem.SpecialAddress;

    /// <summary>A host whose last label is a number is an IPv4 address to every parser, in whatever spelling.</summary>
    private static Problem? OfName(string[] labels)
    {
        if (labels.Any(label => label.Length == 0)) return Problem.NotAbsolute;
        if (IsNumber(labels[^1])) return OfIPv4(string.Join('.', labels));
        if (labels.Length == 1) return Problem.NotPublic;
        var name = "." + string.Join('.', labels);
        return Array.Exists(InternalEndings, ending => name.EndsWith("." + ending, StringComparison.OrdinalIgnoreCase))
            ? Problem.NotPublic : null;
    }

    /// <summary>Only the usual spelling, four decimal numbers, is read.</summary>
    private static Problem? OfIPv4(string host) =>
        IPAddress.TryParse(host, out var address) && address.ToString() == host && SpecialAddresses.IsPublic(address)
            ? null : Problem.SpecialAddress;

    private static bool IsNumber(string label) => label.All(char.IsAsciiDigit)
        || (label.StartsWith("0x", StringComparison.OrdinalIgnoreCase) && label.Skip(2).All(char.IsAsciiHexDigit));

    private static string Authority(string text) => text[Scheme.Length..].Split('/', '?', '#')[0];

    /// <summary>The host as it stands in the text, not as a parser rewrites it.</summary>
    private static string HostOf(string text)
    {
        var authority = Authority(text);
        var port = authority.LastIndexOf(':');
        return port > authority.LastIndexOf(']') ? authority[..port] : authority;
    }
}
