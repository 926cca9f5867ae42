using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Snippets;
using CloudBaseAi.Tests.Harness;
using CloudBaseAi.Tests.Snippets;

namespace CloudBaseAi.Tests.Domain;

/// <summary>What a request for code may be made of, and how its texts are written.</summary>
public sealed class SnippetPartsTests
{
    [Theory]
    [InlineData(0d, null, null, "temperature=0")]
    [InlineData(2d, 1d, 1L, "temperature=2 top_p=1 max_tokens=1")]
    [InlineData(0.7, 0.9, 512L, "temperature=0.7 top_p=0.9 max_tokens=512")]
    [InlineData(null, 0.001, null, "top_p=0.001")]
    [InlineData(null, null, null, "")]
    [InlineData(-0.1, null, null, null)]
    [InlineData(2.1, null, null, null)]
    [InlineData(double.NaN, null, null, null)]
    [InlineData(null, 0d, null, null)]
    [InlineData(null, 1.1, null, null)]
    [InlineData(null, null, 0L, null)]
    public void Parameters_are_in_their_ranges(double? temperature, double? topP, long? maxTokens, string? written)
    {
        Assert.Equal(written is not null, CallParameters.TryCreate(temperature, topP, maxTokens, out var parameters));
        Assert.Equal(written, parameters is null ? null : string.Join(' ', parameters.All.Select(one => $"{one.Name}={one.Value}")));
        Assert.Equal(["temperature", "top_p", "max_tokens"], CallParameters.Names);
        Assert.Empty(CallParameters.None.All);
    }

    [Fact]
    public void A_system_prompt_has_1_to_8000_characters()
    {
        Assert.False(SystemPrompt.TryParse(null, out _));
        Assert.False(SystemPrompt.TryParse("", out _));
        Assert.True(SystemPrompt.TryParse(" ", out var shortest));
        Assert.Equal(" ", shortest.Text);
        Assert.True(SystemPrompt.TryParse(new string('x', 8_000), out _));
        Assert.False(SystemPrompt.TryParse(new string('x', 8_001), out _));
    }

    [Fact]
    public void A_word_finds_what_has_it_and_is_what_it_is_told_by()
    {
        Assert.All(SnippetForm.All, one => Assert.Same(one, SnippetForm.Find($"{one}")));
        Assert.All(SnippetLanguage.All, one => Assert.Same(one, SnippetLanguage.Find($"{one}")));
        Assert.All(SnippetFeature.All, one => Assert.Same(one, SnippetFeature.Find($"{one}")));
        Assert.Equal("call module page", string.Join(' ', SnippetForm.All));
        Assert.Equal("javascript typescript", string.Join(' ', SnippetLanguage.All));
        Assert.Equal("usage stop reasoning", string.Join(' ', SnippetFeature.All));
        Assert.Equal("callbacks textStream eventStream", string.Join(' ', Delivery.Consumes));
        Assert.Equal("create merge", $"{FileWrite.Create} {FileWrite.Merge}");
        Assert.Null(SnippetForm.Find("Call"));
        Assert.Null(SnippetLanguage.Find("js"));
        Assert.Null(SnippetFeature.Find("tools"));
        Assert.Contains("call-generateText-javascript", SnippetShape.All.Select(shape => $"{shape}"));
        Assert.Contains("page-streamText-textStream-typescript", SnippetShape.All.Select(shape => $"{shape}"));
    }

    [Fact]
    public void Each_delivery_has_an_answer_of_its_own() => Assert.Equal(
        ["whole", "callbacks", "textStream", "eventStream"],
        Delivery.All.Select(one => one.Match(() => "whole", () => "callbacks", () => "textStream", () => "eventStream")));

    [Fact]
    public void Models_are_joined_for_one_environment_and_one_group()
    {
        var first = Proofs.Of("cloudbase", "a");
        Assert.False(ProvenModels.TryJoin(first, [Proofs.Of("custom-x", "b")], out var none));
        Assert.Null(none);
        Assert.True(ProvenModels.TryJoin(first, [Proofs.Of("cloudbase", "b"), first], out var models));
        Assert.Equal(["a", "b"], models.All.Select(model => model.Text));
        Assert.Equal(("a", "cloudbase", Ids.Sandbox), (models.Default.Text, models.Group.Text, models.Env));
        Assert.Equal([true, true, false, false], new[] { "a", "b", "c", null }.Select(models.Holds));
        Assert.Equal(["a"], ProvenModels.Only(first).All.Select(model => model.Text));
    }

    [Fact]
    public void Only_a_function_alone_has_no_features_and_a_page_can_always_be_stopped()
    {
        var models = ProvenModels.Only(Proofs.Of("cloudbase", "a"));
        Assert.False(SnippetRequest.TryCreate(models, Cells.Script(SnippetForm.Call, "callbacks"), [SnippetFeature.Usage], out _));
        Assert.True(SnippetRequest.TryCreate(models, Cells.Script(SnippetForm.Call, "callbacks"), [], out var call));
        Assert.True(SnippetRequest.TryCreate(models, Cells.Script(SnippetForm.Module, "callbacks"), [SnippetFeature.Usage], out var module));
        Assert.True(SnippetRequest.TryCreate(models, Cells.Script(SnippetForm.Page, "callbacks"), [SnippetFeature.Usage], out var page));
        Assert.Equal(["", "usage", "usage stop"], new[] { call, module, page }.Select(one => string.Join(' ', one.Features)));
        Assert.Equal("stop", string.Join(' ', SnippetRequest.Of(models, Cells.Script(SnippetForm.Page, "callbacks")).Features));
        Assert.Null(SnippetWriter.Write(page, Language.English).Example);
        Assert.Equal("pages/NAME/NAME.js", SnippetWriter.Write(module, Language.English).Example?.Path);
    }

    [Theory]
    [InlineData("it's ${x} 模型 😀", "\"it's ${x} 模型 😀\"")]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("</script>", "\"\\u003C/script>\"")]
    [InlineData("\n\u00ad\u00a0\u2028\u2029\ue000\u0378", "\"\\u000A\\u00AD\\u00A0\\u2028\\u2029\\uE000\\u0378\"")]
    public void A_text_is_a_literal_that_hides_nothing(string text, string literal) => Assert.Equal(literal, JsLiteral.Of(text));
}
