#if TENCENT_SDK
using CloudBaseAi.Cloud;
using CloudBaseAi.Cloud.Tencent;
using CloudBaseAi.TencentSdk;
using CloudBaseAi.Tests.Cloud.Support;

namespace CloudBaseAi.Tests.Cloud.Contract;

/// <summary>The contract over requests that the vendor's SDK signs.</summary>
public class SdkTransportTests : TransportContract
{
    private protected override Signer? Signer => SdkAttempt.Create;

    [Fact]
    public async Task A_host_that_the_SDK_would_sign_another_service_for_is_refused()
    {
        using var transport = new SignedTransport(
            () => CloudSettings.Default with { Endpoint = new Uri("https://proxy.example.com/") }, new FixedCredentials(new Credentials("id", "key", null, "a test")),
            _ => new Script(Script.Ok()), TimeProvider.System, null, Signer);
        Assert.Equal(FailureKind.Configuration, (await Assert.ThrowsAsync<CloudException>(() => transport.Call("DescribeEnvs", default, default))).Kind);
    }
}
#endif
