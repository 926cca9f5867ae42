using System.Net;
using System.Text.Json;
using CloudBaseAi.Cloud.Wire;

namespace CloudBaseAi.Cloud.Tencent;

/// <summary>One request and its reply. Failures leave it typed; nothing is repeated here.</summary>
internal sealed class Attempt(CloudSettings settings, ICredentialSource source, HttpMessageInvoker http, TimeProvider time, int maxReplyBytes) : IDisposable
{
    /// <summary>Signs with the clock of this moment, sends, and opens the reply's envelope.</summary>
    public async Task<JsonElement> Send(string action, ReadOnlyMemory<byte> body, CancellationToken cancel)
    {
        var credentials = source.Get();
        var at = time.GetUtcNow();
        try
        {
            using var request = SignedRequest.Create(settings, credentials, action, body, at);
            RequestCount.Add();
            using var response = await http.SendAsync(request, cancel).ConfigureAwait(false);
            if (response.StatusCode != HttpStatusCode.OK) throw ConnectionTrouble.Status(action, (int)response.StatusCode);
            var reply = await ReplyBody.Read(action, response.Content, maxReplyBytes, cancel).ConfigureAwait(false);
            return Envelope.Open(action, reply, error => CloudErrors.Of(action, error, credentials, at - response.Headers.Date));
        }
        catch (Exception trouble) when (trouble is HttpRequestException or IOException)
        {
            throw ConnectionTrouble.Of(action, trouble);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw ConnectionTrouble.SlowConnection(action);
        }
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose() => http.Dispose();
}
