using System.Text.Json;

namespace CloudBaseAi.Hosting;

/// <summary>What a JSON-RPC line says of ids. A line that is no message the SDK would act on says nothing.</summary>
/// <param name="Id">The id, numbers and texts told apart: 1 and "1" are two ids.</param>
/// <param name="Method">The method of a request or notification.</param>
/// <param name="CancelledId">What a notifications/cancelled cancels.</param>
internal readonly record struct Frame(string? Id, string? Method, string? CancelledId)
{
    /// <summary>True for a request that will be answered: a subscription lasts until the connection ends.</summary>
    public bool IsOwedAnswer => Id is not null && Method is not (null or "subscriptions/listen");

    /// <summary>True for an answer.</summary>
    public bool IsAnswer => Id is not null && Method is null;

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
        string? id = null, method = null, cancelled = null;
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
            else if (reader.ValueTextEquals("params"u8))
            {
                cancelled = RequestId(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return versioned && !broken ? new(id, method, method == "notifications/cancelled" ? cancelled : null) : default;
    }

    private static string? RequestId(ref Utf8JsonReader reader)
    {
        string? found = null;
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            reader.Skip();
            return null;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("requestId"u8)) found = Identifier(ref reader);
            else reader.Skip();
        }

        return found;
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
        if (reader.TokenType == JsonTokenType.String) return "s" + reader.GetString();
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number)) return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"n{number}");
        reader.Skip();
        return null;
    }
}
