using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Tools.Replies;

/// <summary>The one place where a reply becomes text for a model and an object for a program.</summary>
internal static class ReplyWriter
{
    public static CallToolResult Write(Reply reply, string cloud, string? envId)
    {
        var data = reply.Data?.ToJson() ?? Empty;
        var body = new ReplyBody(reply.Status, reply.Code, cloud, envId, reply.Message, reply.Next, reply.Decision, data);
        return new CallToolResult
        {
            Content = [new TextContentBlock { Text = Text(body) }],
            StructuredContent = JsonSerializer.SerializeToElement(body, ReplyJson.Default.ReplyBody),
            IsError = reply.IsError,
        };
    }

    private static readonly JsonElement Empty = JsonDocument.Parse("{}").RootElement;

    private static string Text(ReplyBody body)
    {
        var text = new StringBuilder(body.Status);
        if (body.Code is not null) text.Append(' ').Append(body.Code);
        text.Append(": ").Append(body.Message);
        if (body.Cloud == "sandbox") text.Append(" [sandbox cloud]");
        foreach (var fact in body.Data.EnumerateObject()) AppendFact(text, fact);
        if (body.Next is { } next) text.Append("\nnext: ").Append(Call(next));
        if (body.Decision is { } decision)
        {
            text.Append("\nask the user: ").Append(decision.Question);
            for (var i = 0; i < decision.Options.Count; i++) AppendOption(text, i + 1, decision.Options[i]);
        }

        return text.ToString();
    }

    private static void AppendFact(StringBuilder text, JsonProperty fact)
    {
        if (fact.NameEquals("files"))
        {
            foreach (var file in fact.Value.EnumerateArray()) AppendFile(text, file);
        }
        else if (fact.Value.ValueKind == JsonValueKind.Array && fact.Value.GetArrayLength() > 0)
        {
            text.Append('\n').Append(fact.Name).Append(':');
            foreach (var item in fact.Value.EnumerateArray()) text.Append("\n- ").Append(Json(item));
        }
        else if (fact.Value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Array))
        {
            text.Append('\n').Append(fact.Name).Append(": ").Append(Json(fact.Value));
        }
    }

    private static void AppendFile(StringBuilder text, JsonElement file)
    {
        var content = file.GetProperty("content").GetString()!.TrimEnd('\n');
        var fence = "```";
        while (content.Contains(fence, StringComparison.Ordinal)) fence += '`';
        text.Append("\n\n").Append(file.GetProperty("path").GetString())
            .Append('\n').Append(fence).Append(file.GetProperty("language").GetString())
            .Append('\n').Append(content).Append('\n').Append(fence);
    }

    private static void AppendOption(StringBuilder text, int number, Option option)
    {
        text.Append('\n').Append(number).Append(". ").Append(option.Label);
        if (option.Url is not null) text.Append(' ').Append(option.Url).Append(" then");
        text.Append(" → ").Append(Call(option.Next));
    }

    private static string Call(NextCall call) => $"{call.Tool} {Json(JsonSerializer.SerializeToElement(call.Arguments, ReplyJson.Default.JsonObject))} ({call.Why})";

    private static string Json(JsonElement element)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, ReplyJson.Readable)) element.WriteTo(writer);
        return Visible(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    /// <summary>The encoder leaves zero-width and bidirectional marks raw: a person could not see what a name holds.</summary>
    private static string Visible(string json) => json.Any(IsHidden)
        ? string.Concat(json.Select(c => IsHidden(c) ? string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}") : c.ToString()))
        : json;

    private static bool IsHidden(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.Format;
}
