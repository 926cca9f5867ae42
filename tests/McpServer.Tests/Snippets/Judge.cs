using System.Text.Json;
using CloudBaseAi.Domain.RuntimeErrors;
using CloudBaseAi.Domain.Snippets;
using Jint.Runtime;

namespace CloudBaseAi.Tests.Snippets;

/// <summary>
/// Runs the cases over a snippet's JavaScript and says what each expects in vain. The same judge serves the written code
/// and its mutants.
/// </summary>
internal sealed class Judge
{
    private const int Forever = 400_000;

    private readonly CaseRun _run;
    private readonly SnippetRequest _request;

    private Judge(CaseRun run, SnippetRequest request) => (_run, _request) = (run, request);

    /// <summary>Every expectation that this code breaks; empty for correct code.</summary>
    public static IReadOnlyList<string> Broken(IReadOnlyList<SnippetFile> files, SnippetRequest request, string? only = null)
    {
        try
        {
            using var run = new CaseRun(files, request);
            var judge = new Judge(run, request);
            return [.. Cases.Of(request).Where(one => only is null || Cases.Name(one) == only)
                .SelectMany(one => judge.Of(one).Select(broken => $"{Cases.Name(one)}: {broken}"))];
        }
        catch (JavaScriptException error)
        {
            return [$"the code does not even run: {error.Message}"];
        }
    }

    private List<string> Of(JsonElement one)
    {
        var seen = Seen(one);
        var expect = one.GetProperty("expect");
        List<string> broken = [.. Always(seen)];
        if (_request.Shape.Form.Match(OfCall, OfModule, OfPage) is { } own) broken.AddRange(own(expect, seen));
        var calls = seen.GetProperty("calls").GetArrayLength();
        var wanted = expect.TryGetProperty("calls", out var count) ? count.GetInt32() : Ok(expect) == true ? 1 : calls;
        if (wanted != calls) broken.Add($"{calls} calls, not {wanted}");
        var isPageLeft = _request.Shape.Form == SnippetForm.Page && Ok(expect) is null;
        var limit = expect.TryGetProperty("settledWithinMs", out var within) ? within.GetInt32() : 5_000;
        var isReleased = expect.TryGetProperty("released", out _) && _request.Shape.Delivery != Delivery.Whole;
        if (!isPageLeft && !IsBy(limit, seen, "settledAt")) broken.Add($"settled at {seen.GetProperty("settledAt")}");
        if (isReleased && !IsBy(limit, seen, "releasedAt")) broken.Add($"released at {seen.GetProperty("releasedAt")}");
        return broken;
    }

    private static bool IsBy(int limit, JsonElement seen, string moment) =>
        seen.GetProperty(moment) is { ValueKind: JsonValueKind.Number } at && at.GetInt32() <= limit;

    private JsonElement Seen(JsonElement one) => _run.Start(one.GetRawText()).Until(Forever).Report();

    private static IEnumerable<string> Always(JsonElement seen) =>
        seen.GetProperty("violations").EnumerateArray().Select(violation => violation.GetString()!);

    private static bool Says(JsonElement text, string part) => text.ToString().Contains(part, StringComparison.Ordinal);

    private Func<JsonElement, JsonElement, IEnumerable<string>> OfCall() => (expect, seen) =>
    {
        if (expect.TryGetProperty("throws", out JsonElement _)) return Thrown(seen);
        var state = seen.GetProperty("state").GetString();
        if (Ok(expect) == false) return Same("state", "rejected", state);
        return [.. Same("state", "resolved", state), .. Same("text", Text(expect), seen.GetProperty("value").GetString()), .. Heard(expect, seen)];
    };

    private Func<JsonElement, JsonElement, IEnumerable<string>> OfModule() => (expect, seen) =>
    {
        if (expect.TryGetProperty("throws", out JsonElement _)) return Thrown(seen);
        if (seen.GetProperty("state").GetString() != "resolved") return [$"{seen.GetProperty("state")}: {Member(seen, "value")}"];
        var value = seen.GetProperty("value");
        List<string> broken =
        [
            .. Same("ok", Ok(expect), value.GetProperty("ok").GetBoolean()),
            .. Same("text", Text(expect), value.GetProperty("text").GetString()),
            .. Heard(expect, seen),
        ];
        if (value.TryGetProperty("error", out var error)) broken.AddRange(OfError(expect, error));
        foreach (var member in new[] { "finish", "usage" })
        {
            if (expect.TryGetProperty(member, out var wanted)) broken.AddRange(Same(member, wanted.GetRawText(), Member(value, member)));
        }

        var hasUsage = Ok(expect) == false || _request.Features.Contains(SnippetFeature.Usage);
        if (!hasUsage) broken.AddRange(Same("usage", "null", Member(value, "usage")));
        if (!expect.TryGetProperty("reasoning", out var reasoning)) return broken;
        broken.AddRange(Same("reasoning", reasoning.ToString(), Joined(seen, "thoughts")));
        return broken;
    };

    private IEnumerable<string> OfError(JsonElement expect, JsonElement error)
    {
        var kind = error.GetProperty("kind").GetString()!;
        if (expect.TryGetProperty("kind", out var kinds) && !Says(kinds, kind)) yield return $"kind {kind}, not {kinds}";
        var code = error.GetProperty("code").ToString();
        if (expect.TryGetProperty("code", out var named) && named.ToString() != code) yield return $"code {code}, not {named}";
        var message = error.GetProperty("message");
        if (expect.TryGetProperty("message", out var part) && !Says(message, part.ToString())) yield return $"message {message}";
        var told = ErrorKind.All.Single(known => known.Text == kind).UserMessage.English;
        if (error.GetProperty("userMessage").GetString() != told) yield return "userMessage";
        if (string.IsNullOrEmpty(error.GetProperty("next").GetString())) yield return "no next";
        if (error.GetProperty("code").ValueKind is not (JsonValueKind.String or JsonValueKind.Null)) yield return "code";
        if (!expect.TryGetProperty("unlike", out var other)) yield break;
        var alike = Seen(Cases.All.Single(one => Cases.Name(one) == other.GetString())).GetProperty("value").GetProperty("error");
        if (alike.GetProperty("code").ToString() == code) yield return $"like {other}";
    }

    private Func<JsonElement, JsonElement, IEnumerable<string>> OfPage() => (expect, seen) => PageJudge.Broken(expect, seen, Screen);

    private string Screen(string name) => string.Join(
        '|', Seen(Cases.All.Single(one => Cases.Name(one) == name)).GetProperty("screen").EnumerateArray().Select(text => text.GetString()));

    private static IEnumerable<string> Heard(JsonElement expect, JsonElement seen) =>
        [.. Same("pieces", Text(expect), Joined(seen, "pieces")), .. Same("late callbacks", "0", seen.GetProperty("late").ToString())];

    private static IEnumerable<string> Thrown(JsonElement seen) =>
    [
        .. Same("state", "rejected", seen.GetProperty("state").GetString()),
        .. Same("own value", true, seen.GetProperty("isOwn").GetBoolean()),
        .. Same("thrown", "1", seen.GetProperty("thrown").ToString()),
    ];

    private static string Joined(JsonElement seen, string list) => string.Concat(seen.GetProperty(list).EnumerateArray().Select(piece => piece.GetString()));

    private static string Member(JsonElement value, string name) => value.TryGetProperty(name, out var member) ? member.GetRawText() : "absent";

    private static bool? Ok(JsonElement expect) => expect.TryGetProperty("ok", out var ok) ? ok.GetBoolean() : null;

    private static string Text(JsonElement expect) => expect.TryGetProperty("text", out var text) ? text.GetString()! : "";

    private static IEnumerable<string> Same<T>(string what, T expected, T seen) => Equals(expected, seen) ? [] : [$"{what} {seen}, not {expected}"];
}
