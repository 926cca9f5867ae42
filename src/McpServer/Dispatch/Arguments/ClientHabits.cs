using System.Text.Json;

namespace CloudBaseAi.Dispatch.Arguments;

/// <summary>
/// Undoes what clients do to arguments without being asked, where only one reading is possible. Sources: twenty clients, run on
/// 2026-11-26.
/// </summary>
internal static class ClientHabits
{
    /// <summary>Added to every call: by Gemini CLI, and by Cline.</summary>
    private static readonly string[] Injected = ["wait_for_previous", "task_progress"];

    /// <summary>The arguments without those that say nothing; lists, objects, numbers and truths that came as JSON text are read.</summary>
    public static Dictionary<string, JsonElement> Undo(IReadOnlyList<Parameter> parameters, IReadOnlyDictionary<string, JsonElement> given)
    {
        var meant = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var (name, value) in given)
        {
            var parameter = parameters.FirstOrDefault(one => one.Name == name);
            if (parameter is null && Injected.Contains(name)) continue;
            var read = parameter is null ? value.Cut() : Read(parameter, parameter.IsLong ? value : value.Cut());
            if (parameter is null || !IsLeftOut(parameter, read)) meant[name] = read;
        }

        return meant;
    }

    /// <summary>A required argument that is null stays, to be refused by name.</summary>
    private static bool IsLeftOut(Parameter parameter, JsonElement value) => !parameter.IsRequired
        && (value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined || (value.ValueKind == JsonValueKind.String && value.ValueEquals("")));

    private static JsonElement Read(Parameter parameter, JsonElement value) =>
        parameter.Shape.Type != "string" && value.TryText(out var text) && JsonText.TryParse(text) is { } json && IsOfType(json, parameter.Shape.Type)
            ? json
            : value;

    private static bool IsOfType(JsonElement value, string type) => (type, value.ValueKind) switch
    {
        ("array", JsonValueKind.Array) or ("object", JsonValueKind.Object) or ("integer", JsonValueKind.Number) => true,
        ("boolean", JsonValueKind.True or JsonValueKind.False) => true,
        (_, JsonValueKind.Null) => true,
        _ => false,
    };
}
