using System.Text.Json.Nodes;

namespace CloudBaseAi.Evals;

/// <summary>Judges code that would be pasted into the user's program, against the world as it is at that moment.</summary>
internal static class Legality
{
    /// <summary>The first thing that is illegal; null when every call is legal. Provider and model are those of the calls.</summary>
    public static (string? Objection, string? Provider, string? Model) Judge(
        WorldFacts world, string env, IReadOnlyDictionary<string, string> files, JsonArray groups)
    {
        List<(string Provider, string Model)> calls = [];
        foreach (var (path, content) in files.Where(file => file.Key.EndsWith(".js", StringComparison.Ordinal)))
        {
            var reading = CodeReading.Of(content);
            if (reading.Problems.Count > 0) return ($"{path}: {reading.Problems[0]}", null, null);
            calls.AddRange(reading.Calls);
        }

        if (calls.Count == 0) return ("no JavaScript file calls a model", null, null);
        var objection = calls.Select(call => world.Objection(env, call.Provider, call.Model, groups))
            .FirstOrDefault(one => one is not null);
        return (objection, calls[0].Provider, calls[0].Model);
    }
}
