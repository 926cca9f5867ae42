using CloudBaseAi.Cloud;
using CloudBaseAi.Cloud.Tencent;

namespace CloudBaseAi.Tests.Cloud;

public class CloudSettingsTests
{
    [Fact]
    public void With_nothing_set_the_public_endpoint_in_Shanghai_is_asked()
    {
        Assert.Equal(CloudSettings.Default, Read());
        Assert.Equal(("https://tcb.tencentcloudapi.com/", "ap-shanghai", "en-US"), (Read().Endpoint.AbsoluteUri, Read().Region, Read().Language));
    }

    [Theory]
    [InlineData("https://tcb.ap-guangzhou.tencentcloudapi.com", "https://tcb.ap-guangzhou.tencentcloudapi.com/")]
    [InlineData("https://proxy.example.com:8443/", "https://proxy.example.com:8443/")]
    [InlineData("http://127.0.0.1:8080", "http://127.0.0.1:8080/")]
    [InlineData("http://127.9.9.9", "http://127.9.9.9/")]
    [InlineData("http://localhost:5000/", "http://localhost:5000/")]
    [InlineData("http://LOCALHOST", "http://localhost/")]
    [InlineData("http://[::1]:81", "http://[::1]:81/")]
    [InlineData("", "https://tcb.tencentcloudapi.com/")]
    public void An_endpoint_is_https_anywhere_or_http_to_this_machine(string value, string endpoint) =>
        Assert.Equal(endpoint, Read(("TCB_BASE_URL", value)).Endpoint.AbsoluteUri);

    [Theory]
    [InlineData("http://tcb.tencentcloudapi.com")]
    [InlineData("http://10.0.0.1")]
    [InlineData("http://0.0.0.0")]
    [InlineData("http://127.0.0.1.example.com")]
    [InlineData("http://localhost.example.com")]
    [InlineData("http://localhost@example.com")]
    [InlineData("https://user:hunter2@example.com")]
    [InlineData("https://example.com/path")]
    [InlineData("https://example.com/?q=1")]
    [InlineData("https://example.com/#f")]
    [InlineData("ftp://127.0.0.1")]
    [InlineData("file:///etc/passwd")]
    [InlineData("tcb.tencentcloudapi.com")]
    [InlineData("/")]
    public void Another_endpoint_is_refused_by_the_variables_name_and_not_its_value(string value)
    {
        var failure = Assert.Throws<CloudException>(() => Read(("TCB_BASE_URL", value)));
        Assert.Equal((FailureKind.Configuration, "configuration"), (failure.Kind, failure.Action));
        Assert.StartsWith("TCB_BASE_URL ", failure.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("example", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ap-guangzhou", "ap-singapore", "ap-guangzhou")]
    [InlineData(null, "ap-singapore", "ap-singapore")]
    [InlineData("", "ap-singapore", "ap-singapore")]
    [InlineData("", "", "ap-shanghai")]
    public void The_region_is_TCB_REGION_then_the_SDKs_then_Shanghai(string? own, string? sdk, string region) =>
        Assert.Equal(region, Read(("TCB_REGION", own), ("TENCENTCLOUD_REGION", sdk)).Region);

    [Theory]
    [InlineData("TCB_REGION")]
    [InlineData("TENCENTCLOUD_REGION")]
    public void A_region_that_cannot_stand_in_a_header_is_refused(string variable)
    {
        var failure = Assert.Throws<CloudException>(() => Read((variable, "ap\r\nX-Evil: 1")));
        Assert.StartsWith(variable + " ", failure.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("zh", "zh-CN")]
    [InlineData("en", "en-US")]
    [InlineData("fr", "en-US")]
    public void The_cloud_words_its_messages_in_the_servers_language(string value, string language) =>
        Assert.Equal(language, Read(("CLOUDBASE_AI_LANG", value)).Language);

    private static CloudSettings Read(params (string Name, string? Value)[] variables) =>
        CloudSettings.Read(name => variables.FirstOrDefault(variable => variable.Name == name).Value);
}
