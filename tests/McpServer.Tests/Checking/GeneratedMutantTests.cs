using CloudBaseAi.Domain.Checking;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Snippets;
using CloudBaseAi.Tests.Snippets;

namespace CloudBaseAi.Tests.Checking;

/// <summary>
/// Every mistake that the guard keeps from leaving, put into generated code: the check finds it, or it stands here with
/// the reason why it is none for somebody who wrote it on purpose. Mistakes in what the code does when it runs, which are
/// those of <see cref="RuntimeMutantTests"/>, leave it as legal as it was; so does another end mark, since the event goes
/// on to a function of the caller, which may look for the mark itself.
/// </summary>
public sealed class GeneratedMutantTests
{
    /// <summary>The mistakes that the check finds. The others are legal, by the reason that <see cref="Reason"/> names.</summary>
    private static readonly HashSet<string> Found =
    [
        "cloud.extend.AI.createModel(\"deepseek\")", "cloud.extend.AI.createModel(\"cloudbase \")",
        "cloud.extend.AI.createModel(prompt)", "cloud.extend.AI.createModel()",
    ];

    [Theory]
    [MemberData(nameof(SnippetGuardTests.MistakesOfBothLanguages), MemberType = typeof(SnippetGuardTests))]
    public void A_mistake_is_found_or_has_its_reason(string correct, string mistaken)
    {
        var proof = Proofs.Of("cloudbase", "deepseek-v4-flash");
        foreach (var shape in SnippetShape.All)
        {
            var verdict = Verdict(Mutation.Apply(SnippetWriter.Write(proof, shape, Language.English).Files, correct, mistaken));
            Assert.Equal(Found.Contains(mistaken), verdict != "legal");
        }

        if (!Found.Contains(mistaken)) Assert.NotNull(Reason(correct, mistaken));
    }

    private static string? Reason(string correct, string mistaken) => mistaken switch
    {
        _ when correct.StartsWith("model:", StringComparison.Ordinal) =>
            "Which models are enabled only the live environment says, and a model may be chosen when the code runs.",
        _ when correct.StartsWith("const cloud", StringComparison.Ordinal) => "A call on another object, and another call on this one, is none of the AI's.",
        "cloud.extend.AI.createModel(\"hunyuan-exp\")" => "Another legal group: that this one was not proven only the writer knows.",
        _ when mistaken.Contains("\"cloudbase\"", StringComparison.Ordinal) || mistaken.Contains("`cloudbase`", StringComparison.Ordinal)
            || mistaken.Contains("\"cloud\" + \"base\"", StringComparison.Ordinal) => "The legal group, written or reached in another way, and what else is done beside it.",
        "other()" => "No call of the AI.",
        _ => null,
    };

    [Theory]
    [InlineData("streamText({", "streamText({ success: show,", "unknown-option")]
    [InlineData("    data: {", "    info: {", "stream-missing-data")]
    [InlineData("    data: {", "    data: { onText: show,", "callback-inside-data")]
    [InlineData("= ai.generateText({", "= ai.generateText({ data: {},", "generate-data-wrapper")]
    [InlineData("res.textStream", "res.text", "wrong-result-field")]
    [InlineData("res.choices", "res.data", "wrong-result-field")]
    [InlineData("\"deepseek-v4-flash\"", "\"cloudbase\"", "group-as-model")]
    [InlineData("\"deepseek-v4-flash\"", "\"hunyuan-lite\"", "hunyuan-in-cloudbase")]
    public void A_wrong_shape_is_found_wherever_it_can_stand(string correct, string mistaken, string rule)
    {
        var proof = Proofs.Of("cloudbase", "deepseek-v4-flash");
        var mutants = SnippetShape.All.Select(shape => Mutation.TryApply(SnippetWriter.Write(proof, shape, Language.English).Files, correct, mistaken))
            .OfType<IReadOnlyList<SnippetFile>>().ToList();
        Assert.NotEmpty(mutants);
        foreach (var mutant in mutants) Assert.Contains(rule, CheckTexts.Rules(Check(mutant)));
    }

    private static string Verdict(IEnumerable<SnippetFile> files) => CheckTexts.Verdict(Check(files));

    private static CheckOutcome Check(IEnumerable<SnippetFile> files) => CheckTexts.Check(
        [.. files.Where(file => file.Language is "javascript" or "typescript").Select(file => (file.Path, file.Content))]);
}
