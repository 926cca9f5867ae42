using System.Text;
using CloudBaseAi.Cloud.Sandbox;

namespace CloudBaseAi.Tests.Sandbox;

public sealed class GatewayTests : IDisposable
{
    private readonly CloudProbe probe = new("enrolled");

    [Theory]
    [InlineData("https://tcb.tencentcloudapi.com/", null, "tcb", false, " ")]
    [InlineData("https://tcb.tencentcloudapi.com/", null, "tcb", true, " ")]
    [InlineData("https://tcb.tencentcloudapi.com/", null, "tcb", false, "  ")]
    [InlineData("http://127.0.0.1:8080/", null, "tcb", false, " ")]
    [InlineData("http://127.0.0.1:8080/", "127.0.0.1", "tcb", false, " ")]
    [InlineData("http://127.0.0.1:8080/", "127.0.0.1:8080", "127", true, "  ")]
    [InlineData("http://127.0.0.1:8080/", "127.0.0.1", "127", false, " ")]
    [InlineData("http://localhost:8080/", "localhost", "localhost:8080", false, " ")]
    public async Task Every_way_real_clients_sign_is_accepted(string url, string? signedHost, string service, bool signAction, string gap)
    {
        var request = probe.Request("DescribeEnvs", "{}", url, signedHost, service, signAction, gap);
        Assert.Equal("ok", CloudProbe.CodeOf(await probe.Send(request)));
    }

    [Theory]
    [InlineData("tcb.example.com", "tcb", "AuthFailure.SignatureFailure")]
    [InlineData("tcb.tencentcloudapi.com:443", "tcb", "AuthFailure.SignatureFailure")]
    [InlineData(null, "cvm", "AuthFailure.SignatureFailure")]
    [InlineData(null, "", "AuthFailure.InvalidAuthorization")]
    public async Task A_signature_for_another_host_or_service_is_refused(string? signedHost, string service, string code) =>
        Assert.Equal(code, CloudProbe.CodeOf(await probe.Send(probe.Request("DescribeEnvs", signedHost: signedHost, service: service))));

    [Fact]
    public async Task A_wrong_key_a_wrong_id_and_a_third_space_each_have_their_code()
    {
        Assert.Equal("AuthFailure.SignatureFailure", CloudProbe.CodeOf(await probe.Send(probe.Request("DescribeEnvs", secretKey: "another"))));
        Assert.Equal("AuthFailure.SecretIdNotFound", CloudProbe.CodeOf(await probe.Send(probe.Request("DescribeEnvs", secretId: "AKIDnobody"))));
        Assert.Equal("AuthFailure.InvalidAuthorization", CloudProbe.CodeOf(await probe.Send(probe.Request("DescribeEnvs", gap: "   "))));
    }

    [Theory]
    [InlineData(-300, "ok")]
    [InlineData(300, "ok")]
    [InlineData(-301, "AuthFailure.SignatureExpire")]
    [InlineData(301, "AuthFailure.SignatureExpire")]
    public async Task Five_minutes_of_skew_are_allowed_and_no_more(int seconds, string code) =>
        Assert.Equal(code, CloudProbe.CodeOf(await probe.Send(probe.Request("DescribeEnvs", off: TimeSpan.FromSeconds(seconds)))));

    [Fact]
    public async Task A_body_changed_after_signing_is_refused()
    {
        var request = probe.Request("DescribeEnvs", """{"Limit":1}""");
        var changed = new ByteArrayContent("""{"Limit":2}"""u8.ToArray());
        changed.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        request.Content = changed;
        Assert.Equal("AuthFailure.SignatureFailure", CloudProbe.CodeOf(await probe.Send(request)));
    }

    [Fact]
    public async Task A_date_in_the_scope_other_than_the_timestamps_is_refused()
    {
        var request = probe.Request("DescribeEnvs");
        Replace(request, "Authorization", request.Headers.NonValidated["Authorization"].ToString().Replace("2026-11-22", "2026-11-21", StringComparison.Ordinal));
        Assert.Equal("AuthFailure.SignatureFailure", CloudProbe.CodeOf(await probe.Send(request)));
    }

    [Theory]
    [InlineData("X-TC-Action", null, "MissingParameter")]
    [InlineData("X-TC-Version", null, "MissingParameter")]
    [InlineData("X-TC-Version", "2017-03-12", "NoSuchVersion")]
    [InlineData("X-TC-Timestamp", null, "MissingParameter")]
    [InlineData("X-TC-Timestamp", "soon", "InvalidParameter")]
    [InlineData("X-TC-Timestamp", "-1", "InvalidParameter")]
    [InlineData("X-TC-Timestamp", "99999999999999", "InvalidParameter")]
    [InlineData("X-TC-Token", "a-session-token", "AuthFailure.TokenFailure")]
    [InlineData("X-TC-Token", "", "ok")]
    [InlineData("Authorization", null, "AuthFailure.InvalidAuthorization")]
    [InlineData("Authorization", "Bearer something", "AuthFailure.InvalidAuthorization")]
    public async Task A_header_that_is_missing_or_wrong_has_its_code(string name, string? value, string code)
    {
        var request = probe.Request("DescribeEnvs");
        Replace(request, name, value);
        Assert.Equal(code, CloudProbe.CodeOf(await probe.Send(request)));
    }

    [Theory]
    [InlineData("GET", "https://tcb.tencentcloudapi.com/", "application/json", "UnsupportedProtocol")]
    [InlineData("POST", "https://tcb.tencentcloudapi.com/v2", "application/json", "InvalidParameter")]
    [InlineData("POST", "https://tcb.tencentcloudapi.com/?Action=DescribeEnvs", "application/json", "InvalidParameter")]
    [InlineData("POST", "https://tcb.tencentcloudapi.com/", "application/json; charset=utf-8", "InvalidParameter")]
    [InlineData("POST", "https://tcb.tencentcloudapi.com/", "text/plain", "InvalidParameter")]
    public async Task Only_a_JSON_POST_to_the_root_is_served(string method, string url, string contentType, string code)
    {
        var request = probe.Request("DescribeEnvs", url: url);
        request.Method = new HttpMethod(method);
        request.Content!.Headers.Remove("Content-Type");
        request.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        Assert.Equal(code, CloudProbe.CodeOf(await probe.Send(request)));
    }

    [Theory]
    [InlineData("DescribeModels")]
    [InlineData("describeenvs")]
    public async Task An_unknown_action_is_refused(string action) => Assert.Equal("InvalidAction", await probe.Code(action));

    [Fact]
    public async Task Ten_megabytes_are_read_and_one_byte_more_is_refused()
    {
        var most = WireRequest.MaxBody;
        Assert.Equal("UnknownParameter", await probe.Code("DescribeEnvs", Padded(most)));
        Assert.Equal("RequestSizeLimitExceeded", await probe.Code("DescribeEnvs", Padded(most + 1)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("{} {}")]
    [InlineData("""{"Limit":1,"Limit":2}""")]
    [InlineData("""{"\ud800":1}""")]
    [InlineData("""{"Channels":[{"\ud800":1}]}""")]
    public async Task A_body_that_is_not_one_object_is_refused(string body) => Assert.Equal("InvalidParameter", await probe.Code("DescribeEnvs", body));

    [Fact]
    public async Task Request_ids_are_unique_and_the_same_in_every_run()
    {
        using var again = new CloudProbe("enrolled");
        List<string?> first = [], second = [];
        for (var i = 0; i < 20; i++)
        {
            first.Add((await probe.Call("DescribeEnvs")).GetProperty("RequestId").GetString());
            second.Add((await again.Call("Nothing")).GetProperty("RequestId").GetString());
        }

        Assert.Equal(first, second);
        Assert.Equal(20, first.Distinct().Count());
    }

    /// <summary>The Authorization that the official Node SDK 4.1.313 sent for this request: independent of our own signing.</summary>
    [Fact]
    public async Task The_official_clients_golden_signature_is_accepted()
    {
        probe.Clock.AdjustTime(DateTimeOffset.FromUnixTimeSeconds(1551113065));
        var request = probe.Request("DescribeEnvs");
        Replace(
            request, "Authorization",
            "TC3-HMAC-SHA256 Credential=AKIDEXAMPLEEXAMPLEEXAMPLEEXAMPLE0001/2019-02-25/tcb/tc3_request, SignedHeaders=content-type;host, " +
            "Signature=33b8b7555a0e8315b7cbdfe5eaa760a0dd8e520bedc9980167623bf0e89deb2a");
        Assert.Equal("ok", CloudProbe.CodeOf(await probe.Send(request)));
    }

    public void Dispose() => probe.Dispose();

    private static string Padded(int bytes) => new StringBuilder("""{"Pad":" """.TrimEnd()).Append('x', bytes - 10).Append("\"}").ToString();

    private static void Replace(HttpRequestMessage request, string header, string? value)
    {
        request.Headers.Remove(header);
        if (value is not null) request.Headers.TryAddWithoutValidation(header, value);
    }
}
