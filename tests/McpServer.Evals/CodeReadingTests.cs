namespace CloudBaseAi.Evals.Tests;

/// <summary>The judge's own reading of code: it follows what it can, and what it cannot follow is not legal.</summary>
public sealed class CodeReadingTests
{
    private const string Model = "wx.cloud.extend.AI.createModel(\"cloudbase\")";

    [Theory]
    [InlineData($"async function f() {{ await {Model}.generateText({{ model: \"m\", messages: [] }}); }}")]
    [InlineData($"const ai = {Model}; ai.streamText({{ data: {{ model: \"m\", messages: [] }}, onText: (t) => t }});")]
    [InlineData($"const id = \"m\"; const p = \"cloudbase\"; const ai = wx.cloud.extend.AI.createModel(p); ai.generateText({{ \"model\": id, messages: [] }});")]
    public void A_call_is_read_with_its_provider_and_model(string code)
    {
        var reading = CodeReading.Of(code);
        Assert.Empty(reading.Problems);
        Assert.Equal([("cloudbase", "m")], reading.Calls);
    }

    [Theory]
    [InlineData($"const MODELS = [\"m\", \"n\"]; const model = MODELS[i]; {Model}.generateText({{ model: model, messages: [] }});")]
    [InlineData($"const MODELS = [\"m\", \"n\"]; {Model}.generateText({{ model: MODELS[MODELS.indexOf(x)], messages: [] }});")]
    public void A_call_that_chooses_from_a_list_counts_once_for_each_model(string code)
    {
        var reading = CodeReading.Of(code);
        Assert.Empty(reading.Problems);
        Assert.Equal([("cloudbase", "m"), ("cloudbase", "n")], reading.Calls);
    }

    [Theory]
    [InlineData("MODELS.push(x)")]
    [InlineData("MODELS[0] = x")]
    [InlineData("model = x")]
    public void A_list_that_is_changed_cannot_be_followed(string change)
    {
        var code = $"const MODELS = [\"m\"]; let model = MODELS[0]; {change}; {Model}.generateText({{ model: model, messages: [] }});";
        Assert.Contains(CodeReading.Of(code).Problems, problem => problem.Contains("does not hold a model", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData($"{Model}.streamText({{ model: \"m\", messages: [] }})", "data does not hold")]
    [InlineData($"{Model}.generateText({{ data: {{ model: \"m\", messages: [] }} }})", "its argument does not hold")]
    [InlineData($"{Model}.generateText({{ model: pick(), messages: [] }})", "its argument does not hold")]
    [InlineData("wx.cloud.extend.AI[\"createModel\"](\"cloudbase\")", "cannot be followed")]
    [InlineData("const { createModel } = wx.cloud.extend.AI; createModel(\"cloudbase\")", "cannot be followed")]
    [InlineData("wx.cloud.extend.AI.createModel(name)", "cannot be followed")]
    [InlineData("other.generateText({ model: \"m\", messages: [] })", "which provider")]
    [InlineData("for await (const x of y) {}", "line 1")]
    public void What_is_misshapen_or_cannot_be_followed_is_a_problem(string code, string says) =>
        Assert.Contains(CodeReading.Of(code).Problems, problem => problem.Contains(says, StringComparison.Ordinal));
}
