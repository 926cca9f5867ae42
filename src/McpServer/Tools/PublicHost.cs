using System.Net;
using System.Net.Sockets;

namespace CloudBaseAi.Tools;

/// <summary>Whether a custom endpoint's address can be reached from the cloud and leaks nothing: absolute https, a public host, no user info.</summary>
internal static class PublicHost
{
    private static readonly string[] PrivateEndings = [".localhost", ".local", ".internal", ".lan", ".home", ".home.arpa", ".intranet", ".corp", ".localdomain", ".metadata.tencentyun.com"];

    private static readonly IPNetwork[] PrivateNetworks =
    [
        IPNetwork.Parse("0.0.0.0/8"), IPNetwork.Parse("10.0.0.0/8"), IPNetwork.Parse("100.64.0.0/10"), IPNetwork.Parse("127.0.0.0/8"),
        IPNetwork.Parse("169.254.0.0/16"), IPNetwork.Parse("172.16.0.0/12"), IPNetwork.Parse("192.0.0.0/24"), IPNetwork.Parse("192.168.0.0/16"),
        IPNetwork.Parse("198.18.0.0/15"), IPNetwork.Parse("224.0.0.0/3"),
    ];

    /// <summary>Global unicast: every other IPv6 range is loopback, local, multicast or reserved.</summary>
    private static readonly IPNetwork PublicV6 = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork TranslatedV4 = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>What is wrong with the address, as the end of a sentence; null when nothing is.</summary>
    public static string? Problem(string text)
    {
        if (text.Any(c => c <= ' ' || c == '\\' || char.IsControl(c)) || !Uri.TryCreate(text, UriKind.Absolute, out var url)) return "is no absolute URL";
        if (url.Scheme != Uri.UriSchemeHttps || !text.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) return "does not begin with https://";
        if (url.UserInfo.Length > 0 || url.Authority.Contains('@') || text.Split('/')[2].Contains('@')) return "holds user information";
        var host = url.IdnHost.TrimEnd('.');
        if (IPAddress.TryParse(host.Trim('[', ']'), out var address)) return IsPrivate(address) ? "has a loopback, private or link-local address" : null;
        return !host.Contains('.') || PrivateEndings.Any(ending => ("." + host).EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            ? "names a host that is not public"
            : null;
    }

    private static bool IsPrivate(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (address.AddressFamily == AddressFamily.InterNetwork) return PrivateNetworks.Any(network => network.Contains(address));
        var bytes = address.GetAddressBytes();
        if (TranslatedV4.Contains(address)) return IsPrivate(new IPAddress(bytes.AsSpan(12, 4)));
        return !PublicV6.Contains(address) || (Is6To4(bytes) && IsPrivate(new IPAddress(bytes.AsSpan(2, 4))));
    }

    /// <summary>2002::/16 addresses carry an IPv4 address.</summary>
    private static bool Is6To4(byte[] bytes) => (bytes[0], bytes[1]) == (0x20, 0x02);
}
