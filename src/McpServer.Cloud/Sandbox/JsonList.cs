using System.Text.Json;
using System.Text.Json.Nodes;

namespace CloudBaseAi.Cloud.Sandbox;

/// <summary>Lists for replies, built without reflection.</summary>
internal static class JsonList
{
    /// <summary>A list of the world's entries as they stand.</summary>
    public static JsonArray Of(IEnumerable<JsonElement> entries) =>
        [.. entries.Select(JsonNode? (entry) => JsonObject.Create(entry))];

    /// <summary>A list of copies, so that a reply shares nothing with the account.</summary>
    public static JsonArray Of(IEnumerable<JsonObject> entries) =>
        [.. entries.Select(JsonNode? (entry) => entry.DeepClone())];
}
