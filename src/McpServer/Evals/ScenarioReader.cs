using System.Text.Json;
using System.Text.Json.Nodes;
using CloudBaseAi.Cloud.Sandbox;

namespace CloudBaseAi.Evals;

/// <summary>Reads scenario files: one scenario, or a list of them. Unknown members are refused, so that a misspelt limit limits.</summary>
internal static class ScenarioReader
{
    /// <summary>The scenarios of a file; a world's path is relative to it.</summary>
    /// <exception cref="ScenarioException">The file is no scenario.</exception>
    public static IReadOnlyList<Scenario> Read(string path)
    {
        try
        {
            var root = JsonNode.Parse(File.ReadAllText(path), documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });
            var list = root is JsonArray array ? array.Select(one => one as JsonObject) : [root as JsonObject];
            return [.. list.Select(one => Scenario(one ?? throw new ScenarioException("a scenario is a JSON object"), Path.GetDirectoryName(path)!))];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or ScenarioException or InvalidOperationException or FormatException)
        {
            throw new ScenarioException($"{path}: {e.Message}");
        }
    }

    private static Scenario Scenario(JsonObject file, string folder)
    {
        Only(file, "name", "world", "wish", "answers", "variables", "expect", "limits");
        var world = Need(file, "world").GetValue<string>();
        var wish = Need(file, "wish").AsObject();
        Only(wish, "says", "begin", "facts");
        return new Scenario(
            Need(file, "name").GetValue<string>(),
            World.Names.Contains(world, StringComparer.Ordinal) ? world : Path.Combine(folder, world),
            new Wish(Need(wish, "says").GetValue<string>(), Text(wish, "begin") ?? "envQuery", Objects(wish["facts"])),
            [.. (file["answers"]?.AsArray() ?? []).Select(one => Answer(one!.AsObject()))],
            (file["variables"]?.AsObject() ?? []).ToDictionary(pair => pair.Key, pair => pair.Value!.GetValue<string>(), StringComparer.Ordinal),
            Expect(Need(file, "expect").AsObject()),
            Limits(file["limits"]?.AsObject() ?? []));
    }

    private static Answer Answer(JsonObject answer)
    {
        Only(answer, "question", "label", "tool", "arguments", "with", "page");
        return new(Text(answer, "question"), Text(answer, "label"), Text(answer, "tool"), answer["arguments"]?.AsObject(), answer["with"]?.AsObject(), answer["page"]?.GetValue<bool>() == true);
    }

    private static Expectation Expect(JsonObject expect)
    {
        Only(expect, "provider", "model", "end");
        return Text(expect, "end") is { } end && expect.Count == 1
            ? new Expectation(null, null, end)
            : new Expectation(Need(expect, "provider").GetValue<string>(), Need(expect, "model").GetValue<string>(), expect.ContainsKey("end")
                ? throw new ScenarioException("expect has provider and model, or end, not both") : null);
    }

    private static Limits Limits(JsonObject limits)
    {
        Only(limits, "shortest", "calls", "bytes", "questions");
        return new(limits["shortest"]?.GetValue<int>(), limits["calls"]?.GetValue<int>() ?? 40, limits["bytes"]?.GetValue<int>() ?? 100_000, limits["questions"]?.GetValue<int>());
    }

    private static Dictionary<string, JsonObject> Objects(JsonNode? facts) =>
        (facts?.AsObject() ?? []).ToDictionary(pair => pair.Key, pair => pair.Value!.AsObject(), StringComparer.Ordinal);

    private static string? Text(JsonObject from, string name) => from[name]?.GetValue<string>();

    private static JsonNode Need(JsonObject from, string name) => from[name] ?? throw new ScenarioException($"\"{name}\" is missing");

    private static void Only(JsonObject from, params string[] names)
    {
        if (from.Select(pair => pair.Key).FirstOrDefault(name => !names.Contains(name, StringComparer.Ordinal)) is { } unknown)
        {
            throw new ScenarioException($"\"{unknown}\" is no member of this object; it has {string.Join(", ", names)}");
        }
    }
}
