using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Hosting;

/// <summary>
/// The members of a JSON-RPC object, looked at before it is read: they decide whether the sender is told that it is no
/// message, and under which id.
/// </summary>
internal struct Envelope
{
    private static readonly string[] Names = ["jsonrpc", "id", "method", "params", "result", "error"];

    private const int Version = 0, Identity = 1, MethodName = 2, Parameters = 3, Result = 4, Error = 5;

    private int _seen;
    private string? _repeated;
    private bool _isVersion2;
    private bool _isMethodText;
    private bool _areParametersObject;

    /// <summary>The request's id; none where there is none, or one that is neither a text nor a whole number.</summary>
    public RequestId Id { get; private set; }

    /// <summary>True for an answer to this server: nobody is told what is wrong with one.</summary>
    public readonly bool IsAnswer => !Has(MethodName) && (Has(Result) || Has(Error));

    /// <summary>True for a message that is never answered.</summary>
    public readonly bool IsNotification => !Has(Identity) && _isVersion2 && _isMethodText && _repeated is null;

    /// <summary>What is wrong with the members; null when they are a message's.</summary>
    public readonly (McpErrorCode Code, string Why)? Problem =>
        _repeated is not null ? (McpErrorCode.InvalidRequest, $"{_repeated} stands in the message twice.")
        : !_isVersion2 ? (McpErrorCode.InvalidRequest, "jsonrpc must be \"2.0\".")
        : !_isMethodText ? (McpErrorCode.InvalidRequest, "method must be a string.")
        : Has(Identity) && Id.Id is null ? (McpErrorCode.InvalidRequest, "id must be a string or an integer; null is not allowed.")
        : Has(Parameters) && !_areParametersObject ? (McpErrorCode.InvalidParams, "params must be an object.")
        : null;

    /// <summary>Looks at an object whose begin was just read, and reads on to its end.</summary>
    /// <exception cref="JsonException">The text is no JSON.</exception>
    public static Envelope Of(ref Utf8JsonReader reader)
    {
        var envelope = default(Envelope);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = Member(ref reader);
            reader.Read();
            if (member >= 0) envelope.Take(member, ref reader);
            reader.Skip();
        }

        return envelope;
    }

    private void Take(int member, ref Utf8JsonReader reader)
    {
        var isRepeated = Has(member);
        if (isRepeated) _repeated ??= Names[member];
        _seen |= 1 << member;
        switch (member)
        {
            case Version: _isVersion2 = reader.TokenType == JsonTokenType.String && reader.ValueTextEquals("2.0"u8); break;
            case Identity: Id = isRepeated ? default : IdOf(ref reader); break;
            case MethodName: _isMethodText = reader.TokenType == JsonTokenType.String; break;
            case Parameters: _areParametersObject = reader.TokenType is JsonTokenType.StartObject or JsonTokenType.Null; break;
        }
    }

    /// <summary>An id, as the protocol knows it: a text or a whole number; none for anything else.</summary>
    public static RequestId IdOf(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String ? new(reader.GetString()!)
        : reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number) ? new(number)
        : default;

    private static int Member(ref Utf8JsonReader reader)
    {
        for (var member = 0; member < Names.Length; member++)
        {
            if (reader.ValueTextEquals(Names[member])) return member;
        }

        return -1;
    }

    private readonly bool Has(int member) => (_seen & (1 << member)) != 0;
}
