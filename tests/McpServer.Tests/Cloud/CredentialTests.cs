using CloudBaseAi.Cloud;
using CloudBaseAi.Cloud.Tencent;
using CloudBaseAi.Tests.Cloud.Support;

namespace CloudBaseAi.Tests.Cloud;

public class CredentialTests
{
    private const string SdkId = "TENCENTCLOUD_SECRET_ID", SdkKey = "TENCENTCLOUD_SECRET_KEY", SdkToken = "TENCENTCLOUD_SESSION_TOKEN";
    private const string TcbId = "TENCENTCLOUD_SECRETID", TcbKey = "TENCENTCLOUD_SECRETKEY", TcbToken = "TENCENTCLOUD_SESSIONTOKEN";

    [Theory]
    [InlineData("TENCENTCLOUD_SECRET_ID=a;TENCENTCLOUD_SECRET_KEY=b", "a", "b", null)]
    [InlineData("TENCENTCLOUD_SECRET_ID=a;TENCENTCLOUD_SECRET_KEY=b;TENCENTCLOUD_SESSION_TOKEN=c", "a", "b", "c")]
    [InlineData("TENCENTCLOUD_SECRET_ID=a;TENCENTCLOUD_SECRET_KEY=b;TENCENTCLOUD_SESSION_TOKEN=", "a", "b", null)]
    [InlineData("TENCENTCLOUD_SECRETID=a;TENCENTCLOUD_SECRETKEY=b", "a", "b", null)]
    [InlineData("TENCENTCLOUD_SECRETID=a;TENCENTCLOUD_SECRETKEY=b;TENCENTCLOUD_SESSIONTOKEN=c;TENCENTCLOUD_TOKEN=d", "a", "b", "c")]
    [InlineData("TENCENTCLOUD_SECRETID=a;TENCENTCLOUD_SECRETKEY=b;TENCENTCLOUD_SESSIONTOKEN=;TENCENTCLOUD_TOKEN=d", "a", "b", "d")]
    [InlineData("TENCENTCLOUD_SECRET_ID=;TENCENTCLOUD_SECRET_KEY=;TENCENTCLOUD_SECRETID=a;TENCENTCLOUD_SECRETKEY=b", "a", "b", null)]
    [InlineData("TENCENTCLOUD_SECRET_ID=a;TENCENTCLOUD_SECRET_KEY=b;TENCENTCLOUD_SECRETID=x;TENCENTCLOUD_SECRETKEY=y", "a", "b", null)]
    [InlineData("TENCENTCLOUD_SECRET_ID=a;TENCENTCLOUD_SECRET_KEY=b;TENCENTCLOUD_SESSIONTOKEN=x;TENCENTCLOUD_TOKEN=y", "a", "b", null)]
    [InlineData("TENCENTCLOUD_SECRETID=a;TENCENTCLOUD_SECRETKEY=b;TENCENTCLOUD_SESSION_TOKEN=x", "a", "b", null)]
    [InlineData("TENCENTCLOUD_SECRET_ID=a;TENCENTCLOUD_SECRET_KEY=密钥 with spaces", "a", "密钥 with spaces", null)]
    public void Id_key_and_token_come_from_one_style(string variables, string id, string key, string? token)
    {
        var found = Sources(variables).Get();
        Assert.Equal((id, key, token), (found.SecretId, found.SecretKey, found.Token));
    }

    [Theory]
    [InlineData("TENCENTCLOUD_SECRET_ID=hush", SdkKey)]
    [InlineData("TENCENTCLOUD_SECRET_KEY=hush", SdkId)]
    [InlineData("TENCENTCLOUD_SECRET_ID=hush;TENCENTCLOUD_SECRET_KEY=", SdkKey)]
    [InlineData("TENCENTCLOUD_SECRETID=hush", TcbKey)]
    [InlineData("TENCENTCLOUD_SECRETKEY=hush", TcbId)]
    [InlineData("TENCENTCLOUD_SECRET_ID=hush;TENCENTCLOUD_SECRETKEY=hush", SdkKey)]
    [InlineData("TENCENTCLOUD_SECRET_ID=hush;TENCENTCLOUD_SECRETID=hush;TENCENTCLOUD_SECRETKEY=hush", SdkKey)]
    public void Half_a_pair_is_a_failure_that_names_what_is_missing(string variables, string missing) =>
        Assert.Contains($"but {missing} is not", Missing(variables).Detail, StringComparison.Ordinal);

    [Theory]
    [InlineData("TENCENTCLOUD_SECRET_ID=hush hush;TENCENTCLOUD_SECRET_KEY=hush", SdkId)]
    [InlineData("TENCENTCLOUD_SECRETID=hush\r\nX: y;TENCENTCLOUD_SECRETKEY=hush", TcbId)]
    [InlineData("TENCENTCLOUD_SECRETID=hüsh;TENCENTCLOUD_SECRETKEY=hush", TcbId)]
    [InlineData("TENCENTCLOUD_SECRET_ID=a;TENCENTCLOUD_SECRET_KEY=hush;TENCENTCLOUD_SESSION_TOKEN=hush\n", "session token")]
    public void A_value_that_cannot_stand_in_a_header_is_a_failure_that_names_it(string variables, string named) =>
        Assert.Contains(named, Missing(variables).Detail, StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("TENCENTCLOUD_SESSION_TOKEN=hush")]
    public void With_nothing_set_the_way_to_set_them_and_the_sandbox_are_named(string variables)
    {
        var detail = Missing(variables).Detail;
        Assert.All([SdkId, SdkKey, SdkToken, "CLOUDBASE_AI_SANDBOX"], name => Assert.Contains(name, detail, StringComparison.Ordinal));
        Assert.DoesNotContain("CLOUDBASE_API_KEY", detail, StringComparison.Ordinal);
    }

    [Fact]
    public void An_API_key_alone_is_told_why_it_does_not_serve() =>
        Assert.Contains("CLOUDBASE_API_KEY is set, but it cannot sign management actions", Missing("CLOUDBASE_API_KEY=hush").Detail, StringComparison.Ordinal);

    [Fact]
    public void Credentials_print_where_they_are_from_and_nothing_else() => Assert.Equal(
        $"credentials from the environment variables {TcbId} and {TcbKey}",
        Sources($"{TcbId}=hush;{TcbKey}=hush;{TcbToken}=hush").Get().ToString());

    [Fact]
    public async Task Without_credentials_nothing_is_sent()
    {
        using var script = new Script(Script.Ok());
        using var transport = new SignedTransport(() => CloudSettings.Default, Sources(""), _ => script, TimeProvider.System);
        var failure = await Assert.ThrowsAsync<CloudException>(() => transport.Call("DescribeEnvs", "{}"u8.ToArray(), default));
        Assert.Equal(FailureKind.CredentialsMissing, failure.Kind);
        Assert.Empty(script.Sent);
    }

    private static CloudException Missing(string variables)
    {
        var failure = Assert.Throws<CloudException>(() => Sources(variables).Get());
        Assert.Equal((FailureKind.CredentialsMissing, "credentials"), (failure.Kind, failure.Action));
        Assert.DoesNotContain("hush", failure.ToString(), StringComparison.Ordinal);
        return failure;
    }

    private static CredentialSources Sources(string variables)
    {
        var set = variables.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        return new(name => set.GetValueOrDefault(name));
    }
}
