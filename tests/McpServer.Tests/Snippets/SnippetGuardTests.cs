using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Snippets;
using CloudBaseAi.Guard;

namespace CloudBaseAi.Tests.Snippets;

public sealed class SnippetGuardTests
{
    private const string Call = "cloud.extend.AI.createModel(\"cloudbase\")";
    private const string Instance = "const cloud = given.cloud || wx.cloud;";
    private const string Model = "model: \"deepseek-v4-flash\"";

    public static TheoryData<string, string> MistakesOfBothLanguages() => new()
    {
        { Call, "cloud.extend.AI.createModel(\"deepseek\")" },
        { Call, "cloud.extend.AI.createModel(\"hunyuan-exp\")" },
        { Call, "cloud.extend.AI.createModel(\"cloudbase \")" },
        { Call, "cloud.extend.AI.createModel(\"cloud\" + \"base\")" },
        { Call, "cloud.extend.AI.createModel(`cloudbase`)" },
        { Call, "cloud.extend.AI.createModel(prompt)" },
        { Call, "cloud.extend.AI.createModel(\"cloudbase\", 1)" },
        { Call, "cloud.extend.AI.createModel()" },
        { Call, "wx[\"cloud\"].extend.AI.createModel(\"cloudbase\")" },
        { Call, "cloud.extend.AI[\"createModel\"](\"cloudbase\")" },
        { Call, "cloud.extend.AI[`createModel`](\"cloudbase\")" },
        { Call, "cloud.extend.AI.createModel.call(null, \"cloudbase\")" },
        { Call, "cloud.extend.Other.createModel(\"cloudbase\")" },
        { Call, "other.extend.AI.createModel(\"cloudbase\")" },
        { Call, "other.createModel(\"cloudbase\")" },
        { Call, "createModel(\"cloudbase\")" },
        { Call, Call + ";\n  const again = wx.cloud" },
        { Call, Call + ";\n  const again = cloud" },
        { Call, Call + ";\n  other(cloud)" },
        { Instance, "const cloud = given.cloud || wx.other;" },
        { Instance, "const cloud = other.cloud || wx.cloud;" },
        { Instance, "let cloud = given.cloud || wx.cloud;" },
        { Instance, Instance + " cloud.callFunction({});" },
        { Call, Call + ";\n  const { createModel } = wx.cloud.extend.AI" },
        { Call, Call + ";\n  const again = wx.cloud.extend.AI" },
        { Call, Call + ";\n  const again = wx.cloud && wx.cloud.extend && wx.cloud.extend.AI" },
        { Call, Call + ";\n  const w = wx" },
        { Call, Call + ";\n  other({ wx })" },
        { Call, Call + ";\n  wx.cloud.init({ env: \"other-1\" })" },
        { Call, Call + ";\n  wx.cloud.callFunction({})" },
        { Call, Call + ";\n  eval(prompt)" },
        { Call, "other()" },
        { Model, "model: \"deepseek-v4-pro\"" },
        { Model, "model: prompt" },
        { Model, "model: \"deepseek-v4-flash\" + prompt" },
        { Model, "model" },
        { Model, "\"model\": prompt" },
        { Model, Model + ",\n    [prompt]: prompt" },
        { Model, Model + ",\n    ...prompt" },
        { Model, Model + ",\n    model: prompt" },
        { Model, "other: \"deepseek-v4-flash\"" },
    };

    [Theory]
    [MemberData(nameof(MistakesOfBothLanguages))]
    public void An_answer_with_this_never_leaves(string correct, string mistaken)
    {
        var proof = Proofs.Of("cloudbase", "deepseek-v4-flash");
        foreach (var shape in SnippetShape.All)
        {
            var snippet = SnippetWriter.Write(proof, shape, Language.English);
            Assert.NotNull(SnippetGuard.Objection(snippet with { Files = Mutation.Apply(snippet.Files, correct, mistaken) }, ProvenModels.Only(proof)));
        }
    }

    [Theory]
    [InlineData("= ai.generateText({", "= ai.generateText({ ...prompt,", "generateText")]
    [InlineData("= ai.generateText({", "= ai.generateText(prompt, {", "generateText")]
    [InlineData("= ai.generateText({", "= 0; const ask = ai.generateText; ask({", "generateText")]
    [InlineData("    data: {", "    info: {", "callbacks")]
    [InlineData("    data: {", "    data: prompt, info: {", "textStream")]
    public void A_call_in_the_wrong_shape_never_leaves(string correct, string mistaken, string delivery)
    {
        var proof = Proofs.Of("cloudbase", "deepseek-v4-flash");
        foreach (var shape in SnippetShape.All.Where(shape => shape.Delivery.ToString() == delivery))
        {
            var snippet = SnippetWriter.Write(proof, shape, Language.English);
            Assert.NotNull(SnippetGuard.Objection(snippet with { Files = Mutation.Apply(snippet.Files, correct, mistaken) }, ProvenModels.Only(proof)));
        }
    }

    [Theory]
    [InlineData("const text = res?.choices;")]
    [InlineData("const a = 1 ?? 2;")]
    [InlineData("await 1;")]
    [InlineData("import x from \"./x\";")]
    [InlineData("const a = ;")]
    [InlineData("try { } catch { }")]
    public void Code_that_an_old_device_cannot_read_never_leaves(string line)
    {
        var proof = Proofs.Of("cloudbase", "deepseek-v4-flash");
        var snippet = SnippetWriter.Write(proof, Cells.Script(SnippetForm.Call, "generateText"), Language.English);
        var file = snippet.Files[0];
        Assert.NotNull(SnippetGuard.Objection(snippet with { Files = [file with { Content = file.Content + line }] }, ProvenModels.Only(proof)));
    }

    [Theory]
    [InlineData("\"glm-5.1\"", "\"glm-5.2\"")]
    [InlineData("\"glm-5.1\"", "prompt")]
    [InlineData("MODELS[given.model ? MODELS.indexOf(given.model) : 0]", "given.model")]
    [InlineData("MODELS[given.model ? MODELS.indexOf(given.model) : 0];", "MODELS[given.model ? MODELS.indexOf(given.model) : 0] || prompt;")]
    [InlineData("if (!model)", "MODELS[0] = prompt; if (!model)")]
    [InlineData("if (!model)", "MODELS.push(prompt); if (!model)")]
    [InlineData("model: model,", "model: model + prompt,")]
    [InlineData("model: model,", "model: prompt,")]
    [InlineData("max_tokens: 512,", "max_tokens: 512, tools: prompt,")]
    public void Every_model_in_the_code_is_proven(string correct, string mistaken)
    {
        foreach (var shape in SnippetShape.All)
        {
            var cell = new Cell(shape, "all");
            var snippet = cell.Write();
            Assert.Null(SnippetGuard.Objection(snippet, cell.Request().Models));
            Assert.NotNull(SnippetGuard.Objection(snippet with { Files = Mutation.Apply(snippet.Files, correct, mistaken) }, cell.Request().Models));
        }
    }

    [Fact]
    public void A_snippet_for_another_proof_never_leaves()
    {
        var other = Proofs.Of("custom-x", "deepseek-v4-flash");
        Assert.All(SnippetShape.All, shape => Assert.NotNull(
            SnippetGuard.Objection(SnippetWriter.Write(Proofs.Of("cloudbase", "deepseek-v4-flash"), shape, Language.English), ProvenModels.Only(other))));
    }

    [Fact]
    public void An_answer_without_a_call_never_leaves()
    {
        ReadinessProof proof = Proofs.Of("cloudbase", "deepseek-v4-flash");
        Assert.NotNull(SnippetGuard.Objection(new Snippet([], null), ProvenModels.Only(proof)));
    }
}
