using System.Text;
using System.Text.Json.Nodes;
using CloudBaseAi.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace CloudBaseAi.Tests.Hosting.Support;

/// <summary>All that the server writes when it is given these bytes and then the end of input. Its clock stands still: an answer that is owed and never comes is a test that fails, not a pause.</summary>
internal sealed class Transcript
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private Transcript(byte[] output)
    {
        Lines = Encoding.UTF8.GetString(output).Split('\n')[..^1];
        Frames = [.. Lines.Select(line => JsonNode.Parse(line)!.AsObject())];
    }

    /// <summary>The answers as they stand on the wire.</summary>
    public IReadOnlyList<string> Lines { get; }

    public IReadOnlyList<JsonObject> Frames { get; }

    /// <summary>The ids of the answers as JSON, in order of their text.</summary>
    public IEnumerable<string> Ids => Frames.Select(frame => frame["id"]?.ToJsonString() ?? "null").Order(StringComparer.Ordinal);

    public static async Task<Transcript> Of(byte[] input, string world = "token-credits-empty") => new(await Output(input, world));

    /// <summary>The lines alone, which need not be objects.</summary>
    public static async Task<IReadOnlyList<string>> LinesOf(byte[] input) => Encoding.UTF8.GetString(await Output(input, "token-credits-empty")).Split('\n')[..^1];

    private static async Task<byte[]> Output(byte[] input, string world)
    {
        var settings = new ServerSettings(name => name == "CLOUDBASE_AI_SANDBOX" ? world : null);
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.Zero));
        using var access = new CloudAccess(settings, time);
        using var output = new MemoryStream();
        await McpHost.Run(Composition.Tools(settings, access, time), new MemoryStream(input), output, time, CancellationToken.None).WaitAsync(Patience);
        return output.ToArray();
    }

    /// <summary>The answer with this id, given as JSON.</summary>
    public JsonObject Answer(string id) => Assert.Single(Frames, frame => frame["id"]?.ToJsonString() == id);
}
