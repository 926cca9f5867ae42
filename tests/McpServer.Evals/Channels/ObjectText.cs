using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CloudBaseAi.Evals.Tests.Channels;

/// <summary>
/// The object of a reply in the lines that scripted agents read, made of the object and of nothing else: what is not in it
/// is not there for them.
/// </summary>
internal static class ObjectText
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(JsonObject body)
    {
        var text = new StringBuilder($"{Word(body["status"])}{(body["code"] is { } code ? $" {Word(code)}" : "")}: {Word(body["message"])}");
        foreach (var (name, value) in body["data"]!.AsObject()) Member(text, name, value);
        if (body["next"] is { } next) text.Append($"\nnext: {Call(next)} ({Word(next["why"])})");
        if (body["decision"] is { } decision)
        {
            text.Append($"\nask the user: {Word(decision["question"])}");
            foreach (var (at, option) in decision["options"]!.AsArray().Index())
            {
                var page = option!["url"] is { } url ? $" {Word(url)} then" : "";
                text.Append($"\n{at + 1}. {Word(option["label"])}{page} → {Call(option["next"]!)}");
            }
        }

        return text.ToString();
    }

    private static void Member(StringBuilder text, string name, JsonNode? value)
    {
        if (IsFile(value)) File(text, value!);
        else if (value is JsonArray { Count: > 0 } files && files.All(IsFile))
        {
            foreach (var file in files) File(text, file!);
        }
        else if (value is JsonArray items) text.Append($"\n{name}:{string.Concat(items.Select(item => $"\n- {Item(item!)}"))}");
        else if (value is not null) text.Append($"\n{name}: {Json(value)}");
    }

    private static bool IsFile(JsonNode? value) => value is JsonObject members && members["content"] is not null;

    private static void File(StringBuilder text, JsonNode file) =>
        text.Append($"\n\n{Word(file["path"])}\n````{Word(file["language"])}\n{Word(file["content"])}````");

    /// <summary>An environment begins with its id, as in the text.</summary>
    private static string Item(JsonNode item) =>
        item is JsonObject { Count: > 0 } members ? $"{Word(members.First().Value)}, {Json(members)}" : Word(item);

    private static string Call(JsonNode call) => $"{Word(call["tool"])} {Json(call["arguments"]!)}";

    private static string Word(JsonNode? value) => value switch
    {
        null => "",
        JsonValue text when text.TryGetValue<string>(out var word) => word,
        _ => Json(value),
    };

    private static string Json(JsonNode value) => value.ToJsonString(Readable);
}
