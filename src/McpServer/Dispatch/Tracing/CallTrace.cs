using System.Buffers;
using System.Text.Json;
using CloudBaseAi.Cloud;
using CloudBaseAi.Dispatch.Arguments;
using CloudBaseAi.Files;
using CloudBaseAi.Replies;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Dispatch.Tracing;

/// <summary>CLOUDBASE_AI_TRACE: one JSON line a tool call.</summary>
/// <param name="file">Null when no trace is wanted.</param>
/// <param name="secrets">What is kept out of it.</param>
/// <param name="time">The clock.</param>
internal sealed class CallTrace(LineFile? file, Secrets secrets, TimeProvider time)
{
    /// <summary>Answers the call, and writes down how it went before the reply goes out; a call that was cancelled too.</summary>
    public async Task<Reply> Of(string tool, IReadOnlyList<Parameter> parameters,
        IReadOnlyDictionary<string, JsonElement> given, Func<Task<Reply>> answer)
    {
        if (file is null) return await answer();
        var (at, begin, requests) = (time.GetUtcNow(), time.GetTimestamp(), RequestCount.Begin());
        Reply? reply = null;
        var status = "cancelled";
        try
        {
            reply = await answer();
            status = ReplyBody.StatusText(reply.Status);
            return reply;
        }
        catch (InputRequiredException)
        {
            status = "asked";
            throw;
        }
        finally
        {
            await file.Append(Line(json =>
            {
                json.WriteString("at", at);
                json.WriteString("tool", tool);
                json.WriteStartObject("arguments");
                foreach (var (name, value) in given) Write(json, parameters.FirstOrDefault(one => one.Name == name), name, value);
                json.WriteEndObject();
                json.WriteString("status", status);
                json.WriteString("code", reply?.Code);
                json.WriteNumber("durationMs", (long)time.GetElapsedTime(begin).TotalMilliseconds);
                json.WriteNumber("cloudCalls", requests.Sent);
            }));
        }
    }

    /// <summary>An argument that is none of the tool's is hidden whatever it holds: it may be a key given in the wrong place, even as a name.</summary>
    private void Write(Utf8JsonWriter json, Parameter? parameter, string name, JsonElement value)
    {
        if (parameter is null && secrets.Clean(name) != name) return;
        json.WritePropertyName(name);
        if (parameter?.Repeats(value) == true) Write(json, value);
        else json.WriteStringValue(Secrets.Hidden);
    }

    private void Write(Utf8JsonWriter json, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            json.WriteStartArray();
            foreach (var item in value.EnumerateArray().Take(20)) Write(json, item);
            json.WriteEndArray();
        }
        else if (value.ValueKind is JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null
            || (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _)))
        {
            value.WriteTo(json);
        }
        else
        {
            json.WriteStringValue(value.TryText(out var text) ? secrets.Clean(text) : Secrets.Hidden);
        }
    }

    private static ReadOnlyMemory<byte> Line(Action<Utf8JsonWriter> members)
    {
        var line = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(line, ReplyJson.Readable))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        line.Write("\n"u8);
        return line.WrittenMemory;
    }
}
