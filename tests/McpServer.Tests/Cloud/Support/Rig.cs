using System.Text.Json;
using CloudBaseAi.Cloud;
using CloudBaseAi.Cloud.Tencent;
using CloudBaseAi.Cloud.Wire;

namespace CloudBaseAi.Tests.Cloud.Support;

/// <summary>The real client over a scripted handler and a fake clock.</summary>
internal sealed class Rig : IDisposable
{
    public const string SecretId = "AKIDEXAMPLEEXAMPLEEXAMPLEEXAMPLE0001";
    public const string SecretKey = "SKEXAMPLEexampleEXAMPLEexample01";

    public static readonly CallLimits Limits = CallLimits.Default with { Jitter = false };

    public Rig(params Func<CancellationToken, Task<HttpResponseMessage>>[] answers)
        : this(CloudSettings.Default, new Credentials(SecretId, SecretKey, null, "a test"), Limits, answers)
    {
    }

    public Rig(CloudSettings settings, Credentials credentials, CallLimits limits, params Func<CancellationToken, Task<HttpResponseMessage>>[] answers)
    {
        Clock = new PauseClock(limits.Whole, limits.Attempt);
        Script = new Script(answers);
        Transport = new SignedTransport(() => settings, new FixedCredentials(credentials), _ => Script, Clock, limits);
        Api = new CloudBaseApi(Transport);
    }

    public PauseClock Clock { get; }

    public Script Script { get; }

    public SignedTransport Transport { get; }

    public CloudBaseApi Api { get; }

    public Sent Only => Assert.Single(Script.Sent);

    public Task<JsonElement> Call(string action, string body = "{}") => Transport.Call(action, System.Text.Encoding.UTF8.GetBytes(body), default);

    public Task<CloudException> Fails(string action, string body = "{}") => Assert.ThrowsAsync<CloudException>(() => Call(action, body));

    public void Dispose()
    {
        Transport.Dispose();
        Script.Dispose();
    }
}
