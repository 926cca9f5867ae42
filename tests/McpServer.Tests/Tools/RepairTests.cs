using System.Text.Json.Nodes;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Tools;

/// <summary>"Just fix my code. DeepSeek v4 flash is what I want": a broken page, the preflight, and legal code in its place.</summary>
public sealed class RepairTests
{
    [Fact]
    public async Task A_broken_page_is_found_written_anew_and_legal()
    {
        var folder = Path.Combine(Golden.Project(), "Checking", "FieldCode", "repair");
        string[] paths = ["app.js", "pages/chat/chat.js"];
        await using var session = await Session.Start("token-credits-empty");
        var broken = await Check(session, paths.Select(path => (path, File.ReadAllText(Path.Combine(folder, path)))));
        Assert.Equal("illegal", (string?)broken.Data["verdict"]);

        var walk = await Walk.Through(session, """{"model":"deepseek-v4-flash"}""");
        Assert.True(Walk.IsCode(walk[^1]), walk[^1].Text);
        var arguments = walk[^1].Arguments.DeepClone().AsObject();
        arguments["form"] = "page";
        var page = await session.Call("generateSnippet", arguments);
        var scripts = page.Data["files"]!.AsArray().Select(file => ((string)file!["path"]!, (string)file["content"]!))
            .Where(file => file.Item1.EndsWith(".js", StringComparison.Ordinal)).ToList();
        var repaired = await Check(session, scripts);
        Assert.Equal("legal", (string?)repaired.Data["verdict"]);
        Assert.Empty(repaired.Data["findings"]!.AsArray());
    }

    private static Task<ReplyView> Check(Session session, IEnumerable<(string Path, string Content)> files) => session.Call("checkCode", new JsonObject
    {
        ["files"] = new JsonArray([.. files.Select(file => new JsonObject { ["path"] = file.Path, ["content"] = file.Content })]),
        ["envId"] = Session.Env,
    });
}
