using System.Security.Cryptography;
using System.Text.Json;

namespace CloudBaseAi.Cloud.Wire;

/// <summary>Reads a reply's bytes up to a cap and keeps of them only the JSON without secrets.</summary>
/// <param name="maxBytes">The largest reply that is read.</param>
/// <param name="held">What this process holds as secrets.</param>
internal sealed class ReplyBody(int maxBytes, HeldSecrets held)
{
    /// <summary>The action whose entries of Models[] a later UpdateAIModel sends back.</summary>
    private const string GivesEntries = "DescribeAIModels";

    private const int FirstBuffer = 16 * 1024;

    /// <summary>What this process holds as secrets.</summary>
    public HeldSecrets Held => held;

    /// <summary>The reply as JSON. Every buffer that held the raw bytes is zeroed.</summary>
    /// <exception cref="CloudException">Protocol: too large, or no JSON.</exception>
    public async Task<JsonElement> Read(string action, HttpContent content, CancellationToken cancel)
    {
        if (content.Headers.ContentLength > maxBytes) throw TooLarge(action);
        var buffer = new byte[Math.Min(content.Headers.ContentLength + 1 ?? FirstBuffer, maxBytes + 1L)];
        var used = 0;
        try
        {
            var stream = await content.ReadAsStreamAsync(cancel).ConfigureAwait(false);
            int read;
            while ((read = await stream.ReadAsync(buffer.AsMemory(used), cancel).ConfigureAwait(false)) > 0)
            {
                used += read;
                if (used > maxBytes) throw TooLarge(action);
                if (used == buffer.Length) buffer = Grown(buffer);
            }

            return SecretScrubber.Parse(buffer.AsSpan(0, used), held.Values, action == GivesEntries);
        }
        catch (JsonException)
        {
            throw new CloudException(
                FailureKind.Protocol, action,
                ("The answer is no complete JSON, or JSON of more than 64 levels. Check TCB_BASE_URL and any proxy.",
                    "返回内容不是完整的 JSON，或嵌套超过 64 层。请检查 TCB_BASE_URL 和代理。"));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(buffer);
        }
    }

    private byte[] Grown(byte[] buffer)
    {
        var grown = new byte[Math.Min(buffer.Length * 2L, maxBytes + 1L)];
        buffer.CopyTo(grown, 0);
        CryptographicOperations.ZeroMemory(buffer);
        return grown;
    }

    private CloudException TooLarge(string action) =>
        new(FailureKind.Protocol, action,
            ($"The answer is larger than the {maxBytes} bytes that are read.", $"返回内容超过可读取的 {maxBytes} 字节。"));
}
