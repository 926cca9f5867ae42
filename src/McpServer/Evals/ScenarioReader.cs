using System.Text.Json;
using System.Text.Json.Nodes;
using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Evals;

/// <summary>Reads scenario files: one scenario, or a list of them. Unknown members are refused, so that a misspelt limit limits.</summary>
internal static class ScenarioReader
{
    /// <summary>
    /// The settings a scenario may make, as their variables' names go on after the common prefix. None of them names a
    /// file, an address or the cloud's credentials.
    /// </summary>
    private static readonly string[] Settings = ["LANG", "GROUPS", "ENROLLED_ENVS", "VERSION_SWITCH_OK", "READONLY"];

    private static readonly string[] Variables = ["CLOUDBASE_ENV_ID", .. Settings.Select(name => KeyVariable.Prefix[..^"KEY_".Length] + name)];

    /// <summary>The scenarios of a file; a world's path is relative to it.</summary>
    /// <exception cref="ScenarioException">The file is no scenario.</exception>
    public static IReadOnlyList<Scenario> Read(string path)
    {
        try
        {
            var root = JsonNode.Parse(InputFile.Read(path), documentOptions: new JsonDocumentOptions { AllowDuplicateProperties = false });
            var list = root is JsonArray array ? array.Select(one => one as JsonObject) : [root as JsonObject];
            return [.. list.Select(one => Scenario(one ?? throw new ScenarioException("a scenario is a JSON object"), Path.GetDirectoryName(path)!))];
        }
        catch (JsonException e)
        {
            // The parser's own words can hold a piece of the file.
            throw new ScenarioException($"{path}: it is no valid JSON, or a member stands in it twice (line {e.LineNumber + 1})");
        }
        catch (Exception e) when (e is InvalidOperationException or FormatException or NullReferenceException or ArgumentException)
        {
            throw new ScenarioException($"{path}: a member is not of its type; see docs/evals.md");
        }
        catch (ScenarioException e) when (!e.Message.StartsWith(path, StringComparison.Ordinal))
        {
            throw new ScenarioException($"{path}: {e.Message}");
        }
    }

    private static Scenario Scenario(JsonObject file, string folder)
    {
        Only(file, "name", "world", "wish", "answers", "variables", "expect", "limits");
        var world = Need(file, "world").GetValue<string>();
        var wish = Need(file, "wish").AsObject();
        Only(wish, "says", "begin", "facts", "repair");
        return new Scenario(
            Need(file, "name").GetValue<string>(),
            World.Names.Contains(world, StringComparer.Ordinal) ? world : InputFile.Beside(folder, world),
            new Wish(Need(wish, "says").GetValue<string>(), Text(wish, "begin") ?? "envQuery", Objects(wish["facts"]))
            {
                Broken = (wish["repair"]?.AsArray() ?? []).Select(one => one!.GetValue<string>())
                    .ToDictionary(
                        name => name, name => InputFile.Read(InputFile.Beside(folder, name)), StringComparer.Ordinal),
            },
            [.. (file["answers"]?.AsArray() ?? []).Select(one => Answer(one!.AsObject()))],
            (file["variables"]?.AsObject() ?? []).ToDictionary(pair => Variable(pair.Key), pair => pair.Value!.GetValue<string>(), StringComparer.Ordinal),
            Expect(Need(file, "expect").AsObject()),
            Limits(file["limits"]?.AsObject() ?? []));
    }

    private static string Variable(string name) =>
        Variables.Contains(name, StringComparer.Ordinal)
            || name.StartsWith(KeyVariable.Prefix, StringComparison.Ordinal) ? name : throw new ScenarioException(
                $"a scenario cannot set {SafeText.Name(name)}; it can set {string.Join(", ", Variables)} and {KeyVariable.Prefix}…");

    private static Answer Answer(JsonObject answer)
    {
        Only(answer, "question", "label", "tool", "arguments", "with", "page");
        return new(Text(answer, "question"), Text(answer, "label"), Text(answer, "tool"), answer["arguments"]?.AsObject(),
            answer["with"]?.AsObject(), answer["page"]?.GetValue<bool>() == true);
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
        return new(limits["shortest"]?.GetValue<int>(), limits["calls"]?.GetValue<int>() ?? 40, limits["bytes"]?.GetValue<int>()
            ?? 100_000, limits["questions"]?.GetValue<int>());
    }

    private static Dictionary<string, JsonObject> Objects(JsonNode? facts) =>
        (facts?.AsObject() ?? [])
            .ToDictionary(pair => pair.Key, pair => pair.Value!.AsObject(), StringComparer.Ordinal);

    private static string? Text(JsonObject from, string name) => from[name]?.GetValue<string>();

    private static JsonNode Need(JsonObject from, string name) =>
        from[name] ?? throw new ScenarioException($"\"{name}\" is missing");

    private static void Only(JsonObject from, params string[] names)
    {
        if (from.Select(pair => pair.Key).FirstOrDefault(name => !names.Contains(name, StringComparer.Ordinal)) is { } unknown)
        {
            throw new ScenarioException($"{SafeText.Quoted(unknown)} is no member of this object; it has {string.Join(", ", names)}");
        }
    }
}
