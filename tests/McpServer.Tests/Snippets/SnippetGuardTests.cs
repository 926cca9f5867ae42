using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Snippets;
using CloudBaseAi.Snippets;

namespace CloudBaseAi.Tests.Snippets;

public sealed class SnippetGuardTests
{
    private const string Call = "wx.cloud.extend.AI.createModel(\"cloudbase\")";
    private const string Model = "model: \"deepseek-v4-flash\"";

    public static TheoryData<string, string> MistakesOfBothLanguages() => new()
    {
        { Call, "wx.cloud.extend.AI.createModel(\"deepseek\")" },
        { Call, "wx.cloud.extend.AI.createModel(\"hunyuan-exp\")" },
        { Call, "wx.cloud.extend.AI.createModel(\"cloudbase \")" },
        { Call, "wx.cloud.extend.AI.createModel(\"cloud\" + \"base\")" },
        { Call, "wx.cloud.extend.AI.createModel(`cloudbase`)" },
        { Call, "wx.cloud.extend.AI.createModel(prompt)" },
        { Call, "wx.cloud.extend.AI.createModel(\"cloudbase\", 1)" },
        { Call, "wx.cloud.extend.AI.createModel()" },
        { Call, "wx[\"cloud\"].extend.AI.createModel(\"cloudbase\")" },
        { Call, "wx.cloud.extend.AI[\"createModel\"](\"cloudbase\")" },
        { Call, "wx.cloud.extend.AI[`createModel`](\"cloudbase\")" },
        { Call, "wx.cloud.extend.AI.createModel.call(null, \"cloudbase\")" },
        { Call, "wx.cloud.extend.Other.createModel(\"cloudbase\")" },
        { Call, "other.extend.AI.createModel(\"cloudbase\")" },
        { Call, "other.createModel(\"cloudbase\")" },
        { Call, "createModel(\"cloudbase\")" },
        { Call, Call + ";\n  const cloud = wx.cloud" },
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
            var snippet = SnippetWriter.Write(proof, shape, CommentLanguage.English);
            Assert.NotNull(SnippetGuard.Objection(snippet with { Files = Mutation.Apply(snippet.Files, correct, mistaken) }, proof));
        }
    }

    [Theory]
    [InlineData("await ai.generateText({", "await ai.generateText({ ...prompt,", "generateText")]
    [InlineData("await ai.generateText({", "await ai.generateText(prompt, {", "generateText")]
    [InlineData("await ai.generateText({", "const ask = ai.generateText; await ask({", "generateText")]
    [InlineData("    data: {", "    info: {", "callbacks")]
    [InlineData("    data: {", "    data: prompt, info: {", "textStream")]
    public void A_call_in_the_wrong_shape_never_leaves(string correct, string mistaken, string delivery)
    {
        var proof = Proofs.Of("cloudbase", "deepseek-v4-flash");
        foreach (var shape in SnippetShape.All.Where(shape => shape.Delivery.ToString() == delivery))
        {
            var snippet = SnippetWriter.Write(proof, shape, CommentLanguage.English);
            Assert.NotNull(SnippetGuard.Objection(snippet with { Files = Mutation.Apply(snippet.Files, correct, mistaken) }, proof));
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
        var snippet = new Snippet(Cells.Files(SnippetForm.Call, "generateText"), []);
        var file = snippet.Files[0];
        Assert.NotNull(SnippetGuard.Objection(snippet with { Files = [file with { Content = file.Content + line }] }, proof));
    }

    [Fact]
    public void A_snippet_for_another_proof_never_leaves()
    {
        var other = Proofs.Of("custom-x", "deepseek-v4-flash");
        Assert.All(SnippetShape.All, shape => Assert.NotNull(
            SnippetGuard.Objection(SnippetWriter.Write(Proofs.Of("cloudbase", "deepseek-v4-flash"), shape, CommentLanguage.English), other)));
    }

    [Fact]
    public void An_answer_without_a_call_never_leaves()
    {
        ReadinessProof proof = Proofs.Of("cloudbase", "deepseek-v4-flash");
        Assert.NotNull(SnippetGuard.Objection(new Snippet([], []), proof));
    }
}
