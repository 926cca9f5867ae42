using System.Net;
using System.Text.Json;
using CloudBaseAi.Cloud.Wire;

namespace CloudBaseAi.Cloud.Tencent;

/// <summary>A signed request on its way out and its reply on the way back, whoever signed it.</summary>
internal static class Exchange
{
    /// <summary>Sends, reads the reply to its end and opens its envelope.</summary>
    /// <param name="action">The action that is called.</param>
    /// <param name="send">Sends the request; the reply's body may still be on its way.</param>
    /// <param name="credentials">What the request is signed with.</param>
    /// <param name="at">When it was signed.</param>
    /// <param name="replies">Reads the reply.</param>
    /// <param name="cancel">Ends it with <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="CloudException">Whatever else went wrong.</exception>
    public static async Task<JsonElement> Run(
        string action, Func<CancellationToken, Task<HttpResponseMessage>> send, Credentials credentials,
        DateTimeOffset at, ReplyBody replies, CancellationToken cancel)
    {
        replies.Held.Learn(credentials.SecretId, credentials.SecretKey, credentials.Token);
        try
        {
            RequestCount.Add();
            using var response = await send(cancel).ConfigureAwait(false);
            if (response.StatusCode != HttpStatusCode.OK)
                throw ConnectionTrouble.Status(action, (int)response.StatusCode);
            var reply = await replies.Read(action, response.Content, cancel).ConfigureAwait(false);
            return Envelope.Open(
                action, reply, error => Failure(action, error, credentials, at - response.Headers.Date));
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

    /// <summary>
    /// The failure for an error reply. The reader has hidden every secret in it but the shortest, which only a
    /// made-up key pair has.
    /// </summary>
    private static CloudException Failure(
        string action, CloudError error, Credentials credentials, TimeSpan? clockAhead)
    {
        var kind = CloudErrors.Kind(error.Code);
        var message = Redaction.Hide(error.Message, credentials.SecretId, credentials.SecretKey, credentials.Token);
        var detail = CloudErrorText.For(action, error.Code, credentials.Source, clockAhead);
        return new(kind, action, detail, error.Code, error.RequestId, message)
        {
            IsTransient = kind == FailureKind.Unavailable,
        };
    }
}
