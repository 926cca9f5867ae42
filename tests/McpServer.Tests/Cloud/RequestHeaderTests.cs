using CloudBaseAi.Cloud;
using CloudBaseAi.Cloud.Tencent;
using CloudBaseAi.Tests.Cloud.Support;

namespace CloudBaseAi.Tests.Cloud;

public class RequestHeaderTests
{
    private static readonly Credentials Pair = new(Rig.SecretId, Rig.SecretKey, null, "a test");

    [Fact]
    public async Task Exactly_the_documented_headers_are_sent()
    {
        using var rig = new Rig(Script.Ok());
        await rig.Call("DescribeEnvs");
        Assert.Equal(
            ["Authorization", "Content-Length", "Content-Type", "Host", "X-TC-Action", "X-TC-Language", "X-TC-Region", "X-TC-RequestClient", "X-TC-Timestamp", "X-TC-Version"],
            rig.Only.Headers.Keys.Order(StringComparer.Ordinal));
        Assert.Equal("application/json", rig.Only.Headers["Content-Type"]);
        Assert.Equal("2018-06-08", rig.Only.Headers["X-TC-Version"]);
        Assert.Equal("1795334400", rig.Only.Headers["X-TC-Timestamp"]);
        Assert.Equal("ap-shanghai", rig.Only.Headers["X-TC-Region"]);
        Assert.Equal("cloudbase-ai-mcp", rig.Only.Headers["X-TC-RequestClient"]);
        Assert.Equal((HttpMethod.Post, "https://tcb.tencentcloudapi.com/"), (rig.Only.Method, rig.Only.Uri.AbsoluteUri));
    }

    [Fact]
    public async Task A_token_is_sent_with_temporary_credentials_only()
    {
        using var rig = new Rig(CloudSettings.Default, new Credentials(Rig.SecretId, Rig.SecretKey, "TOKEN", "a test"), Rig.Limits, Script.Ok());
        await rig.Call("DescribeEnvs");
        Assert.Equal("TOKEN", rig.Only.Headers["X-TC-Token"]);
    }

    [Fact]
    public async Task Without_a_region_no_region_is_sent()
    {
        using var rig = new Rig(CloudSettings.Default with { Region = null }, Pair, Rig.Limits, Script.Ok());
        await rig.Call("DescribeEnvs");
        Assert.DoesNotContain("X-TC-Region", rig.Only.Headers.Keys);
    }

    [Theory]
    [InlineData("https://tcb.example.com/", "tcb.example.com")]
    [InlineData("https://tcb.example.com:443/", "tcb.example.com")]
    [InlineData("https://tcb.example.com:8443/", "tcb.example.com:8443")]
    [InlineData("http://127.0.0.1:8080/", "127.0.0.1:8080")]
    public async Task The_host_carries_the_port_when_it_is_not_the_schemes_own(string endpoint, string host)
    {
        using var rig = new Rig(CloudSettings.Default with { Endpoint = new Uri(endpoint) }, Pair, Rig.Limits, Script.Ok());
        await rig.Call("DescribeEnvs");
        var signature = Tc3Signature.Sign(
            Rig.SecretKey, rig.Clock.GetUtcNow(), "tcb", [new("content-type", "application/json"), new("host", host)], "{}"u8);
        Assert.Equal(host, rig.Only.Headers["Host"]);
        Assert.EndsWith($", SignedHeaders=content-type;host, Signature={signature}", rig.Only.Headers["Authorization"]);
    }

    [Fact]
    public async Task A_retry_is_signed_anew_with_the_time_of_its_own_sending()
    {
        using var rig = new Rig(CloudSettings.Default, Pair, Rig.Limits with { FirstPause = TimeSpan.FromSeconds(2) }, Script.Error("RequestLimitExceeded"), Script.Ok());
        await rig.Call("DescribeEnvs");
        Assert.Equal(["1795334400", "1795334402"], rig.Script.Sent.Select(sent => sent.Headers["X-TC-Timestamp"]));
        Assert.NotEqual(rig.Script.Sent[0].Headers["Authorization"], rig.Script.Sent[1].Headers["Authorization"]);
    }

    [Fact]
    public async Task Settings_that_cannot_be_used_fail_the_call_and_send_nothing()
    {
        using var script = new Script(Script.Ok());
        using var transport = new SignedTransport(
            () => CloudSettings.Read(name => name == "TCB_BASE_URL" ? "http://example.com" : null), new FixedCredentials(Pair), _ => script, TimeProvider.System);
        var failure = await Assert.ThrowsAsync<CloudException>(() => transport.Call("DescribeEnvs", "{}"u8.ToArray(), default));
        Assert.Contains("TCB_BASE_URL", failure.Detail, StringComparison.Ordinal);
        Assert.Empty(script.Sent);
    }
}
