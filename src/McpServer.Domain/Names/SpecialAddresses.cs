using System.Net;
using System.Net.Sockets;

namespace CloudBaseAi.Domain.Names;

/// <summary>Which IP addresses are public. Source: IANA's registries of special-purpose IPv4 and IPv6 addresses, read 2026-11-26.</summary>
internal static class SpecialAddresses
{
    private static readonly IPNetwork[] SpecialV4 =
    [
        .. ((string[])
        [
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
            "192.0.0.0/24", "192.0.2.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
        ]).Select(IPNetwork.Parse),
    ];

    /// <summary>Global unicast; everything outside it is loopback, local, multicast, translated or reserved.</summary>
    private static readonly IPNetwork GlobalV6 = IPNetwork.Parse("2000::/3");

    /// <summary>Protocol assignments (Teredo among them), documentation, 6to4.</summary>
    private static readonly IPNetwork[] SpecialV6 =
        [.. ((string[])["2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20"]).Select(IPNetwork.Parse)];

    /// <summary>True for an address that can be reached over the internet and embeds no other address.</summary>
    public static bool IsPublic(IPAddress address) => address.AddressFamily == AddressFamily.InterNetwork
        ? !Array.Exists(SpecialV4, network => network.Contains(address))
        : IsGlobal(address) && !Array.Exists(SpecialV6, network => network.Contains(address)) && !IsIsatap(address);

    /// <summary><see cref="IPNetwork.Contains"/> takes the IPv4 address out of a mapped one before it compares, so it cannot be asked about one.</summary>
    private static bool IsGlobal(IPAddress address) => !address.IsIPv4MappedToIPv6 && GlobalV6.Contains(address);

    /// <summary>An interface id <c>…:5efe:a.b.c.d</c> carries an IPv4 address inside a network (RFC 5214).</summary>
    private static bool IsIsatap(IPAddress address) => address.GetAddressBytes().AsSpan(10, 2) is [0x5e, 0xfe];
}
