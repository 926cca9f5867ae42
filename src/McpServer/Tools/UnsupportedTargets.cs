using System.Text.Json;
using System.Text.Json.Nodes;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Tools.Parameters;
using CloudBaseAi.Tools.Replies;

namespace CloudBaseAi.Tools;

/// <summary>Refuses what belongs to another runtime, and says where that work belongs. Source: the requirements' "do NOT use for".</summary>
internal static class UnsupportedTargets
{
    private const string Image = "image generation is not available in a Mini Program: it belongs in a backend with the Node.js SDK (skill ai-model-nodejs)";
    private const string Web = "a browser app uses the CloudBase Web SDK (skill ai-model-web)";
    private const string Node = "a Node.js backend or cloud function uses the Node.js SDK (skill ai-model-nodejs)";
    private const string Http = "a runtime without a CloudBase SDK calls the HTTP API (skill http-api)";

    private static readonly (string Belongs, string[] Words)[] Known =
    [
        (Image, ["image", "images", "picture", "draw", "drawing", "photo", "text2image", "txt2img", "img2img"]),
        (Web, ["web", "browser", "html", "react", "vue", "angular", "svelte", "h5", "nextjs", "nuxt"]),
        (Node, ["node", "nodejs", "express", "koa", "nestjs", "deno", "cloudfunction", "cloudfunctions", "serverless", "backend"]),
        (Http, ["python", "py", "java", "kotlin", "swift", "objectivec", "go", "golang", "rust", "php", "ruby", "csharp", "c#", "dotnet", "dart", "flutter", "android", "ios", "curl", "http", "rest", "shell", "bash"]),
    ];

    /// <summary>Long enough to mean one thing wherever they stand, as in "imagegeneration".</summary>
    private static readonly string[] Unmistakable = ["image", "browser", "python", "flutter"];

    /// <summary>The refusal, or null when nothing names another target.</summary>
    /// <param name="tool">The tool called.</param>
    /// <param name="given">Its arguments as sent, checked or not.</param>
    public static Reply? Refuse(Tool tool, IReadOnlyDictionary<string, JsonElement> given)
    {
        if (Text(given, "groupName") == "hunyuan-image" || (ModelId.TryParse(Text(given, "model"), out var model) && model.IsImage))
        {
            return Refusal($"An image group or model was named: {Image}.", new NextCall("describeGroups", Kept(given), "lists the text groups and models"));
        }

        foreach (var name in (ReadOnlySpan<string>)["method", "language", "form"])
        {
            if (tool.Parameters.FirstOrDefault(parameter => parameter.Name == name) is { } parameter
                && Text(given, name) is { } text && !parameter.Accepts(given[name]) && Belongs(text) is { } where)
            {
                return Refusal($"{name} {Shown.Quoted(text)} names another target: {where}.", Corrected(tool, given, name, parameter.Fallback));
            }
        }

        return null;
    }

    private static Reply Refusal(string message, NextCall next) => Reply.Refuse(Codes.UnsupportedTarget, message, new Decision(
        "This server writes text generation for WeChat Mini Programs only. Is that what is wanted here?",
        [
            new("Yes: go on with text generation in the Mini Program", null, next),
            new("No: leave this server and use the SDK of that runtime", Links.OtherRuntimes, next),
        ]));

    /// <summary>Whole words: "go" is a language, "google" is not; "generateImage" holds one, "python3" and "vuejs" are one with a tail.</summary>
    private static string? Belongs(string text)
    {
        var words = Words(text.Replace("javascript", "javascript", StringComparison.OrdinalIgnoreCase));
        return Known.FirstOrDefault(target => target.Words.Any(word =>
            words.Contains(word) || words.Contains(word + "js") || (Unmistakable.Contains(word) && text.Contains(word, StringComparison.OrdinalIgnoreCase)))).Belongs;
    }

    /// <summary>The parts of a name in lower case, cut at signs and before capitals, each with and without the digits at its end, and the whole.</summary>
    private static HashSet<string> Words(string text)
    {
        var parts = string.Concat(text.Select((c, at) => at > 0 && char.IsAsciiLetterUpper(c) && char.IsAsciiLetterLower(text[at - 1]) ? $" {c}" : $"{c}"))
            .ToLowerInvariant().Split([' ', '-', '_', '.', '/', ':'], StringSplitOptions.RemoveEmptyEntries);
        return [.. parts, .. parts.Select(part => part.TrimEnd(Digits)), text.ToLowerInvariant()];
    }

    private static readonly char[] Digits = [.. "0123456789"];

    private static NextCall Corrected(Tool tool, IReadOnlyDictionary<string, JsonElement> given, string wrong, JsonNode? fallback)
    {
        var others = given.Where(pair => pair.Key != wrong).ToDictionary(pair => pair.Key, pair => pair.Value);
        if (fallback is not null) others[wrong] = JsonSerializer.SerializeToElement(fallback, ReplyJson.Default.JsonNode);
        return new ArgumentCheck(tool.Name, tool.Parameters, others).Corrected("the same call for the Mini Program");
    }

    private static JsonObject Kept(IReadOnlyDictionary<string, JsonElement> given) =>
        EnvId.TryParse(Text(given, "envId"), out var env) ? new JsonObject { ["envId"] = env.Text } : [];

    private static string? Text(IReadOnlyDictionary<string, JsonElement> given, string name) =>
        given.TryGetValue(name, out var value) && value.TryText(out var text) ? text : null;
}
