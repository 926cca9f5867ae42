using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Evals;

/// <summary>Scores as files for machines.</summary>
internal static class Results
{
    private static readonly JsonWriterOptions Readable = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>One object: totals, then each score with its problems.</summary>
    public static void WriteJson(Stream output, IReadOnlyList<Score> scores)
    {
        var body = new JsonObject
        {
            ["scenarios"] = scores.Count,
            ["reached"] = scores.Count(score => score.Reached),
            ["illegal"] = scores.Sum(score => score.Illegal),
            ["results"] = new JsonArray([.. scores.Select(Of)]),
        };
        using var writer = new Utf8JsonWriter(output, Readable);
        body.WriteTo(writer);
    }

    /// <summary>A test suite with a test case a score.</summary>
    public static void WriteJUnit(Stream output, IReadOnlyList<Score> scores)
    {
        using var xml = XmlWriter.Create(output, new XmlWriterSettings { Indent = true });
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", "cloudbase-ai-mcp eval");
        xml.WriteAttributeString("tests", Text(scores.Count));
        xml.WriteAttributeString("failures", Text(scores.Count(score => !score.Reached)));
        foreach (var score in scores)
        {
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("name", Printable(score.Scenario));
            xml.WriteAttributeString("classname", Printable(score.Agent));
            foreach (var problem in score.Problems)
            {
                xml.WriteStartElement("failure");
                xml.WriteAttributeString("type", problem.Fault.ToString());
                xml.WriteAttributeString("message", Printable(problem.Detail));
                xml.WriteEndElement();
            }

            xml.WriteElementString("system-out",
                $"{Printable(score.Outcome)}: {Text(score.Calls)} calls, {Text(score.Bytes)} bytes, {Text(score.Questions)} questions");
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }

    private static JsonNode Of(Score score) => new JsonObject
    {
        ["scenario"] = score.Scenario,
        ["agent"] = score.Agent,
        ["reached"] = score.Reached,
        ["outcome"] = score.Outcome,
        ["calls"] = score.Calls,
        ["bytes"] = score.Bytes,
        ["questions"] = score.Questions,
        ["illegal"] = score.Illegal,
        ["problems"] = new JsonArray([.. score.Problems.Select(problem =>
            (JsonNode)new JsonObject { ["fault"] = problem.Fault.ToString(), ["detail"] = problem.Detail })]),
    };

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>XML has no place for control characters, and an outcome can hold any model id: they are made visible.</summary>
    private static string Printable(string text)
    {
        var visible = SafeText.Visible(text).AsSpan();
        var shown = new StringBuilder(visible.Length);
        for (var at = 0; at < visible.Length; at++)
        {
            var isPair = at + 1 < visible.Length && XmlConvert.IsXmlSurrogatePair(visible[at + 1], visible[at]);
            shown.Append(isPair || XmlConvert.IsXmlChar(visible[at]) ? visible[at] : '\uFFFD');
            if (isPair) shown.Append(visible[++at]);
        }

        return shown.ToString();
    }
}
