using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.RuntimeErrors;
using CloudBaseAi.Domain.Snippets;
using Jint;

namespace CloudBaseAi.Tests.Snippets;

/// <summary>The error table, the classifier over it, and the same table in generated code.</summary>
public sealed class ErrorTableTests
{
    private static readonly IReadOnlyList<JsonElement> Pasted =
        [.. JsonDocument.Parse(SourceTree.Read("Data/error-cases.json")).RootElement.GetProperty("cases").EnumerateArray()];

    public static TheoryData<string> PastedIds() => [.. Pasted.Select(one => one.GetProperty("id").GetString()!)];

    [Theory]
    [MemberData(nameof(PastedIds))]
    public void A_pasted_error_has_its_kind_and_code(string id)
    {
        var one = Pasted.Single(pasted => pasted.GetProperty("id").GetString() == id);
        var explained = Classifier.Explain(one.GetProperty("error").GetString()!);
        Assert.Contains(explained?.Kind.Text, Allowed(one, "kind", "alsoKind"));
        if (explained is not null) Assert.Contains(explained.Code, Allowed(one, "code", "alsoCode"));
    }

    /// <summary>In each line the kinds that are right, <c>none</c> for an error that is none of this API's, and the text.</summary>
    [Fact]
    public void Words_without_a_code_have_their_kind_and_others_have_none()
    {
        var wrong = new List<string>();
        foreach (var line in SourceTree.Read("Data/pasted-errors.txt").Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var (kinds, text) = (line[..line.IndexOf(" | ", StringComparison.Ordinal)], line[(line.IndexOf(" | ", StringComparison.Ordinal) + 3)..]);
            var kind = Classifier.Explain(text.Replace("\\n", "\n"))?.Kind.Text ?? "none";
            if (!kinds.Split(',').Contains(kind)) wrong.Add($"{kind}, not {kinds}: {text}");
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Generated_code_classifies_every_error_as_the_server_does()
    {
        using var engine = new Engine();
        engine.Execute(ErrorFile());
        foreach (var (text, value) in Pasted.Select(one => one.GetProperty("error").GetString()!).SelectMany(Shapes).Concat(Thrown()))
        {
            var error = JsonNode.Parse(engine.Evaluate($"JSON.stringify(classifyAIError({value}))").AsString())!;
            var own = Classifier.OfCall(text);
            Assert.Equal((own.Kind.Text, own.Code), (error["kind"]!.GetValue<string>(), error["code"]?.GetValue<string>()));
        }
    }

    [Theory]
    [InlineData("Error: 429", "busy")]
    [InlineData("at ask (chat.js:429:12) request:fail", "network")]
    [InlineData("{\"error\":{\"code\":\"insufficient_quota\",\"message\":\"You exceeded your current quota\",\"status\":429}}", "quota")]
    [InlineData("{\"code\":\"AI_MODEL_SOMETHING_NEW\",\"message\":\"\\u8bf7\\u6c42\\u5931\\u8d25\"}", "failed")]
    [InlineData("{\"errMsg\":\"cloud.extend.AI.streamText:fail \\u521d\\u59cb\\u5316\"}", "not-initialized")]
    [InlineData("cloud.init:fail env not exists", "not-initialized")]
    [InlineData("Cannot read properties of undefined (reading 'streamText')", "unsupported")]
    [InlineData("undefined is not a function (evaluating 'ai.generateText')", "unsupported")]
    [InlineData("{\"errCode\":-501000,\"errMsg\":\"Environment not found\"}", "not-initialized")]
    [InlineData("{\"message\":\"line one\\nAI_MODEL_DISABLED\"}", "not-ready")]
    [InlineData("streamText: 资源点余额已用尽", "quota")]
    [InlineData("{\"error\":{\"code\":\"model_not_found\",\"message\":\"The model `x` does not exist\"}}", "not-ready")]
    [InlineData("wx.login:fail timeout", null)]
    [InlineData("Error: Cannot find module './x'", null)]
    public void An_error_nobody_listed_has_its_class_too(string text, string? kind) => Assert.Equal(kind, Classifier.Explain(text)?.Kind.Text);

    [Theory]
    [InlineData("{\"errCode\":-501000,\"errMsg\":\"new one\"}", "-501000")]
    [InlineData("{\"code\":\"FailedOperation.PackageUnsupported\"}", "FailedOperation.PackageUnsupported")]
    [InlineData("{\"error\":{\"code\":null,\"message\":\"new one\"}}", null)]
    public void An_unlisted_code_is_kept(string text, string? code) => Assert.Equal(code, Classifier.OfCall(text).Code);

    [Theory]
    [InlineData("(() => { const error = { errMsg: 'request:fail' }; error.self = error; return error; })()")]
    [InlineData("Object.create({ message: 'request:fail' })")]
    [InlineData("Object.assign(Object.create(null), { errMsg: 'request:fail' })")]
    [InlineData("[{ errMsg: 'request:fail' }]")]
    [InlineData("{ response: { data: { error: 'request:fail' } } }")]
    public void Generated_code_reads_errors_that_are_no_JSON(string error)
    {
        using var engine = new Engine();
        Assert.Equal("network", engine.Execute(ErrorFile()).Evaluate($"classifyAIError({error}).kind").AsString());
    }

    [Fact]
    public void Every_row_and_kind_is_told_in_both_languages_without_names_of_the_API_for_people()
    {
        foreach (var language in Language.All)
        {
            foreach (var kind in ErrorKind.All)
            {
                Assert.DoesNotMatch("wx|cloud|token|_|[A-Z]{3,}", kind.UserMessage.In(language));
                Assert.Equal(language == Language.Chinese, kind.UserMessage.In(language).Any(c => c >= '\u4e00'));
            }

            foreach (var row in ErrorTable.Rows)
            {
                Assert.All([row.Meaning.In(language), row.Next.In(language)], text => Assert.EndsWith(language.Pick(".", "。"), text, StringComparison.Ordinal));
                Assert.True(DateOnly.TryParseExact(row.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
                Assert.NotEmpty(row.Source);
                Assert.DoesNotMatch(@"/|\\[wdsb]|\(\?<|[A-Z]", row.Pattern ?? "");
            }
        }
    }

    [Fact]
    public void No_code_stands_in_two_rows() => Assert.Equal(
        ErrorTable.Rows.Sum(row => row.Codes.Count), ErrorTable.Rows.SelectMany(row => row.Codes).Distinct().Count());

    private static string ErrorFile() => "const module = {};" + new Cell(Cells.Script(SnippetForm.Module, "callbacks"), "stop").Write()
        .Files.Single(one => one.Path == "ai-errors.js").Content;

    /// <summary>A pasted text as itself, and where it is JSON as the object it stands for.</summary>
    private static IEnumerable<(string Text, string Value)> Shapes(string text)
    {
        yield return (text, JsLiteral.Of(text));
        if (text.StartsWith('{')) yield return (text, text);
    }

    /// <summary>What the platform throws in the runtime cases.</summary>
    private static IEnumerable<(string Text, string Value)> Thrown() =>
        from one in Cases.All
        from spec in Values(one)
        let isError = spec.TryGetProperty("error", out _)
        let json = (isError ? spec.GetProperty("error") : spec.GetProperty("value")).GetRawText()
        select (json, isError ? $"Object.assign(new Error({json}.message), {json})" : json);

    private static IEnumerable<JsonElement> Values(JsonElement within) => within.ValueKind switch
    {
        JsonValueKind.Object => within.EnumerateObject().SelectMany(member =>
            IsThrown(member) ? [member.Value] : Values(member.Value)),
        JsonValueKind.Array => within.EnumerateArray().SelectMany(Values),
        _ => [],
    };

    private static bool IsThrown(JsonProperty member) =>
        member is { Name: "reject" or "throw" or "throws" or "resolve" or "break", Value.ValueKind: JsonValueKind.Object };

    private static List<string?> Allowed(JsonElement one, string member, string others) =>
    [
        one.GetProperty(member).GetString(),
        .. one.TryGetProperty(others, out var list) ? list.EnumerateArray().Select(other => other.GetString()) : [],
    ];
}
