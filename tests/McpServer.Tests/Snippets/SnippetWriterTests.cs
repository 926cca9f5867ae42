using System.Text.RegularExpressions;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Snippets;
using CloudBaseAi.Guard;
using CloudBaseAi.Replies;

namespace CloudBaseAi.Tests.Snippets;

public sealed partial class SnippetWriterTests
{
    /// <summary>Messages of the platform come in Chinese too, whatever language the code is commented in.</summary>
    [GeneratedRegex(", /.*/,$", RegexOptions.Multiline)]
    private static partial Regex PatternOfMessages();

    [Theory]
    [MemberData(nameof(Cells.Targets), MemberType = typeof(Cells))]
    public void Every_shape_passes_the_guard_for(string group, string model)
    {
        var proof = Proofs.Of(group, model);
        foreach (var shape in SnippetShape.All)
        {
            foreach (var comments in Language.All)
            {
                var snippet = SnippetWriter.Write(proof, shape, comments);
                Assert.Null(SnippetGuard.Objection(snippet, ProvenModels.Only(proof)));
                Assert.Equal(1, snippet.Files.Where(file => !file.Path.EndsWith(".d.ts", StringComparison.Ordinal)).Sum(file => Occurrences(file.Content, "createModel(")));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Cells.Shapes), MemberType = typeof(Cells))]
    public void Comments_are_in_the_language_asked_for_and_leave_no_mark(string shape)
    {
        var english = Text(shape, Language.English);
        var chinese = Text(shape, Language.Chinese);
        Assert.DoesNotContain(PatternOfMessages().Replace(english, ""), c => c is >= '\u4e00' and <= '\u9fff');
        Assert.Contains(chinese, c => c is >= '\u4e00' and <= '\u9fff');
        foreach (var text in new[] { english, chinese })
        {
            Assert.DoesNotMatch(@"(^|\s)//[^ /]", text);
            Assert.DoesNotContain("__", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Cells.Shapes), MemberType = typeof(Cells))]
    public void Nothing_a_model_id_says_stands_in_a_comment_or_raw(string shape)
    {
        const string hostile = "*/ -->\n//</script>";
        var text = string.Concat(SnippetWriter.Write(Proofs.Of("custom-x", hostile), Cells.Shape(shape), Language.English).Files.Select(file => file.Content));
        Assert.Contains("model: \"*/ -->\\u000A//\\u003C/script>\"", text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Cells.Shapes), MemberType = typeof(Cells))]
    public void Self_verification_names_what_ends_the_answer(string shape)
    {
        var wanted = Cells.Shape(shape);
        var checks = new Wording(Language.English).SelfVerify(Proofs.Of("cloudbase", "deepseek-v4-flash").Env, wanted);
        Assert.Contains(checks, check => check.Contains(wanted.Delivery == Delivery.Whole ? "res.choices" : "[DONE]", StringComparison.Ordinal));
        Assert.Contains(checks, check => check.Contains("wx.cloud.init({ env: \"sandbox-1a2b3c\" })", StringComparison.Ordinal));
        Assert.Contains(checks, check => check.Contains("console", StringComparison.Ordinal));
    }

    [Fact]
    public void Json_files_are_json()
    {
        var page = SnippetWriter.Write(Proofs.Of("cloudbase", "deepseek-v4-flash"), Cells.Shape("page-generateText-javascript"), Language.Chinese);
        var files = page.Files.Where(file => file.Language == "json").ToList();
        Assert.Equal(2, files.Count);
        Assert.Equal(["app.js", "app.json"], page.Files.Where(file => file.Write == FileWrite.Merge).Select(file => file.Path));
        Assert.All(files, file => System.Text.Json.JsonDocument.Parse(file.Content).Dispose());
    }

    [Theory]
    [MemberData(nameof(Cells.Shapes), MemberType = typeof(Cells))]
    public void No_file_repeats_another(string shape)
    {
        var snippet = SnippetWriter.Write(Proofs.Of("cloudbase", "deepseek-v4-flash"), Cells.Shape(shape), Language.English);
        var lines = snippet.Files.SelectMany(file => file.Content.Split('\n').Distinct()).Where(line => line.Trim().Length > 60).ToList();
        Assert.Equal(lines.Distinct(), lines);
    }

    private static string Text(string shape, Language comments)
    {
        var snippet = SnippetWriter.Write(Proofs.Of("cloudbase", "deepseek-v4-flash"), Cells.Shape(shape), comments);
        return string.Concat(snippet.Files.Select(file => file.Content)) + string.Concat(new Wording(comments).SelfVerify(Proofs.Of("cloudbase", "deepseek-v4-flash").Env, Cells.Shape(shape)));
    }

    private static int Occurrences(string text, string what) => text.Split(what).Length - 1;
}
