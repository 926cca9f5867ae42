using System.Text.Json;
using System.Text.Json.Nodes;

namespace CloudBaseAi.Evals;

/// <summary>One line of a CLOUDBASE_AI_TRACE file, as far as an eval reads it.</summary>
/// <param name="Call">What was called.</param>
/// <param name="Status">How it was answered.</param>
/// <param name="Code">Why; null where there was nothing to say.</param>
internal sealed record TraceLine(Call Call, string Status, string? Code)
{
    private const int MostProblems = 20;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>The verdict as replies word it.</summary>
    public string Verdict => Code is null ? Status : $"{Status} {Code}";

    /// <summary>Reads a file, one JSON object a line; empty lines do not count.</summary>
    /// <returns>The calls, and what is wrong with the lines that are none: each is one problem of a scenario, not the end of all.</returns>
    public static (IReadOnlyList<TraceLine> Lines, IReadOnlyList<Problem> Problems) Read(string path)
    {
        var (lines, problems, number) = (new List<TraceLine>(), new List<Problem>(), 0);
        try
        {
            foreach (var line in InputFile.Read(path).Split('\n', StringSplitOptions.TrimEntries))
            {
                number++;
                if (line.Length == 0) continue;
                if (lines.Count == Conversation.MostCalls)
                    throw new ScenarioException($"it holds more than {Conversation.MostCalls} calls");
                if (Parse(line) is { } call) lines.Add(call);
                else problems.Add(new(Fault.Transcript, $"line {number} is no line of a trace: it needs tool, arguments and status, each once"));
            }
        }
        catch (ScenarioException unreadable)
        {
            problems.Add(new(Fault.Transcript, unreadable.Message));
        }

        if (problems.Count <= MostProblems) return (lines, problems);
        return (lines, [.. problems[..MostProblems], new(Fault.Transcript, $"and {problems.Count - MostProblems} more such lines")]);
    }

    private static TraceLine? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: Strict) is JsonObject line
                && line["arguments"] is JsonObject arguments
                && Text(line["tool"]) is { } tool && Text(line["status"]) is { } status
                ? new TraceLine(new Call(tool, arguments), status, Text(line["code"])) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonNode? node) =>
        node is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
