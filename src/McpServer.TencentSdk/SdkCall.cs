using System.Net;
using System.Text.Json;
using CloudBaseAi.Cloud.Tencent;

namespace CloudBaseAi.TencentSdk;

/// <summary>
/// Stands under the SDK for one call and reads the reply in its place: the SDK would lose the status of a non-200, let a body
/// take any time, and throw what its JSON library throws. It gets back an empty envelope, or the typed failure to wrap.
/// </summary>
/// <param name="network">The connections.</param>
/// <param name="settings">An absent region has to be absent from the request: the SDK sends an empty header.</param>
/// <param name="exchange">Reads the reply of what is sent.</param>
internal sealed class SdkCall(
    HttpMessageInvoker network, CloudSettings settings, Func<Func<CancellationToken, Task<HttpResponseMessage>>,
        Task<JsonElement>> exchange) : HttpMessageHandler
{
    /// <summary>What stood under Response.</summary>
    public JsonElement Reply { get; private set; }

    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request,
        CancellationToken cancellationToken)
    {
        if (settings.Region is null) request.Headers.Remove("X-TC-Region");
        Reply = await exchange(cancel => network.SendAsync(request, cancel)).ConfigureAwait(false);
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("""{"Response":{}}""") };
    }
}
