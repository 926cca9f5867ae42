using System.Text.Json;
using System.Text.Json.Nodes;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Snippets;

namespace CloudBaseAi.Dispatch.Arguments;

/// <summary>The parameters that say which code is wanted.</summary>
internal static class SnippetParameters
{
    /// <summary>All at once or as a stream.</summary>
    public static readonly Parameter<string> Method = new(
        "method", new("string") { Values = [Delivery.StreamText, Delivery.GenerateText] },
        Word(Delivery.StreamText, Delivery.GenerateText))
    {
        Allowed = say => say.OneOf([Delivery.StreamText, Delivery.GenerateText]),
        IsRequired = true,
        Fallback = Delivery.StreamText,
    };

    /// <summary>JavaScript or TypeScript.</summary>
    public static readonly Parameter<SnippetLanguage> Language = Parameters.OneOf(
        "language", SnippetLanguage.All, language => language.Text, language => language.Extension);

    /// <summary>What renders a stream.</summary>
    public static readonly Parameter<string> Consume = new(
        "consume", new("string") { Values = Delivery.Consumes }, Word([.. Delivery.Consumes]),
        Parameters.MendWord(Delivery.Consumes))
    {
        Allowed = say => say.OneOf(Delivery.Consumes),
        Conflict = (others, say) =>
            others["method"]?.GetValue<string>() == Delivery.GenerateText ? say.ConsumeNeedsStream : null,
    };

    /// <summary>How much code.</summary>
    public static readonly Parameter<SnippetForm> Form = Parameters.OneOf("form", SnippetForm.All, form => form.Text);

    /// <summary>What every conversation begins with.</summary>
    public static readonly Parameter<SystemPrompt> SystemPrompt = Parameters.Text<SystemPrompt>(
        "systemPrompt", Domain.Snippets.SystemPrompt.TryParse, say =>
            say.AllowedSystemPrompt, Domain.Snippets.SystemPrompt.MaxLength);

    /// <summary>temperature, top_p and max_tokens.</summary>
    public static readonly Parameter<CallParameters> CallParameters = new(
        "parameters", new("object") { Members = Domain.Snippets.CallParameters.Names }, Read, Mend)
    {
        Allowed = say => say.AllowedCallParameters,
        Hint = (value, say) => value.ValueKind == JsonValueKind.Object
            ? Members(value).Select(member => member.Name)
                .Where(name => !Domain.Snippets.CallParameters.Names.Contains(name))
                .Select(say.UnknownMember).FirstOrDefault()
            : null,
    };

    /// <summary>Further models of the same group.</summary>
    public static readonly Parameter<IReadOnlyList<ModelId>> OtherModels =
        Parameters.List<ModelId>("otherModels", ModelId.TryParse, say => say.ModelIds, areNames: true);

    /// <summary>usage, stop and reasoning.</summary>
    public static readonly Parameter<IReadOnlyList<SnippetFeature>> Features = new(
        "features", new("array") { Items = [.. SnippetFeature.All.Select(feature => feature.Text)] },
        ReadFeatures, MendFeatures)
    {
        Allowed = say => say.ListOfWords(SnippetFeature.All.Select(feature => feature.Text)),
        Conflict = (others, say) =>
            others["form"]?.GetValue<string>() is null or "call" ? say.FeaturesNeedModule : null,
        Settle = others => others["form"] = SnippetForm.Module.Text,
    };

    /// <summary>Up to here JavaScript has every whole number.</summary>
    private const double LargestWhole = 9_007_199_254_740_991;

    private static Func<JsonElement, object?> Word(params string[] words) =>
        value => value.TryText(out var text) && words.Contains(text) ? text : null;

    /// <summary>Each member may be null, or the JSON text of a number, as clients send them.</summary>
    private static CallParameters? Read(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object) return null;
        var numbers = new Dictionary<string, double?>(StringComparer.Ordinal);
        foreach (var (name, member) in Members(value))
        {
            if (!Domain.Snippets.CallParameters.Names.Contains(name) || !TryNumber(member, out var number)) return null;
            numbers[name] = number;
        }

        var tokens = numbers.GetValueOrDefault("max_tokens");
        if (tokens is { } most && (most != Math.Floor(most) || most is < 1 or > LargestWhole)) return null;
        var (temperature, topP) = (numbers.GetValueOrDefault("temperature"), numbers.GetValueOrDefault("top_p"));
        return Domain.Snippets.CallParameters.TryCreate(temperature, topP, (long?)tokens, out var parameters)
            ? parameters : null;
    }

    private static IEnumerable<(string Name, JsonElement Value)> Members(JsonElement value) =>
        value.EnumerateObject().Select(member => (NameOf(member), member.Value));

    /// <summary>A name with a lone surrogate cannot be read; what stands for it here is no member's name.</summary>
    private static string NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return "\uFFFD";
        }
    }

    private static bool TryNumber(JsonElement value, out double? number)
    {
        number = null;
        var meant = value.TryText(out var text) ? JsonText.TryParse(text) ?? value : value;
        if (meant.ValueKind == JsonValueKind.Null) return true;
        if (meant.ValueKind != JsonValueKind.Number || !meant.TryGetDouble(out var read) || !double.IsFinite(read))
            return false;
        number = read;
        return true;
    }

    /// <summary>The members that are good.</summary>
    private static JsonObject? Mend(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object) return null;
        var good = new JsonObject();
        foreach (var (name, member) in Members(value))
        {
            var alone = JsonElement.Parse(new JsonObject { [name] = member.ToNode() }.ToJsonString());
            if (Read(alone) is { All.Count: > 0 }) good[name] = member.ToNode();
        }

        return good.Count > 0 ? good : null;
    }

    private static List<SnippetFeature>? ReadFeatures(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array) return null;
        var features = value.EnumerateArray()
            .Select(item => item.TryText(out var text) ? SnippetFeature.Find(text) : null).ToList();
        return features.Count > 0 && features.TrueForAll(feature => feature is not null)
            ? [.. features.OfType<SnippetFeature>().Distinct()] : null;
    }

    /// <summary>The features that are meant, in other capitals or as one text too.</summary>
    private static JsonArray? MendFeatures(JsonElement value)
    {
        var given = value.TryText(out var text) ? text.Split(',')
            : value.ValueKind == JsonValueKind.Array
                ? [.. value.EnumerateArray().Select(item => item.TryText(out var word) ? word : "")] : [];
        var meant = SnippetFeature.All.Where(feature =>
            given.Any(word => word.Trim().Equals(feature.Text, StringComparison.OrdinalIgnoreCase))).ToList();
        return meant.Count > 0 ? new JsonArray([.. meant.Select(feature => (JsonNode)feature.Text)]) : null;
    }
}
