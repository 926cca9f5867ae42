using System.Text.Json;

namespace CloudBaseAi.Cloud.Wire;

/// <summary>
/// One object of a reply, its members found in any case: the vendor's texts and its live replies differ in it. A member
/// that is missing or null is absent; one of another type than the API promises is a Protocol failure.
/// </summary>
internal readonly struct Fields
{
    private readonly string _action;
    private readonly string? _requestId;
    private readonly JsonElement _object;

    private Fields(string action, string? requestId, JsonElement element)
    {
        (_action, _requestId, _object) = (action, requestId, element);
        if (element.ValueKind != JsonValueKind.Object) throw Unreadable(("an entry that is no object", "有条目不是对象"));
    }

    /// <summary>The object under Response.</summary>
    public static Fields Of(string action, JsonElement response) =>
        new(action, response.ValueKind == JsonValueKind.Object ? Envelope.RequestId(response) : null, response);

    /// <summary>The member, null values included; the name as written here goes before other casings.</summary>
    public JsonElement? Find(string name)
    {
        if (_object.TryGetProperty(name, out var exact)) return exact;
        foreach (var member in _object.EnumerateObject())
        {
            if (member.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) return member.Value;
        }

        return null;
    }

    /// <summary>A text that must be there.</summary>
    public string Text(string name) => TextOrNull(name) ?? throw Unreadable(($"no {name}", $"缺少 {name}"));

    /// <summary>A text, or null when absent.</summary>
    public string? TextOrNull(string name) => Present(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.String } text => text.GetString(),
        _ => throw Unreadable(($"a {name} that is no text", $"{name} 不是文本")),
    };

    /// <summary>A text or a number in its own digits, or null when absent: for what is only shown.</summary>
    public string? Shown(string name) =>
        Present(name) is { ValueKind: JsonValueKind.Number } number ? number.GetRawText() : TextOrNull(name);

    /// <summary>A whole number, or null when absent.</summary>
    public int? Whole(string name) => Present(name) switch
    {
        null => null,
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var whole) => whole,
        _ => throw Unreadable(($"a {name} that is no whole number", $"{name} 不是整数")),
    };

    /// <summary>True or false; absent is false.</summary>
    public bool Flag(string name) => Present(name)?.ValueKind switch
    {
        null or JsonValueKind.False => false,
        JsonValueKind.True => true,
        _ => throw Unreadable(($"a {name} that is no boolean", $"{name} 不是布尔值")),
    };

    /// <summary>An object, or null when absent.</summary>
    public Fields? Object(string name) => Present(name) is { } value ? new Fields(_action, _requestId, value) : null;

    /// <summary>The objects of a list; null when absent.</summary>
    public IReadOnlyList<Fields>? Objects(string name)
    {
        if (Present(name) is not { } list) return null;
        if (list.ValueKind != JsonValueKind.Array)
            throw Unreadable(($"a {name} that is no list", $"{name} 不是列表"));
        var (action, requestId) = (_action, _requestId);
        return [.. list.EnumerateArray().Select(entry => new Fields(action, requestId, entry))];
    }

    /// <summary>The object itself, detached from the reply it came in.</summary>
    public JsonElement Detached() => _object.Clone();

    /// <summary>The failure of a reply that is not what the API promises.</summary>
    public CloudException Unreadable(Bilingual what) =>
        new(FailureKind.Protocol, _action,
            ($"The answer has {what}, which this API does not send. Check TCB_BASE_URL, or report it.",
                $"返回内容与该 API 不符（{what.Chinese}）。请检查 TCB_BASE_URL，或反馈此问题。"),
            requestId: _requestId);

    private JsonElement? Present(string name) =>
        Find(name) is { ValueKind: not JsonValueKind.Null } value ? value : null;
}
