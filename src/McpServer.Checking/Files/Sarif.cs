using System.Text.Encodings.Web;
using System.Text.Json;
using CloudBaseAi.Domain.Checking;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Checking.Files;

/// <summary>Writes findings in the format that code hosts read: SARIF 2.1.0.</summary>
internal static class Sarif
{
    private static readonly JsonWriterOptions Readable =
        new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes one run. Every URI is relative to the working folder.</summary>
    /// <param name="stream">Where it goes.</param>
    /// <param name="results">What was found.</param>
    /// <param name="unread">What could not be read: a notification each, so that silence is no praise.</param>
    /// <param name="version">The version of this program.</param>
    /// <param name="language">The language of all sentences.</param>
    public static void Write(
        Stream stream, IReadOnlyList<CheckResult> results, IReadOnlyList<UnreadSource> unread, string version,
            Language language)
    {
        using var json = new Utf8JsonWriter(stream, Readable);
        json.WriteStartObject();
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        var rules = WriteTool(json, version, language);
        WriteInvocation(json, unread, language);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var result in results) WriteResult(json, result, rules);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The names of the rules, in the order in which they were written.</summary>
    private static List<string> WriteTool(Utf8JsonWriter json, string version, Language language)
    {
        var rules = new List<string>();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "cloudbase-ai-mcp");
        json.WriteString("version", version);
        json.WriteStartArray("rules");
        foreach (var rule in Rule.All)
        {
            WriteRule(rule.Name, rule.Summary(language), Level(rule.Severity == Severity.Error));
        }

        foreach (var code in LiveFinding.Codes)
        {
            WriteRule(code, CheckWords.LiveSummary(code, language == Language.Chinese), Level(true));
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        return rules;

        void WriteRule(string name, string summary, string level)
        {
            rules.Add(name);
            json.WriteStartObject();
            json.WriteString("id", name);
            WriteText(json, "shortDescription", summary);
            json.WriteStartObject("defaultConfiguration");
            json.WriteString("level", level);
            json.WriteEndObject();
            json.WriteEndObject();
        }
    }

    private static void WriteInvocation(Utf8JsonWriter json, IReadOnlyList<UnreadSource> unread, Language language)
    {
        json.WriteStartArray("invocations");
        json.WriteStartObject();
        json.WriteBoolean("executionSuccessful", true);
        json.WriteStartArray("toolExecutionNotifications");
        foreach (var source in unread)
        {
            json.WriteStartObject();
            json.WriteString("level", "warning");
            WriteText(json, "message", source.Message(language));
            WriteLocation(json, source.File, source.Line, null);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteResult(Utf8JsonWriter json, CheckResult result, List<string> rules)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", result.Rule);
        json.WriteNumber("ruleIndex", rules.IndexOf(result.Rule));
        json.WriteString("level", Level(result.IsError));
        WriteText(json, "message", result.Message);
        WriteLocation(json, result.File, result.Line, result.Column);
        json.WriteEndObject();
    }

    private static void WriteLocation(Utf8JsonWriter json, string file, int line, int? column)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", Uri(file));
        json.WriteEndObject();
        if (line > 0)
        {
            json.WriteStartObject("region");
            json.WriteNumber("startLine", line);
            if (column is { } start) json.WriteNumber("startColumn", start);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartObject(name);
        json.WriteString("text", text);
        json.WriteEndObject();
    }

    private static string Level(bool isError) => isError ? "error" : "note";

    /// <summary>Relative to the working folder, with <c>/</c>: code hosts find a file by nothing else.</summary>
    private static string Uri(string path)
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), Path.GetFullPath(path));
        return string.Join('/', relative.Split(Path.DirectorySeparatorChar).Select(System.Uri.EscapeDataString));
    }
}
