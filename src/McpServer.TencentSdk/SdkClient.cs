using System.Text;
using CloudBaseAi.Cloud.Tencent;
using TencentCloud.Common;
using TencentCloud.Common.Profile;
using TencentCloud.Tcb.V20180608;

namespace CloudBaseAi.TencentSdk;

/// <summary>
/// The SDK's client for tcb, for all eight actions by name. Neither its typed methods nor CommonRequest carry a request here:
/// the models have no member for a field they do not know, and UpdateAIModel replaces a list whole, so such a field would be
/// lost; CommonRequest reads JSON in a way that rewrites texts that look like dates. The body goes out as it was written.
/// </summary>
internal sealed class SdkClient : TcbClient
{
    /// <summary>The caller's token ends a call; the SDK's own limit, in seconds, only has to be longer.</summary>
    private const int LongEnough = 24 * 60 * 60;

    public SdkClient(Credentials credentials, CloudSettings settings, HttpClient http)
        : base(new Credential { SecretId = credentials.SecretId, SecretKey = credentials.SecretKey, Token = credentials.Token },
            settings.Region, ProfileOf(settings)) =>
        HttpClient = http;

    /// <summary>Signs and sends.</summary>
    public Task Send(string action, ReadOnlyMemory<byte> body) =>
        InternalRequest(new Verbatim(Encoding.UTF8.GetString(body.Span)), action);

    private static ClientProfile ProfileOf(CloudSettings settings) => new()
    {
        Language = settings.Language == "zh-CN" ? Language.ZH_CN : Language.EN_US,
        HttpProfile = new HttpProfile { Protocol = settings.Endpoint.Scheme + "://", Endpoint = settings.Endpoint.Authority, Timeout = LongEnough },
    };

    private sealed class Verbatim(string json) : AbstractModel, ISerializable
    {
        public string Serialize() => json;

        public override void ToMap(Dictionary<string, string> map, string prefix) => throw new NotSupportedException();
    }
}
