using System.Text.Json;

namespace CloudBaseAi.Cloud.Tencent;

/// <summary>One request, signed here.</summary>
internal sealed class Attempt(CloudSettings settings, ICredentialSource source, HttpMessageHandler handler, TimeProvider time, int maxReplyBytes) : IAttempt
{
    private readonly HttpMessageInvoker _http = new(handler);

    /// <inheritdoc/>
    public async Task<JsonElement> Send(string action, ReadOnlyMemory<byte> body, CancellationToken cancel)
    {
        var credentials = source.Get();
        var at = time.GetUtcNow();
        using var request = SignedRequest.Create(settings, credentials, action, body, at);
        return await Exchange.Run(action, token => _http.SendAsync(request, token), credentials, at, maxReplyBytes, cancel).ConfigureAwait(false);
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _http.Dispose();
}
