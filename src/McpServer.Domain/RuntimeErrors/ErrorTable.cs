using System.Text.Json;

namespace CloudBaseAi.Domain.RuntimeErrors;

/// <summary>
/// The one table of what AI calls fail with. Generated code and explainError are both answered from it. The rows stand
/// in the order of classification: a quota code, the other codes, then the patterns; the last row takes what is left.
/// </summary>
public static class ErrorTable
{
    /// <summary>Every row, in the order of classification.</summary>
    public static IReadOnlyList<KnownError> Rows { get; } =
        [.. Read("runtime-errors.json").EnumerateArray().Select(row => new KnownError(row))];

    /// <summary>The row for errors that nothing else recognizes.</summary>
    public static KnownError Unknown => Rows[^1];

    internal static IReadOnlyList<ErrorKind> ReadKinds() => [.. Read("user-messages.json").EnumerateObject()
        .Select(kind => new ErrorKind(kind.Name, Told(kind.Value)))];

    private static BothLanguages Told(JsonElement texts) =>
        new(texts.GetProperty("en").GetString()!, texts.GetProperty("zh").GetString()!);

    private static JsonElement Read(string name)
    {
        using var json = typeof(ErrorTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded.");
        using var document = JsonDocument.Parse(json);
        return document.RootElement.Clone();
    }
}
