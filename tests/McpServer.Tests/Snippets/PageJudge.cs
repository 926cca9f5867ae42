using System.Text.Json;
using CloudBaseAi.Domain.RuntimeErrors;

namespace CloudBaseAi.Tests.Snippets;

/// <summary>What a person sees of a case on the page.</summary>
internal static class PageJudge
{
    /// <summary>Every expectation that the page breaks.</summary>
    /// <param name="expect">Of the case.</param>
    /// <param name="seen">What Fakes/page.js reports.</param>
    /// <param name="screenOf">The screen at the end of another case.</param>
    public static IEnumerable<string> Broken(JsonElement expect, JsonElement seen, Func<string, string> screenOf)
    {
        var screen = seen.GetProperty("screen").EnumerateArray().Select(text => text.GetString()!).ToList();
        var whole = string.Join('|', screen);
        foreach (var error in seen.GetProperty("errors").EnumerateArray()) yield return error.GetString()!;
        if (seen.GetProperty("afterUnload").GetInt32() > 0) yield return "setData after unload";
        if (!expect.TryGetProperty("ok", out var ok)) yield break;
        if (!seen.GetProperty("canSend").GetBoolean() || seen.GetProperty("canStop").GetBoolean()) yield return "Send is not offered";
        foreach (var member in new[] { "text", "reasoning" })
        {
            if (!expect.TryGetProperty(member, out var shown) || shown.GetString() is not { Length: > 0 } text) continue;
            if (screen.Count(one => one == text) != 1) yield return $"{text} is not shown once: {whole}";
        }

        if (expect.TryGetProperty("usage", out var usage) && !screen.Exists(one => Holds(one, usage))) yield return $"no usage: {whole}";
        if (expect.TryGetProperty("shownUnlike", out var other) && screenOf(other.GetString()!) == whole) yield return $"looks like {other}";
        if (seen.GetProperty("scrolls").GetInt32() < 2) yield return "does not scroll";
        var kinds = ErrorKind.All.Where(kind => screen.Contains(kind.UserMessage.English)).Select(kind => kind.Text).ToList();
        if (ok.GetBoolean() == seen.GetProperty("canRetry").GetBoolean()) yield return $"Retry: {whole}";
        if (ok.GetBoolean() && kinds.Count > 0) yield return $"shows {whole}";
        if (ok.GetBoolean()) yield break;
        var wanted = expect.GetProperty("kind").ToString();
        var isTold = wanted == "stopped" || kinds.Exists(kind => wanted.Contains(kind, StringComparison.Ordinal));
        if (!isTold) yield return $"shows no text of {wanted}: {whole}";
        var logged = string.Join('|', seen.GetProperty("logged").EnumerateArray().SelectMany(line => line.EnumerateArray()));
        foreach (var member in new[] { "message", "code" })
        {
            if (!expect.TryGetProperty(member, out var named) || named.GetString() is not { } said) continue;
            if (!logged.Contains(said, StringComparison.Ordinal)) yield return $"{member} is not logged: {logged}";
            if (whole.Contains(said, StringComparison.Ordinal)) yield return $"{member} is shown: {whole}";
        }
    }

    private static bool Holds(string text, JsonElement counts) =>
        counts.EnumerateObject().All(count => text.Contains(count.Value.ToString(), StringComparison.Ordinal));
}
