using System.Text.Json;
using CloudBaseAi.Domain.Snippets;

namespace CloudBaseAi.Tests.Snippets;

/// <summary>
/// What happens to generated code on phones: the entries of Data/runtime-cases.json, whose schema stands beside them, and of
/// Data/more-cases.json.
/// </summary>
internal static class Cases
{
    /// <summary>Every case.</summary>
    public static readonly IReadOnlyList<JsonElement> All =
        [.. new[] { "Data/runtime-cases.json", "Data/more-cases.json" }.SelectMany(Read)];

    /// <summary>The stream of a case that names none.</summary>
    public static JsonElement PlainAnswer => All.Single(one => Name(one) == "plain-answer").GetProperty("stream");

    /// <summary>The cases that this request's code meets.</summary>
    public static IEnumerable<JsonElement> Of(SnippetRequest request) => All.Where(one =>
        one.GetProperty("method").GetString() is var method && (method == "any" || method == request.Shape.Delivery.Method)
        && (!one.TryGetProperty("consume", out var consume) || consume.GetString() == request.Shape.Delivery.Consume)
        && (Texts(one, "forms") is not { } forms || forms.Contains(request.Shape.Form.Text))
        && (Texts(one, "features") ?? []).All(feature => request.Features.Any(has => has.Text == feature)));

    public static string Name(JsonElement one) => one.GetProperty("name").GetString()!;

    private static IEnumerable<JsonElement> Read(string path) =>
        JsonDocument.Parse(SourceTree.Read(path)).RootElement.GetProperty("cases").EnumerateArray();

    private static List<string>? Texts(JsonElement one, string member) =>
        one.TryGetProperty(member, out var list) ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : null;
}
