using CloudBaseAi.Domain.Snippets;

namespace CloudBaseAi.Tests.Snippets;

/// <summary>What a gateway can answer.</summary>
internal static class Scenarios
{
    public const string Role = """{ choices: [{ delta: { role: "assistant" } }] }""";
    public const string NoChoices = "{ choices: [] }";
    public const string Reasoning = """{ choices: [{ delta: { reasoning_content: "hmm", content: null } }] }""";
    public const string Hello = $"[{Role}, {Reasoning}, {{ choices: [{{ delta: {{ content: 'Hel' }} }}] }}, {NoChoices}, {{ choices: [{{ delta: {{ content: 'lo' }} }}] }}]";

    private const string NoText = "rejected The model returned no text.";

    /// <summary>The documented codes with their class, and one that nobody knows.</summary>
    public static readonly IReadOnlyList<(string Code, string Kind)> Codes =
    [
        ("EXCEED_TOKEN_QUOTA_LIMIT", "not-eligible"),
        ("AI_MODEL_NOT_FOUND", "not-ready"),
        ("AI_MODEL_DISABLED", "not-ready"),
        ("AI_MODEL_NOT_SUPPORTED", "not-ready"),
        ("AI_MODEL_CONFIG_MISSING", "not-ready"),
        ("EXCEED_CONCURRENT_REQUEST_LIMIT", "busy"),
        ("AI_MODEL_PARAM_REQUIRED", "bad-request"),
        ("AI_MODEL_PARAM_INVALID", "bad-request"),
        ("AI_MODEL_REQUEST_FAILED", "failed"),
    ];

    /// <summary>Where a code can stand.</summary>
    private static readonly IReadOnlyList<string> Shapes =
    [
        "Object.assign(new Error('x'), { code: 'CODE' })",
        "{ errCode: 'CODE', errMsg: 'x' }",
        "{ errCode: -1, errMsg: 'request:fail CODE, see the docs' }",
        "new Error('{\"code\":\"CODE\",\"requestId\":\"1\"}')",
        "'CODE'",
    ];

    /// <summary>Every situation of a delivery.</summary>
    public static IEnumerable<Scenario> Of(Delivery delivery)
    {
        var whole = delivery == Delivery.Whole;
        var pieces = whole ? "Hello" : "Hel|lo";
        yield return new("normal", $"{{ chunks: {Hello}, done: true }}", "collect", pieces, "text Hello", "text Hello");
        yield return new("no listener", $"{{ chunks: {Hello}, done: true }}", "none", "", "text Hello", "text Hello");
        yield return new("no end mark", $"{{ chunks: {Hello}, done: false }}", "collect", pieces, "text Hello", "text Hello");
        yield return new("break in mid-stream", $"{{ chunks: {Hello}, breakAfter: 4 }}", "collect", whole ? "" : "Hel", "rejected the connection broke", "failed UNKNOWN");
        yield return new("refused", "{ chunks: [], reject: new Error('EXCEED_TOKEN_QUOTA_LIMIT') }", "collect", "",
            "rejected EXCEED_TOKEN_QUOTA_LIMIT", "not-eligible EXCEED_TOKEN_QUOTA_LIMIT");
        yield return new("empty stream", "{ chunks: [], done: true }", "collect", "", NoText, "failed EMPTY_ANSWER");
        yield return new("empty stream without end mark", "{ chunks: [], done: false }", "collect", "", NoText, "failed EMPTY_ANSWER");
        yield return new("reasoning only", $"{{ chunks: [{Role}, {Reasoning}, {NoChoices}], done: true }}", "collect", "", NoText, "failed EMPTY_ANSWER");
        yield return new("the listener throws", $"{{ chunks: {Hello}, done: true }}", "throw", pieces.Split('|')[0],
            "rejected the page's own mistake", "rejected the page's own mistake");
        if (delivery != Delivery.EventStream) yield break;
        yield return new("an error as an event", "{ chunks: [{ code: 'AI_MODEL_REQUEST_FAILED', message: 'x' }], done: false }", "collect", "",
            """rejected {"code":"AI_MODEL_REQUEST_FAILED","message":"x"}""", "failed AI_MODEL_REQUEST_FAILED");
        yield return new("an error inside an event", $"{{ chunks: [{Role}, {{ error: {{ message: 'AI_MODEL_DISABLED' }} }}], done: true }}", "collect", "",
            """rejected {"message":"AI_MODEL_DISABLED"}""", "not-ready AI_MODEL_DISABLED");
    }

    /// <summary>Every code in every shape, when the stream opens and in its middle. Only form module tells them apart.</summary>
    public static IEnumerable<Scenario> Errors() =>
        from known in Codes
        from shape in Shapes
        let error = shape.Replace("CODE", known.Code, StringComparison.Ordinal)
        from moment in new[] { $"chunks: [], reject: {error}", $"chunks: [{Role}], breakAfter: 1, breakWith: {error}" }
        select new Scenario($"{shape} {moment}", $"{{ {moment} }}", "collect", "", "", $"{known.Kind} {known.Code}");
}
