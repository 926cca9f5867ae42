using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace CloudBaseAi.Replies;

/// <summary>How the data of replies is written: camelCase, and members that are null are left out.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(EnvData))]
[JsonSerializable(typeof(EnvListData))]
[JsonSerializable(typeof(EligibilityData))]
[JsonSerializable(typeof(GroupsData))]
[JsonSerializable(typeof(EnableData))]
[JsonSerializable(typeof(CustomGroupData))]
[JsonSerializable(typeof(DeletionData))]
[JsonSerializable(typeof(SnippetData))]
[JsonSerializable(typeof(CheckData))]
[JsonSerializable(typeof(ExplanationData))]
[JsonSerializable(typeof(FailureData))]
[JsonSerializable(typeof(Decision))]
[JsonSerializable(typeof(JsonNode))]
[JsonSerializable(typeof(JsonObject))]
internal sealed partial class ReplyJson : JsonSerializerContext
{
    /// <summary>Readable text: only quotes, backslashes, control characters and U+2028/9 are escaped.</summary>
    public static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
