using System.Text.Json;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Hosting;

/// <summary>What a JSON-RPC line says of ids. A line that is no message the SDK would act on says nothing.</summary>
/// <param name="Id">The id, numbers and texts told apart: 1 and "1" are two ids.</param>
/// <param name="Method">The method of a request or notification.</param>
internal readonly record struct Frame(string? Id, string? Method)
{
    /// <summary>True for a request that will be answered: a subscription lasts until the connection ends.</summary>
    public bool IsOwedAnswer => Id is not null && Method is not (null or "subscriptions/listen");

    /// <summary>True for an answer.</summary>
    public bool IsAnswer => Id is not null && Method is null;

    /// <summary>An id as this type spells it.</summary>
    public static string Key(RequestId id) => (id.Id is string ? "s" : "n") + id;

    public static Frame Of(ReadOnlySpan<byte> line)
    {
        try
        {
            var reader = new Utf8JsonReader(line);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return default;
            return Members(ref reader);
        }
        catch (Exception notAMessage) when (notAMessage is JsonException or InvalidOperationException)
        {
            // No JSON, or a text that is no Unicode.
            return default;
        }
    }

    private static Frame Members(ref Utf8JsonReader reader)
    {
        string? id = null, method = null;
        var (versioned, broken) = (false, false);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("jsonrpc"u8))
            {
                versioned = Text(ref reader) == "2.0";
            }
            else if (reader.ValueTextEquals("method"u8))
            {
                broken |= (method = Text(ref reader)) is null;
            }
            else if (reader.ValueTextEquals("id"u8))
            {
                broken |= (id = Identifier(ref reader)) is null;
            }
            else
            {
                reader.Skip();
            }
        }

        return versioned && !broken ? new(id, method) : default;
    }

    private static string? Text(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String) return reader.GetString();
        reader.Skip();
        return null;
    }

    /// <summary>The SDK takes texts and whole numbers of 64 bits; a request with another id is never answered.</summary>
    private static string? Identifier(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.String) return Key(new RequestId(reader.GetString()!));
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number)) return Key(new RequestId(number));
        reader.Skip();
        return null;
    }
}
