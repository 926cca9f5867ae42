using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CloudBaseAi.Tools.Replies;

/// <summary>The whole reply as programs read it: always these members, on refusals too.</summary>
internal sealed record ReplyBody(
    string Status, string? Code, string Cloud, string? EnvId, string Message, NextCall? Next, Decision? Decision, JsonElement Data);

/// <summary>How replies are written: camelCase, nulls present, Chinese readable.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReplyBody))]
[JsonSerializable(typeof(EnvData))]
[JsonSerializable(typeof(EnvListData))]
[JsonSerializable(typeof(EligibilityData))]
[JsonSerializable(typeof(GroupsData))]
[JsonSerializable(typeof(EnableData))]
[JsonSerializable(typeof(CustomGroupData))]
[JsonSerializable(typeof(DeletionData))]
[JsonSerializable(typeof(SnippetData))]
[JsonSerializable(typeof(FailureData))]
[JsonSerializable(typeof(JsonNode))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class ReplyJson : JsonSerializerContext
{
    /// <summary>Readable text: only quotes, backslashes, control characters and U+2028/9 are escaped.</summary>
    public static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
