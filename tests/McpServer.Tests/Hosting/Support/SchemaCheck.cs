using System.Text.Json;
using System.Text.Json.Nodes;

namespace CloudBaseAi.Tests.Hosting.Support;

/// <summary>Checks a value against a JSON schema of the few keywords this server's schemas use; any other keyword is an error, so that none goes unchecked.</summary>
internal static class SchemaCheck
{
    private static readonly string[] Remarks = ["description", "default"];

    /// <summary>Where the value departs from the schema, and how; null when it does not.</summary>
    public static string? Fault(JsonObject schema, JsonNode? value, string at = "$")
    {
        foreach (var (keyword, rule) in schema.Where(member => !Remarks.Contains(member.Key)))
        {
            var fault = keyword switch
            {
                "type" => Types(rule!).Any(type => IsOf(type, value)) ? null : $"{at} is no {rule!.ToJsonString()}",
                "enum" => rule!.AsArray().Any(one => JsonNode.DeepEquals(one, value)) ? null : $"{at} is none of {rule.ToJsonString()}",
                "required" => rule!.AsArray().Select(name => name!.GetValue<string>())
                    .Where(name => value is JsonObject given && !given.ContainsKey(name)).Select(name => $"{at} lacks {name}").FirstOrDefault(),
                "properties" => (value as JsonObject)?.Where(member => rule!.AsObject().ContainsKey(member.Key))
                    .Select(member => Fault(rule![member.Key]!.AsObject(), member.Value, $"{at}.{member.Key}")).FirstOrDefault(found => found is not null),
                "items" => (value as JsonArray)?.Select((item, i) => Fault(rule!.AsObject(), item, $"{at}[{i}]")).FirstOrDefault(found => found is not null),
                _ => throw new NotSupportedException($"The keyword {keyword} is not checked."),
            };
            if (fault is not null) return fault;
        }

        return null;
    }

    private static IEnumerable<string> Types(JsonNode rule) => rule is JsonArray several ? several.Select(one => one!.GetValue<string>()) : [rule.GetValue<string>()];

    private static bool IsOf(string type, JsonNode? value) => (type, value?.GetValueKind() ?? JsonValueKind.Null) switch
    {
        ("object", var kind) => kind == JsonValueKind.Object,
        ("array", var kind) => kind == JsonValueKind.Array,
        ("string", var kind) => kind == JsonValueKind.String,
        ("boolean", var kind) => kind is JsonValueKind.True or JsonValueKind.False,
        ("integer", var kind) => kind == JsonValueKind.Number && value!.ToJsonString().All(c => char.IsAsciiDigit(c) || c == '-'),
        ("number", var kind) => kind == JsonValueKind.Number,
        ("null", var kind) => kind == JsonValueKind.Null,
        _ => throw new NotSupportedException($"The type {type} is not checked."),
    };
}
