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
        (Image, ["image", "picture", "draw", "text2image", "texttoimage", "txt2img"]),
        (Web, ["web", "browser", "html", "react", "vue", "angular", "svelte", "h5"]),
        (Node, ["node", "express", "koa", "cloudfunction", "serverless", "backend"]),
        (Http, ["python", "java", "kotlin", "swift", "objectivec", "go", "golang", "rust", "php", "ruby", "csharp", "c#", "dotnet", "dart", "flutter", "curl", "http", "rest", "shell", "bash"]),
    ];

    /// <summary>The refusal, or null when nothing names another target.</summary>
    /// <param name="tool">The tool called.</param>
    /// <param name="given">Its arguments as sent, checked or not.</param>
    public static Reply? Refuse(Tool tool, IReadOnlyDictionary<string, JsonElement> given)
    {
        foreach (var name in (ReadOnlySpan<string>)["method", "language", "form"])
        {
            if (tool.Parameters.FirstOrDefault(parameter => parameter.Name == name) is { } parameter
                && Text(given, name) is { } text && !parameter.Accepts(given[name]) && Belongs(text) is { } where)
            {
                return Refusal($"{name} {Shown.Quoted(text)} names another target: {where}.", Corrected(tool, given, name, parameter.Fallback));
            }
        }

        if (Text(given, "groupName") == "hunyuan-image" || (ModelId.TryParse(Text(given, "model"), out var model) && model.IsImage))
        {
            return Refusal($"An image group or model was named: {Image}.", new NextCall("describeGroups", Kept(given), "lists the text groups and models"));
        }

        return null;
    }

    private static Reply Refusal(string message, NextCall next) => Reply.Refuse(Codes.UnsupportedTarget, message, new Decision(
        "This server writes text generation for WeChat Mini Programs only. Is that what is wanted here?",
        [
            new("Yes: go on with text generation in the Mini Program", null, next),
            new("No: leave this server and use the SDK of that runtime", Links.OtherRuntimes, next),
        ]));

    /// <summary>Whole words only: "go" is a language, "google" is not.</summary>
    private static string? Belongs(string text)
    {
        var plain = text.ToLowerInvariant();
        var words = plain.Split([' ', '-', '_', '.', '/', ':'], StringSplitOptions.RemoveEmptyEntries);
        return Known.FirstOrDefault(target => target.Words.Any(word =>
            words.Contains(word, StringComparer.Ordinal) || (word.Length > 4 && plain.Contains(word, StringComparison.Ordinal)) || plain == word + "js")).Belongs;
    }

    private static NextCall Corrected(Tool tool, IReadOnlyDictionary<string, JsonElement> given, string wrong, JsonNode? fallback)
    {
        var arguments = new JsonObject();
        foreach (var parameter in tool.Parameters)
        {
            if (parameter.Name == wrong) { if (fallback is not null) arguments[wrong] = fallback.DeepClone(); }
            else if (given.TryGetValue(parameter.Name, out var value) && value.ValueKind != JsonValueKind.Null && parameter.Accepts(value)) arguments[parameter.Name] = JsonNode.Parse(value.GetRawText());
        }

        return new NextCall(tool.Name, arguments, "the same call for the Mini Program");
    }

    private static JsonObject Kept(IReadOnlyDictionary<string, JsonElement> given) =>
        EnvId.TryParse(Text(given, "envId"), out var env) ? new JsonObject { ["envId"] = env.Text } : [];

    private static string? Text(IReadOnlyDictionary<string, JsonElement> given, string name) =>
        given.TryGetValue(name, out var value) && value.TryText(out var text) ? text : null;
}
