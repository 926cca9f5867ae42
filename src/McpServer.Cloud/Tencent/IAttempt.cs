using System.Text.Json;
using CloudBaseAi.Cloud.Wire;

namespace CloudBaseAi.Cloud.Tencent;

/// <summary>
/// Sends one request and reads its reply. Failures leave it typed; nothing is repeated and no time is limited here.
/// </summary>
internal interface IAttempt : IDisposable
{
    /// <summary>Signs with the clock of this moment, sends, and opens the reply's envelope.</summary>
    /// <exception cref="CloudException">The cloud did not answer as needed.</exception>
    Task<JsonElement> Send(string action, ReadOnlyMemory<byte> body, CancellationToken cancel);
}

/// <summary>Makes the attempt of a transport: it signs, and sends through a handler that it disposes.</summary>
internal delegate IAttempt Signer(
    CloudSettings settings, ICredentialSource credentials, HttpMessageHandler handler, TimeProvider time,
    ReplyBody replies);
