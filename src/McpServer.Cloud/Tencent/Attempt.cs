using System.Text.Json;
using CloudBaseAi.Cloud.Wire;

namespace CloudBaseAi.Cloud.Tencent;

/// <summary>One request, signed here.</summary>
internal sealed class Attempt(
    CloudSettings settings, ICredentialSource source, HttpMessageHandler handler, TimeProvider time, ReplyBody replies)
    : IAttempt
{
    private readonly HttpMessageInvoker _http = new(handler);

    /// <summary>The signer of this server itself.</summary>
    public static IAttempt Create(
        CloudSettings settings, ICredentialSource source, HttpMessageHandler handler, TimeProvider time,
        ReplyBody replies) =>
        new Attempt(settings, source, handler, time, replies);

    /// <inheritdoc/>
    public async Task<JsonElement> Send(string action, ReadOnlyMemory<byte> body, CancellationToken cancel)
    {
        var credentials = source.Get();
        var at = time.GetUtcNow();
        using var request = SignedRequest.Create(settings, credentials, action, body, at);
        return await Exchange.Run(
            action, token => _http.SendAsync(request, token), credentials, at, replies, cancel).ConfigureAwait(false);
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _http.Dispose();
}
