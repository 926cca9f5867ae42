using System.Text.Json.Nodes;
using CloudBaseAi.Domain.Snippets;

namespace CloudBaseAi.Tests.Snippets;

/// <summary>The page as miniprogram-simulate renders it.</summary>
public sealed class PageRenderTests
{
    [NodeFact]
    public async Task Both_bubbles_are_rendered_and_the_answer_grows()
    {
        var proof = Proofs.Of("cloudbase", "deepseek-v4-flash");
        foreach (var delivery in Delivery.All)
        {
            var shape = new SnippetShape(delivery, SnippetLanguage.JavaScript, SnippetForm.Page);
            var files = SnippetWriter.Write(proof, shape, CommentLanguage.Chinese).Files;
            var seen = await Node.Run("render-page.cjs", new JsonObject
            {
                ["files"] = new JsonObject(files.Select(file => KeyValuePair.Create<string, JsonNode?>(file.Path, file.Content))),
                ["fake"] = SourceTree.Read("Fakes/wx.js"),
                ["world"] = Behaviour.World(proof, $"{{ chunks: {Scenarios.Hello}, done: true, pauseAfter: 4 }}", "initialized: false"),
                ["prompt"] = "你好",
                ["during"] = delivery == Delivery.Whole ? "你好" : ">Hel<",
                ["after"] = ">Hello<",
            });
            Assert.Equal("[]", seen["errors"]!.ToJsonString());
            Assert.DoesNotContain("bubble", Html(seen, "before"), StringComparison.Ordinal);
            Assert.Contains("你好", Html(seen, "during"), StringComparison.Ordinal);
            if (delivery != Delivery.Whole) Assert.Contains(">Hel<", Html(seen, "during"), StringComparison.Ordinal);
            Assert.Contains(">Hello<", Html(seen, "after"), StringComparison.Ordinal);
            Assert.Equal(3, Html(seen, "after").Split("bubble ").Length);
        }
    }

    private static string Html(JsonObject seen, string moment) => seen[moment]!.GetValue<string>();
}
