using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Preflight.Options;

/// <summary>A decision as the user sees it: which quote a confirmation is from makes no difference to him.</summary>
internal sealed partial class Asked(JsonNode decision, JsonArray options)
{
    /// <summary>Equal for the same question with the same ways on.</summary>
    public string Key { get; } = Confirmation().Replace(decision.ToJsonString(), "CONFIRMATION");

    /// <summary>What the user reads first.</summary>
    public string Question { get; } = decision["question"]!.GetValue<string>();

    /// <summary>What the user reads of each option.</summary>
    public IReadOnlyList<string> Labels { get; } = [.. options.Select(option => option!["label"]!.GetValue<string>())];

    /// <summary>True for an option that has the user do something outside first (a page, a variable, values only he has): asked again without it, the question is the same.</summary>
    public IReadOnlyList<bool> IsAgain { get; } = [.. options.Select(option => option!["url"] is not null || option["label"]!.GetValue<string>().Contains("repeat", StringComparison.Ordinal))];

    /// <summary>The call of each option.</summary>
    public IReadOnlyList<JsonObject> Calls { get; } = [.. options.Select(option => option!["next"]!.AsObject())];

    /// <summary>Null where the reply asks nothing.</summary>
    public static Asked? Of(ReplyView reply)
    {
        if (reply.Body["decision"] is not { } decision) return null;
        Assert.True(reply.Options.Count > 0, $"A question without an answer to choose: {reply.Text}");
        return new(decision, reply.Options);
    }

    [GeneratedRegex("[0-9]{10}-[0-9a-f]{24}")]
    private static partial Regex Confirmation();
}
