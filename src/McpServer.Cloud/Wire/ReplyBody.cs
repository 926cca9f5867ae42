using System.Security.Cryptography;
using System.Text.Json;

namespace CloudBaseAi.Cloud.Wire;

/// <summary>Reads a reply's bytes up to a cap and keeps of them only the JSON without secrets.</summary>
internal static class ReplyBody
{
    private const int FirstBuffer = 16 * 1024;

    /// <summary>The reply as JSON. Every buffer that held the raw bytes is zeroed.</summary>
    /// <exception cref="CloudException">Protocol: too large, or no JSON.</exception>
    public static async Task<JsonElement> Read(string action, HttpContent content, int maxBytes, CancellationToken cancel)
    {
        if (content.Headers.ContentLength > maxBytes) throw TooLarge(action, maxBytes);
        var buffer = new byte[Math.Min(content.Headers.ContentLength + 1 ?? FirstBuffer, maxBytes + 1L)];
        var used = 0;
        try
        {
            var stream = await content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
            int read;
            while ((read = await stream.ReadAsync(buffer.AsMemory(used), cancel).ConfigureAwait(false)) > 0)
            {
                used += read;
                if (used > maxBytes) throw TooLarge(action, maxBytes);
                if (used == buffer.Length) buffer = Grown(buffer, maxBytes);
            }

            return SecretScrubber.Parse(buffer.AsSpan(0, used));
        }
        catch (JsonException)
        {
            throw new CloudException(FailureKind.Protocol, action, "The answer is no complete JSON. Check TCB_BASE_URL and any proxy.");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(buffer);
        }
    }

    private static byte[] Grown(byte[] buffer, int maxBytes)
    {
        var grown = new byte[Math.Min(buffer.Length * 2L, maxBytes + 1L)];
        buffer.CopyTo(grown, 0);
        CryptographicOperations.ZeroMemory(buffer);
        return grown;
    }

    private static CloudException TooLarge(string action, int maxBytes) =>
        new(FailureKind.Protocol, action, $"The answer is larger than the {maxBytes} bytes that are read.");
}
