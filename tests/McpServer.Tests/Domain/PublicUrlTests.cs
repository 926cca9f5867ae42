using CloudBaseAi.Domain.Names;
using Problem = CloudBaseAi.Domain.Names.PublicUrl.Problem;

namespace CloudBaseAi.Tests.Domain;

/// <summary>Which addresses a custom endpoint may have: what the cloud can reach, what leaks nothing, and what no two parsers read differently.</summary>
public sealed class PublicUrlTests
{
    [Theory]
    [InlineData("https://api.example.com", "api.example.com")]
    [InlineData("https://api.example.com/", "api.example.com")]
    [InlineData("https://api.example.com:8443/v1", "api.example.com")]
    [InlineData("https://api.example.com?x=a@b", "api.example.com")]
    [InlineData("https://api.example.com/a@b", "api.example.com")]
    [InlineData("https://api.example.com#@b", "api.example.com")]
    [InlineData("HTTPS://API.EXAMPLE.COM/v1", "api.example.com")]
    [InlineData("https://api.example.com./v1", "api.example.com.")]
    [InlineData("https://xn--fiq228c.com/v1", "xn--fiq228c.com")]
    [InlineData("https://my-localhost.example.com/v1", "my-localhost.example.com")]
    [InlineData("https://local.example.com/v1", "local.example.com")]
    [InlineData("https://gpu_1.example.com/v1", "gpu_1.example.com")]
    [InlineData("https://1.2.3.4.example.com/v1", "1.2.3.4.example.com")]
    [InlineData("https://example.com0x/v1", "example.com0x")]
    [InlineData("https://a.0xfg/v1", "a.0xfg")]
    [InlineData("https://8.8.8.8/v1", "8.8.8.8")]
    [InlineData("https://8.8.8.8:444", "8.8.8.8")]
    [InlineData("https://[2001:4860:4860::8888]/v1", "[2001:4860:4860::8888]")]
    [InlineData("https://[2001:4860:4860::8888]:8443/v1", "[2001:4860:4860::8888]")]
    public void An_absolute_https_address_of_a_public_host_is_taken_as_it_is(string text, string host)
    {
        Assert.Null(PublicUrl.Check(text));
        Assert.True(PublicUrl.TryParse(text, out var url));
        Assert.Equal((text, text, host), (url.Text, url.ToString(), url.Host));
    }

    [Theory]
    [InlineData("", Problem.NotAbsolute)]
    [InlineData("api.example.com/v1", Problem.NotAbsolute)]
    [InlineData("https://", Problem.NotAbsolute)]
    [InlineData("https:///v1", Problem.NotAbsolute)]
    [InlineData(" https://api.example.com", Problem.NotAbsolute)]
    [InlineData("https://api.example.com ", Problem.NotAbsolute)]
    [InlineData("https://api.example.com/v1\n", Problem.NotAbsolute)]
    [InlineData("https://api.example\t.com", Problem.NotAbsolute)]
    [InlineData("https://api.example.com/\u007f", Problem.NotAbsolute)]
    [InlineData("https://api.example.com/\u0085", Problem.NotAbsolute)]
    [InlineData("https:\\\\api.example.com", Problem.NotAbsolute)]
    [InlineData("https://api.example.com\\@10.0.0.1", Problem.NotAbsolute)]
    [InlineData("https://api.example.com:99999/v1", Problem.NotAbsolute)]
    [InlineData("https://api..example.com", Problem.NotAbsolute)]
    [InlineData("https://.example.com", Problem.NotAbsolute)]
    [InlineData("https://a_b..example.com", Problem.NotAbsolute)]
    [InlineData("http://api.example.com/v1", Problem.NotHttps)]
    [InlineData("ftp://api.example.com", Problem.NotHttps)]
    [InlineData("//api.example.com/v1", Problem.NotHttps)]
    [InlineData("/v1", Problem.NotHttps)]
    [InlineData("https:api.example.com", Problem.NotAbsolute)]
    [InlineData("https:/api.example.com", Problem.NotAbsolute)]
    [InlineData("https://user@api.example.com", Problem.UserInfo)]
    [InlineData("https://user:pass@api.example.com", Problem.UserInfo)]
    [InlineData("https://:@api.example.com", Problem.UserInfo)]
    [InlineData("https://@api.example.com", Problem.UserInfo)]
    [InlineData("https://api.example.com@10.0.0.1/", Problem.UserInfo)]
    [InlineData("https://api.模型.example/v1", Problem.NotAscii)]
    [InlineData("https://模型.com/v1", Problem.NotAscii)]
    [InlineData("https://１２７.0.0.1/v1", Problem.NotAscii)]
    [InlineData("https://①②⑦.0.0.1/v1", Problem.NotAscii)]
    [InlineData("https://api\u00AD.example.com/v1", Problem.NotAscii)]
    [InlineData("https://localhost/v1", Problem.NotPublic)]
    [InlineData("https://LOCALHOST:8443", Problem.NotPublic)]
    [InlineData("https://localhost./v1", Problem.NotPublic)]
    [InlineData("https://ollama/v1", Problem.NotPublic)]
    [InlineData("https://metadata.tencentyun.com/latest", Problem.NotPublic)]
    [InlineData("https://x.metadata.tencentyun.com/latest", Problem.NotPublic)]
    [InlineData("https://printer.LOCAL./v1", Problem.NotPublic)]
    [InlineData("https://127.1/v1", Problem.SpecialAddress)]
    [InlineData("https://8.8.2056/v1", Problem.SpecialAddress)]
    [InlineData("https://2130706433/v1", Problem.SpecialAddress)]
    [InlineData("https://134744072/v1", Problem.SpecialAddress)]
    [InlineData("https://0x7f000001/v1", Problem.SpecialAddress)]
    [InlineData("https://0X08080808/v1", Problem.SpecialAddress)]
    [InlineData("https://0x7f.0.0.1/v1", Problem.SpecialAddress)]
    [InlineData("https://0177.0.0.1/v1", Problem.SpecialAddress)]
    [InlineData("https://010.8.8.8/v1", Problem.SpecialAddress)]
    [InlineData("https://8.8.8.010/v1", Problem.SpecialAddress)]
    [InlineData("https://8.8.8.0x8/v1", Problem.SpecialAddress)]
    [InlineData("https://0/v1", Problem.SpecialAddress)]
    [InlineData("https://127.0.0.1./v1", Problem.SpecialAddress)]
    [InlineData("https://8.8.8.8.8/v1", Problem.SpecialAddress)]
    [InlineData("https://example.99/v1", Problem.SpecialAddress)]
    [InlineData("https://[::1]/v1", Problem.SpecialAddress)]
    [InlineData("https://[::]/v1", Problem.SpecialAddress)]
    [InlineData("https://[fe80::1%25eth0]/v1", Problem.SpecialAddress)]
    [InlineData("https://[2001:4860:4860::8888%25eth0]/v1", Problem.SpecialAddress)]
    public void Any_other_text_is_refused_with_its_problem(string text, Problem problem)
    {
        Assert.Equal(problem, PublicUrl.Check(text));
        Assert.False(PublicUrl.TryParse(text, out var url));
        Assert.Null(url);
    }

    /// <summary>A host that only looks public to one of two parsers: which problem is named depends on what .NET can read of it.</summary>
    [Theory]
    [InlineData("https://127\u00AD.0.0.1/v1")]
    [InlineData("https://127。0。0。1/v1")]
    [InlineData("https://local\u200Bhost/v1")]
    [InlineData("https://[::ffff:10.0.0.1/v1")]
    [InlineData("https://[10.0.0.1]/v1")]
    [InlineData("https://a[::1]/v1")]
    [InlineData("https://exam%70le.com/v1")]
    public void A_host_that_parsers_read_differently_is_refused(string text) => Assert.NotNull(PublicUrl.Check(text));

    [Theory]
    [InlineData("localhost")]
    [InlineData("local")]
    [InlineData("localdomain")]
    [InlineData("internal")]
    [InlineData("intranet")]
    [InlineData("private")]
    [InlineData("corp")]
    [InlineData("home")]
    [InlineData("lan")]
    [InlineData("arpa")]
    [InlineData("test")]
    [InlineData("example")]
    [InlineData("invalid")]
    [InlineData("onion")]
    [InlineData("alt")]
    [InlineData("svc")]
    [InlineData("consul")]
    [InlineData("docker")]
    [InlineData("kubernetes")]
    [InlineData("cluster")]
    public void A_name_inside_a_network_is_not_public(string ending)
    {
        Assert.Equal(Problem.NotPublic, PublicUrl.Check($"https://gpu.{ending}/v1"));
        Assert.Null(PublicUrl.Check($"https://gpu.{ending}.com/v1"));
        Assert.Null(PublicUrl.Check($"https://gpu.x{ending}/v1"));
    }

    [Fact]
    public void An_address_has_at_most_2048_characters()
    {
        Assert.Null(PublicUrl.Check("https://api.example.com/".PadRight(2048, 'a')));
        Assert.Equal(Problem.NotAbsolute, PublicUrl.Check("https://api.example.com/".PadRight(2049, 'a')));
    }

    [Fact]
    public void Nothing_is_no_address() => Assert.False(PublicUrl.TryParse(null, out _));
}
