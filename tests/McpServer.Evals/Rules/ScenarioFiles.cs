using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Evals.Tests.Harness;

namespace CloudBaseAi.Evals.Tests.Rules;

/// <summary>The scenarios: every wish of wishes.json in every built-in world, a file a world.</summary>
internal static class ScenarioFiles
{
    /// <summary>Other agents than the follower may need this many calls for each of the shortest way.</summary>
    private const int Patience = 4;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Lazy<IReadOnlyList<Scenario>> Written = new(() => [.. World.Names.Append("hostile").SelectMany(world => ScenarioReader.Read(PathOf(world)))]);

    public static IReadOnlyList<string> Wishes { get; } = [.. Source().Select(wish => (string)wish!["name"]!)];

    /// <summary>As written, world by world.</summary>
    public static IReadOnlyList<Scenario> All => Written.Value;

    public static string PathOf(string world) => Path.Combine(Repository.Project, "Scenarios", world + ".json");

    /// <summary>A world's file as the rule has it.</summary>
    public static string Generate(string world)
    {
        var written = new WrittenWorld(world);
        return new JsonArray([.. Source().Select(source => Scenario(world, written, source!.AsObject()))]).ToJsonString(Readable) + "\n";
    }

    private static JsonObject Scenario(string world, WrittenWorld written, JsonObject source)
    {
        var forecast = new Forecast(written, source["wish"]!);
        var scenario = new JsonObject { ["name"] = $"{world}, {source["name"]}", ["world"] = world };
        foreach (var (name, value) in source.Where(pair => pair.Key != "name")) scenario[name] = value!.DeepClone();
        scenario["expect"] = forecast.Expect;
        scenario["limits"] = new JsonObject
        {
            ["shortest"] = forecast.Calls,
            ["calls"] = Patience * forecast.Calls,
            ["bytes"] = 20_000 + (9_000 * forecast.Calls),
            ["questions"] = forecast.Questions,
        };
        return scenario;
    }

    private static JsonArray Source() => JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Project, "wishes.json")))!.AsArray();
}
