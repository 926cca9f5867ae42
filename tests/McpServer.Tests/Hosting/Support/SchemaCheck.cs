using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace CloudBaseAi.Tests.Hosting.Support;

/// <summary>Checks a value against a JSON schema, as a strict client does.</summary>
internal static class SchemaCheck
{
    private static readonly EvaluationOptions EveryFault = new() { OutputFormat = OutputFormat.List };

    /// <summary>Where the value departs from the schema, and how; null when it does not.</summary>
    public static string? Fault(JsonObject schema, JsonNode? value)
    {
        var results = JsonSchema.FromText(schema.ToJsonString()).Evaluate(JsonElement.Parse(value?.ToJsonString() ?? "null"), EveryFault);
        return results.IsValid ? null : string.Join("; ", (results.Details ?? []).Where(one => one.Errors is not null)
            .SelectMany(one => one.Errors!.Select(error => $"{one.InstanceLocation} {error.Key}: {error.Value}")));
    }
}
