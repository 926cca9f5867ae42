using System.Text.Json;
using System.Text.Json.Nodes;
using CloudBaseAi.Dispatch.Arguments;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Providers;
using CloudBaseAi.Replies;
using Tool = CloudBaseAi.Tools.Tool;

namespace CloudBaseAi.Dispatch;

/// <summary>Refuses what belongs to another runtime, and says where that work belongs. Source: the requirements' "do NOT use for".</summary>
/// <param name="say">The words.</param>
/// <param name="providers">What is legal on this server.</param>
internal sealed class UnsupportedTargets(Wording say, ProviderSet providers)
{
    private static readonly (OtherTarget Belongs, string[] Words)[] Known =
    [
        (OtherTarget.Image, ["image", "images", "picture", "draw", "drawing", "photo", "text2image", "txt2img", "img2img"]),
        (OtherTarget.Web, ["web", "browser", "html", "react", "vue", "angular", "svelte", "h5", "nextjs", "nuxt"]),
        (OtherTarget.Node, ["node", "nodejs", "express", "koa", "nestjs", "deno", "cloudfunction", "cloudfunctions", "serverless", "backend"]),
        (OtherTarget.Http,
        [
            "python", "py", "java", "kotlin", "swift", "objectivec", "go", "golang", "rust", "php", "ruby", "csharp",
            "c#", "dotnet", "dart", "flutter",
            "android", "ios", "curl", "http", "rest", "shell", "bash",
        ]),
    ];

    /// <summary>Long enough to mean one thing wherever they stand, as in "imagegeneration".</summary>
    private static readonly string[] Unmistakable = ["image", "browser", "python", "flutter"];

    private static readonly char[] Digits = [.. "0123456789"];

    /// <summary>The refusal, or null when nothing names another target.</summary>
    /// <param name="tool">The tool called.</param>
    /// <param name="given">Its arguments, checked or not.</param>
    public Reply? Refuse(Tool tool, IReadOnlyDictionary<string, JsonElement> given)
    {
        if (!tool.NeedsCloud) return null;
        if (NamesAnotherMedium(given))
        {
            return Refusal(say.ImageNamed, new NextCall("describeGroups", Kept(given), say.WhyListGroups));
        }

        foreach (var name in (ReadOnlySpan<string>)["method", "language", "form"])
        {
            if (tool.Parameters.FirstOrDefault(parameter => parameter.Name == name) is { } parameter
                && Text(given, name) is { } text && parameter.Parse(given[name]) is null && Belongs(text) is { } where)
            {
                return Refusal(say.OtherTarget(name, text, where), Corrected(tool, given, name, parameter.Fallback));
            }
        }

        return null;
    }

    /// <summary>A group beyond the legal shapes whose name says that it makes pictures, videos or 3D models; or a picture model.</summary>
    private bool NamesAnotherMedium(IReadOnlyDictionary<string, JsonElement> given) =>
        (Text(given, "groupName") is { } group && !providers.TryParse(group, out _) && !Mistakes(group) && ProviderSet.NamesAnotherMedium(group))
        || Models(given).Any(text => ModelId.TryParse(text, out var model) && model.IsImage);

    private static IEnumerable<string?> Models(IReadOnlyDictionary<string, JsonElement> given) =>
        given.TryGetValue("otherModels", out var others) && others.ValueKind == JsonValueKind.Array
            ? [Text(given, "model"), .. others.EnumerateArray().Select(item => item.TryText(out var text) ? text : null)]
            : [Text(given, "model")];

    /// <summary>What was meant to be a custom group is refused as such.</summary>
    private static bool Mistakes(string group) => Domain.Preflight.Mistakes.IsNearCustom(group);

    private Reply Refusal(string message, NextCall next) => Reply.Refuse(Codes.UnsupportedTarget, message, new Decision(
        say.AskTarget, [new(say.TargetIsMiniProgram, null, next), new(say.TargetIsElsewhere, Links.OtherRuntimes, next)]));

    /// <summary>Whole words: "go" is a language, "google" is not; "generateImage" holds one, "python3" and "vuejs" are one with a tail.</summary>
    private static OtherTarget? Belongs(string text)
    {
        var words = Words(text);
        foreach (var (belongs, known) in Known)
        {
            if (known.Any(word => words.Contains(word) || words.Contains(word + "js")
                || (Unmistakable.Contains(word) && text.Contains(word, StringComparison.OrdinalIgnoreCase))))
                return belongs;
        }

        return null;
    }

    /// <summary>
    /// The parts of a name in lower case, cut at signs and before capitals (but not within JavaScript), each with and without the digits
    /// at its end, and the whole.
    /// </summary>
    private static HashSet<string> Words(string text)
    {
        bool BeginsWord(int at) => at > 0 && char.IsAsciiLetterUpper(text[at]) && char.IsAsciiLetterLower(text[at - 1])
            && !text.AsSpan(at).StartsWith("Script", StringComparison.Ordinal);
        var parts = string.Concat(text.Select((c, at) => BeginsWord(at) ? $" {c}" : $"{c}"))
            .ToLowerInvariant().Split([' ', '-', '_', '.', '/', ':'], StringSplitOptions.RemoveEmptyEntries);
        return [.. parts, .. parts.Select(part => part.TrimEnd(Digits)), text.ToLowerInvariant()];
    }

    private NextCall Corrected(Tool tool, IReadOnlyDictionary<string, JsonElement> given, string wrong,
        JsonNode? fallback)
    {
        var others = given.Where(pair => pair.Key != wrong).ToDictionary(pair => pair.Key, pair => pair.Value);
        if (fallback is not null) others[wrong] = JsonElement.Parse(fallback.ToJsonString());
        return new ArgumentReader(tool.Name, tool.Parameters, others, say).Corrected(say.WhyCorrectedCall);
    }

    private static JsonObject Kept(IReadOnlyDictionary<string, JsonElement> given) =>
        EnvId.TryParse(Text(given, "envId"), out var env) ? new JsonObject { ["envId"] = env.Text } : [];

    private static string? Text(IReadOnlyDictionary<string, JsonElement> given, string name) =>
        given.TryGetValue(name, out var value) && value.TryText(out var text) ? text : null;
}
