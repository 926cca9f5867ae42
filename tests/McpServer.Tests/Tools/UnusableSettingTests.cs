using CloudBaseAi.Hosting;
using CloudBaseAi.Tests.Harness;
using Microsoft.Extensions.Time.Testing;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Tests.Tools;

/// <summary>A setting with which no request can be made is every tool's failure, and says what to mend.</summary>
public sealed class UnusableSettingTests
{
    [Theory]
    [InlineData("TCB_BASE_URL", "http://tcb.tencentcloudapi.com", "TCB_BASE_URL may be http:// only to this machine")]
    [InlineData("TCB_BASE_URL", "tcb.tencentcloudapi.com", "TCB_BASE_URL is no absolute https:// address")]
    [InlineData("TCB_REGION", "ap shanghai", "TCB_REGION is no region such as ap-shanghai")]
    [InlineData("CLOUDBASE_AI_SANDBOX", "no-such-world", "CLOUDBASE_AI_SANDBOX: ")]
    public async Task It_is_named_and_not_taken_for_the_clouds_fault(string variable, string value, string says)
    {
        var variables = new Dictionary<string, string> { ["TENCENTCLOUD_SECRET_ID"] = "id", ["TENCENTCLOUD_SECRET_KEY"] = "key", [variable] = value };
        var settings = new ServerSettings(name => variables.GetValueOrDefault(name));
        var time = new FakeTimeProvider();
        using var access = new CloudAccess(settings, time);
        var reply = new ReplyView("envQuery", [], await Composition.Tools(settings, access, time).Call(new CallToolRequestParams { Name = "envQuery" }, default));
        Assert.Equal("failed CLOUD_UNAVAILABLE", reply.Verdict);
        Assert.StartsWith(says, reply.Message, StringComparison.Ordinal);
        Assert.Contains("restarted", reply.Message, StringComparison.Ordinal);
        Assert.Equal("envQuery", reply.Next!["tool"]!.GetValue<string>());
    }
}
