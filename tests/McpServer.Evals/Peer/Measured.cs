using System.Text.Json;
using System.Text.Json.Nodes;
using CloudBaseAi.Evals.Tests.Harness;

namespace CloudBaseAi.Evals.Tests.Peer;

/// <summary>The vendor's server as last measured: a file, since a build without npm has to have the figures too.</summary>
internal static class Measured
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    public static string File { get; } = Path.Combine(Repository.Project, "Peer", "measured.json");

    public static JsonNode Read() => JsonNode.Parse(System.IO.File.ReadAllText(File))!;

    /// <summary>Writes the file, or compares with it. Error texts of the vendor's server tell the machine they were made on: a fiftieth more or less is the same figure.</summary>
    public static void Check(JsonObject measured)
    {
        if (Repository.Updates) System.IO.File.WriteAllText(File, measured.ToJsonString(Indented) + "\n");
        Compare(Read(), measured, "");
    }

    public static JsonObject Write(string package, int tools, Cost list, IEnumerable<(string World, int Calls, string End, Cost All)> worlds) => new()
    {
        ["package"] = package,
        ["tools"] = tools,
        ["toolsBytes"] = list.Bytes,
        ["toolsTokens"] = list.Tokens,
        ["worlds"] = new JsonObject(worlds.Select(one => KeyValuePair.Create(one.World, (JsonNode?)new JsonObject
        {
            ["end"] = one.End,
            ["calls"] = one.Calls,
            ["bytes"] = one.All.Bytes,
            ["tokens"] = one.All.Tokens,
        }))),
    };

    private static void Compare(JsonNode known, JsonNode found, string path)
    {
        if (known is JsonObject members) foreach (var (name, value) in members) Compare(value!, found[name]!, $"{path}.{name}");
        else if (known.GetValueKind() == JsonValueKind.Number) Assert.True(Math.Abs((int)known - (int)found) <= (int)known / 50, $"{path}: {known} is on file, {found} was measured");
        else Assert.True(JsonNode.DeepEquals(known, found), $"{path}: {known} is on file, {found} was measured");
    }
}
