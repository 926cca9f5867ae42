using System.Text.Json;

namespace CloudBaseAi.Cloud;

/// <summary>
/// Carries one action to the cloud and its reply back. Whoever implements it signs, limits time and size, and types
/// every failure.
/// </summary>
internal interface ICloudTransport
{
    /// <summary>Calls an action of service tcb, version 2018-06-08.</summary>
    /// <param name="action">For example <c>DescribeEnvs</c>; what begins with <c>Describe</c> is a read.</param>
    /// <param name="body">A JSON object in UTF-8, <c>{}</c> when there are no parameters.</param>
    /// <param name="cancel">Ends the call with <see cref="OperationCanceledException"/>.</param>
    /// <returns>The object under <c>Response</c>, without any secret that the cloud put into it.</returns>
    /// <exception cref="CloudException">The cloud did not answer as needed.</exception>
    Task<JsonElement> Call(string action, ReadOnlyMemory<byte> body, CancellationToken cancel);
}
