using System.Text.Json;
using CloudBaseAi.Cloud;

namespace CloudBaseAi.Tests.Cloud.Support;

/// <summary>A cloud that takes camelCase only, from any number of threads.</summary>
internal sealed class CamelOnly : ICloudTransport
{
    private int _refused;

    public int Refused => _refused;

    public Task<JsonElement> Call(string action, ReadOnlyMemory<byte> body, CancellationToken cancel)
    {
        using var json = JsonDocument.Parse(body);
        if (json.RootElement.EnumerateObject().All(member => char.IsAsciiLetterLower(member.Name[0]))) return Task.FromResult(JsonElement.Parse("{}"));
        Interlocked.Increment(ref _refused);
        return Task.FromException<JsonElement>(new CloudException(FailureKind.Rejected, action, Bilingual.Said("refused"), "InvalidParameter"));
    }
}
