using System.Buffers;
using System.Text;
using System.Text.Json;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Tools.Replies;

/// <summary>A reply as a model reads it. Some clients show only this, so it holds every fact, once where that is enough.</summary>
internal static class TextBlock
{
    public static string Of(ReplyBody body)
    {
        var text = new StringBuilder(body.Status);
        if (body.Code is not null) text.Append(' ').Append(body.Code);
        text.Append(": ").Append(body.Message);
        if (body.Cloud == "sandbox") text.Append(" [sandbox cloud]");
        var hasCode = body.Data.TryGetProperty("files", out _);
        foreach (var fact in body.Data.EnumerateObject().Where(fact => !hasCode || !IsInCode(fact))) AppendFact(text, fact);
        if (body.Next is { } next) text.Append("\nnext: ").Append(Call(next)).Append(" (").Append(next.Why).Append(')');
        if (body.Decision is { } decision)
        {
            text.Append("\nask the user: ").Append(decision.Question);
            for (var i = 0; i < decision.Options.Count; i++) AppendOption(text, i + 1, decision.Options[i]);
        }

        return text.ToString();
    }

    /// <summary>Code names its group and its model by itself.</summary>
    private static bool IsInCode(JsonProperty fact) => fact.Name is "provider" or "model";

    private static void AppendFact(StringBuilder text, JsonProperty fact)
    {
        if (fact.NameEquals("files"))
        {
            foreach (var file in fact.Value.EnumerateArray()) AppendFile(text, file);
        }
        else if (fact.Value.ValueKind == JsonValueKind.Array && fact.Value.GetArrayLength() > 0)
        {
            text.Append('\n').Append(fact.Name).Append(':');
            foreach (var item in fact.Value.EnumerateArray()) text.Append("\n- ").Append(Item(fact.Name, item));
        }
        else if (fact.Value.ValueKind is not (JsonValueKind.Null or JsonValueKind.Array))
        {
            text.Append('\n').Append(fact.Name).Append(": ").Append(Json(fact.Value));
        }
    }

    /// <summary>Sentences are this server's own words and stand as they are; what others named is quoted.</summary>
    private static string Item(string list, JsonElement item) => list switch
    {
        "evidence" or "advisories" or "selfVerify" => Shown.Visible(item.GetString()!),
        "groups" => Group(item.Deserialize(ReplyJson.Default.GroupData)!, Json(item.GetProperty("groupName")), Json(item.GetProperty("models"))),
        "envs" => Environment(item.Deserialize(ReplyJson.Default.EnvironmentData)!),
        "catalog" => Managed(item.Deserialize(ReplyJson.Default.CatalogData)!, Json(item.GetProperty("model"))),
        "prices" => Prices.Worded(item.Deserialize(ReplyJson.Default.PriceData)!),
        _ => Json(item),
    };

    /// <summary>What tells environments apart.</summary>
    private static string Environment(EnvironmentData one) =>
        $"{one.EnvId}, alias {Shown.Quoted(one.Alias)}{(one.Status == "NORMAL" ? "" : $", status {Shown.Quoted(one.Status)}")}{(one.IsDefault ? ", default" : "")}";

    private static string Group(GroupData one, string name, string models) =>
        $"{name}, {Shown.Name(one.Type)}, {(one.On ? "on" : "off")}, models {models}{(one.Note is null ? "" : $". {one.Note}")}";

    private static string Managed(CatalogData one, string model)
    {
        string?[] said =
        [
            one.Enabled ? "enabled" : null,
            one.ContextLength is null ? null : $"context {Shown.Name(one.ContextLength)}",
            one.MaxInput is null ? null : $"max input {Shown.Name(one.MaxInput)}",
            one.MaxOutput is null ? null : $"max output {Shown.Name(one.MaxOutput)}",
            .. one.Prices.Select(Prices.Worded),
        ];
        return $"{model}: {string.Join("; ", said.OfType<string>())}";
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

    /// <summary>The label says what the call is for.</summary>
    private static void AppendOption(StringBuilder text, int number, Option option)
    {
        text.Append('\n').Append(number).Append(". ").Append(option.Label);
        if (option.Url is not null) text.Append(' ').Append(option.Url).Append(" then");
        text.Append(" → ").Append(Call(option.Next));
    }

    private static string Call(NextCall call) => $"{call.Tool} {Json(writer => call.Arguments.WriteTo(writer))}";

    private static string Json(JsonElement element) => Json(writer => Write(element, writer));

    private static string Json(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, ReplyJson.Readable)) write(writer);
        // The encoder leaves zero-width and bidirectional marks raw.
        return Shown.Visible(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    /// <summary>Members that say nothing are left out.</summary>
    private static void Write(JsonElement element, Utf8JsonWriter writer)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                writer.WriteStartObject();
                foreach (var member in element.EnumerateObject().Where(member => member.Value.ValueKind != JsonValueKind.Null))
                {
                    writer.WritePropertyName(member.Name);
                    Write(member.Value, writer);
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array:
                writer.WriteStartArray();
                foreach (var item in element.EnumerateArray()) Write(item, writer);
                writer.WriteEndArray();
                break;
            default:
                element.WriteTo(writer);
                break;
        }
    }
}
