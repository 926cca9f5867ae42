using System.Globalization;
using System.Text.Json;
using CloudBaseAi.Cloud;
using CloudBaseAi.Cloud.Tencent;
using CloudBaseAi.Cloud.Wire;
using TencentCloud.Common;

namespace CloudBaseAi.TencentSdk;

/// <summary>One request, signed by the vendor's SDK; limits, retries and the reading of replies are this server's own.</summary>
internal sealed class SdkAttempt(CloudSettings settings, ICredentialSource source, HttpMessageHandler handler,
    TimeProvider time, ReplyBody replies) : IAttempt
{
    private readonly HttpMessageInvoker _network = new(handler);

    /// <summary>The signer of a transport.</summary>
    /// <exception cref="CloudException">Configuration: the SDK would sign for another service.</exception>
    public static IAttempt Create(CloudSettings settings, ICredentialSource source, HttpMessageHandler handler,
        TimeProvider time, ReplyBody replies)
    {
        // The SDK takes the name of the service in the signature from the host.
        if (settings.Endpoint.Host.Split('.')[0] == SignedRequest.Service || settings.Endpoint.IsLoopback)
            return new SdkAttempt(settings, source, handler, time, replies);
        throw new CloudException(FailureKind.Configuration, "configuration",
            ("TCB_BASE_URL must name a host that begins with tcb. where TencentCloudSDK signs the requests.",
                "由 TencentCloudSDK 签名时，TCB_BASE_URL 的主机名必须以 tcb. 开头。"));
    }

    /// <inheritdoc/>
    public async Task<JsonElement> Send(string action, ReadOnlyMemory<byte> body, CancellationToken cancel)
    {
        var credentials = source.Get();
        var at = time.GetUtcNow();
        using var call = new SdkCall(_network, settings, send => Exchange.Run(action, send, credentials, at, replies, cancel));
        using var http = new HttpClient(call, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
        try
        {
            // The SDK writes the signature's date with this culture: under th-TH in another calendar. It ends with this method.
            CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
            await new SdkClient(credentials, settings, http).Send(action, body).ConfigureAwait(false);
            return call.Reply;
        }
        catch (TencentCloudSDKException wrapped) when (wrapped.InnerException is CloudException failure)
        {
            throw failure;
        }
        catch (Exception defect) when (defect is not CloudException)
        {
            cancel.ThrowIfCancellationRequested();
            var kind = defect.GetType().Name;
            throw new CloudException(FailureKind.Protocol, action,
                ($"TencentCloudSDK failed by a defect of its own ({kind}).", $"TencentCloudSDK 因自身缺陷而失败（{kind}）。"));
        }
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _network.Dispose();
}
