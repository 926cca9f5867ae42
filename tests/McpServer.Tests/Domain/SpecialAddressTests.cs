using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Tests.Domain;

/// <summary>Both ends of every special-purpose range, and their public neighbours. Source: IANA's registries, read 2026-11-26.</summary>
public sealed class SpecialAddressTests
{
    [Theory]
    [InlineData("0.0.0.0", "0.255.255.255")]
    [InlineData("10.0.0.0", "10.255.255.255")]
    [InlineData("100.64.0.0", "100.127.255.255")]
    [InlineData("127.0.0.0", "127.255.255.255")]
    [InlineData("169.254.0.0", "169.254.255.255")]
    [InlineData("169.254.169.254", "169.254.0.23")]
    [InlineData("172.16.0.0", "172.31.255.255")]
    [InlineData("192.0.0.0", "192.0.0.255")]
    [InlineData("192.0.2.0", "192.0.2.255")]
    [InlineData("192.88.99.0", "192.88.99.255")]
    [InlineData("192.168.0.0", "192.168.255.255")]
    [InlineData("198.18.0.0", "198.19.255.255")]
    [InlineData("198.51.100.0", "198.51.100.255")]
    [InlineData("203.0.113.0", "203.0.113.255")]
    [InlineData("224.0.0.0", "239.255.255.255")]
    [InlineData("240.0.0.0", "255.255.255.255")]
    public void A_special_IPv4_range_is_refused_at_both_ends(string first, string last) => Assert.All((string[])[first, last], IsSpecial);

    [Theory]
    [InlineData("1.0.0.0", "9.255.255.255")]
    [InlineData("11.0.0.0", "100.63.255.255")]
    [InlineData("100.128.0.0", "126.255.255.255")]
    [InlineData("128.0.0.0", "169.253.255.255")]
    [InlineData("169.255.0.0", "172.15.255.255")]
    [InlineData("172.32.0.0", "191.255.255.255")]
    [InlineData("192.0.1.0", "192.0.1.255")]
    [InlineData("192.0.3.0", "192.88.98.255")]
    [InlineData("192.88.100.0", "192.167.255.255")]
    [InlineData("192.169.0.0", "198.17.255.255")]
    [InlineData("198.20.0.0", "198.51.99.255")]
    [InlineData("198.51.101.0", "203.0.112.255")]
    [InlineData("203.0.114.0", "223.255.255.255")]
    public void What_lies_between_them_is_public(string first, string last) => Assert.All((string[])[first, last], IsPublic);

    [Theory]
    [InlineData("[::]")]
    [InlineData("[::1]")]
    [InlineData("[::127.0.0.1]")]
    [InlineData("[::8.8.8.8]")]
    [InlineData("[::ffff:10.0.0.1]")]
    [InlineData("[::ffff:8.8.8.8]")]
    [InlineData("[::ffff:7f00:1]")]
    [InlineData("[64:ff9b::a00:1]")]
    [InlineData("[64:ff9b::808:808]")]
    [InlineData("[64:ff9b:1::1]")]
    [InlineData("[100::1]")]
    [InlineData("[1fff:ffff:ffff:ffff:ffff:ffff:ffff:ffff]")]
    [InlineData("[2001::]")]
    [InlineData("[2001:0:4136:e378:8000:63bf:3fff:fdd2]")]
    [InlineData("[2001:1ff:ffff:ffff:ffff:ffff:ffff:ffff]")]
    [InlineData("[2001:db8::1]")]
    [InlineData("[2001:db8:ffff:ffff:ffff:ffff:ffff:ffff]")]
    [InlineData("[2002::]")]
    [InlineData("[2002:7f00:1::]")]
    [InlineData("[2002:ffff:ffff:ffff:ffff:ffff:ffff:ffff]")]
    [InlineData("[3fff::]")]
    [InlineData("[3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff]")]
    [InlineData("[4000::]")]
    [InlineData("[5f00::1]")]
    [InlineData("[fc00::1]")]
    [InlineData("[fd00::1]")]
    [InlineData("[fe80::1]")]
    [InlineData("[fec0::1]")]
    [InlineData("[ff02::1]")]
    [InlineData("[2600::5efe:a00:1]")]
    [InlineData("[2600::200:5efe:808:808]")]
    public void A_special_or_embedding_IPv6_address_is_refused(string host) => IsSpecial(host);

    [Theory]
    [InlineData("[2000::]")]
    [InlineData("[2000:ffff::1]")]
    [InlineData("[2001:200::1]")]
    [InlineData("[2001:db7:ffff:ffff:ffff:ffff:ffff:ffff]")]
    [InlineData("[2001:db9::1]")]
    [InlineData("[2001:4860:4860::8888]")]
    [InlineData("[2003::1]")]
    [InlineData("[2600::5eff:a00:1]")]
    [InlineData("[2600::5dfe:a00:1]")]
    [InlineData("[2600:0:5efe::1]")]
    [InlineData("[3ffe:ffff:ffff:ffff:ffff:ffff:ffff:ffff]")]
    [InlineData("[3fff:1000::1]")]
    public void A_global_IPv6_address_is_public(string host) => IsPublic(host);

    private static void IsSpecial(string host) => Assert.Equal(PublicUrl.Problem.SpecialAddress, PublicUrl.Check($"https://{host}/v1"));

    private static void IsPublic(string host) => Assert.Null(PublicUrl.Check($"https://{host}/v1"));
}
