using System.Text.Json;
using System.Text.Json.Nodes;

namespace CloudBaseAi.Evals;

/// <summary>One line of a CLOUDBASE_AI_TRACE file, as far as an eval reads it.</summary>
/// <param name="Call">What was called.</param>
/// <param name="Status">How it was answered.</param>
/// <param name="Code">Why; null where there was nothing to say.</param>
internal sealed record TraceLine(Call Call, string Status, string? Code)
{
    /// <summary>The verdict as replies word it.</summary>
    public string Verdict => Code is null ? Status : $"{Status} {Code}";

    /// <summary>Reads a file, one JSON object a line; empty lines do not count.</summary>
    /// <exception cref="ScenarioException">The file is no trace.</exception>
    public static IReadOnlyList<TraceLine> Read(string path)
    {
        var number = 0;
        try
        {
            var lines = new List<TraceLine>();
            foreach (var line in File.ReadLines(path))
            {
                number++;
                if (line.Length > 0) lines.Add(Parse(JsonNode.Parse(line)!.AsObject()));
            }

            return lines;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or NullReferenceException)
        {
            throw new ScenarioException($"{path}: {(number == 0 ? e.Message : $"line {number} is no line of a trace: tool, arguments and status are needed")}");
        }
    }

    private static TraceLine Parse(JsonObject line) => new(
        new Call(line["tool"]!.GetValue<string>(), line["arguments"]!.AsObject()), line["status"]!.GetValue<string>(), line["code"]?.GetValue<string>());
}
