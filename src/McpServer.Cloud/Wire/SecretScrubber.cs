using System.Buffers;
using System.Text.Json;
using System.Text.Unicode;

namespace CloudBaseAi.Cloud.Wire;

/// <summary>
/// Parses a reply without secrets: the one place that every text of the cloud passes. Members named for a secret are
/// dropped while the bytes are copied, so that no parsed object ever holds one, and what this process or the reply
/// holds as a secret is hidden in every other text.
/// </summary>
/// <remarks>
/// UpdateAIModel replaces Models[] whole, so the entries of a group have to go back as they came. Where the caller
/// asks for it they stay as they are, in memory alone: of an entry only the id, Model, is ever shown, and that is
/// filtered like any text.
/// </remarks>
internal ref struct SecretScrubber
{
    private readonly ReadOnlySpan<byte> _raw;
    private readonly SecretFilter _filter;
    private readonly bool _keepsEntries;
    private readonly Utf8JsonWriter _writer;
    private int? _entries;
    private bool _entriesMayBegin;
    private bool _verbatim;

    private SecretScrubber(ReadOnlySpan<byte> raw, SecretFilter filter, bool keepsEntries, Utf8JsonWriter writer)
    {
        (_filter, _keepsEntries, _writer) = (filter, keepsEntries, writer);
        _raw = raw;
    }

    /// <summary>
    /// The JSON without members named <c>Secret</c>, <c>SecretId</c>, <c>SecretKey</c> or <c>ApiKey</c>, in any case
    /// and at any depth.
    /// </summary>
    /// <param name="raw">The reply.</param>
    /// <param name="held">What this process holds as secrets.</param>
    /// <param name="keepsEntries">True to leave the objects of every list Models as they are.</param>
    /// <exception cref="JsonException">
    /// No complete JSON text in UTF-8, an object with two members of one name, a string that is no Unicode text, or
    /// more than 64 levels.
    /// </exception>
    public static JsonElement Parse(ReadOnlySpan<byte> raw, IEnumerable<string>? held = null, bool keepsEntries = false)
    {
        if (!Utf8.IsValid(raw)) throw new JsonException("not UTF-8");
        var filter = new SecretFilter(held ?? [], SecretNames.Values(raw));
        var copy = new ArrayBufferWriter<byte>(Math.Max(raw.Length, 1));
        using (var writer = new Utf8JsonWriter(copy)) new SecretScrubber(raw, filter, keepsEntries, writer).Copy();
        return JsonElement.Parse(copy.WrittenSpan, new JsonDocumentOptions { AllowDuplicateProperties = false });
    }

    private void Copy()
    {
        var reader = new Utf8JsonReader(_raw);
        while (reader.Read())
        {
            if (_entriesMayBegin && reader.TokenType == JsonTokenType.StartArray) _entries = reader.CurrentDepth;
            _entriesMayBegin = false;
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject: _writer.WriteStartObject(); break;
                case JsonTokenType.EndObject: _writer.WriteEndObject(); break;
                case JsonTokenType.StartArray: _writer.WriteStartArray(); break;
                case JsonTokenType.EndArray:
                    _writer.WriteEndArray();
                    if (reader.CurrentDepth == _entries) _entries = null;
                    break;
                case JsonTokenType.PropertyName: Name(ref reader); break;
                default: Value(ref reader); break;
            }
        }
    }

    private void Name(ref Utf8JsonReader reader)
    {
        var name = SecretNames.Text(ref reader);
        if (_entries is null && SecretNames.Contains(name))
        {
            reader.Skip();
            return;
        }

        _writer.WritePropertyName(name);
        _verbatim = _entries is { } list && !(reader.CurrentDepth == list + 2 && Is(name, "Model"));
        _entriesMayBegin = _entries is null && _keepsEntries && Is(name, "Models");
    }

    private void Value(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            var text = SecretNames.Text(ref reader);
            var shown = _verbatim ? text : _filter.Hide(text);
            if (!ReferenceEquals(shown, text))
            {
                _writer.WriteStringValue(shown);
                return;
            }
        }

        _writer.WriteRawValue(_raw[(int)reader.TokenStartIndex..(int)reader.BytesConsumed], skipInputValidation: true);
    }

    private static bool Is(string name, string wanted) => name.Equals(wanted, StringComparison.OrdinalIgnoreCase);
}
