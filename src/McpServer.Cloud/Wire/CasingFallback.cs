using System.Collections.Concurrent;
using System.Text.Json;

namespace CloudBaseAi.Cloud.Wire;

/// <summary>
/// For the two reads that no SDK lists, the casing of parameters is unsettled: PascalCase first, camelCase once when
/// the cloud refuses a parameter, and from then on the form that worked. Never for a write.
/// </summary>
internal sealed class CasingFallback(ICloudTransport transport)
{
    private static readonly string[] Refusals = ["InvalidParameter", "UnknownParameter", "MissingParameter"];

    private readonly ConcurrentDictionary<string, Casing> _worked = new(StringComparer.Ordinal);

    /// <summary>Calls the action with the form that is known to work, or finds it.</summary>
    /// <exception cref="CloudException">When both forms fail, the failure of PascalCase.</exception>
    public async Task<JsonElement> Call(
        string action, Func<Casing, ReadOnlyMemory<byte>> body, CancellationToken cancel)
    {
        if (_worked.TryGetValue(action, out var known))
            return await transport.Call(action, body(known), cancel).ConfigureAwait(false);
        try
        {
            return await Try(action, body, Casing.Pascal, cancel).ConfigureAwait(false);
        }
        catch (CloudException refusal) when (Refusals.Any(family => CloudErrors.IsWithin(refusal.CloudCode, family)))
        {
            try
            {
                return await Try(action, body, Casing.Camel, cancel).ConfigureAwait(false);
            }
            catch (CloudException)
            {
                throw refusal;
            }
        }
    }

    private async Task<JsonElement> Try(
        string action, Func<Casing, ReadOnlyMemory<byte>> body, Casing casing, CancellationToken cancel)
    {
        var reply = await transport.Call(action, body(casing), cancel).ConfigureAwait(false);
        _worked[action] = casing;
        return reply;
    }
}
