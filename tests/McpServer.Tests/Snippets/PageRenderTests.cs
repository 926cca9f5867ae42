using System.Text.Json.Nodes;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Snippets;

namespace CloudBaseAi.Tests.Snippets;

/// <summary>The page as miniprogram-simulate renders it: two models, an answer stopped, a failure retried, usage.</summary>
public sealed class PageRenderTests
{
    private const string Specs =
        """
        [
          { "stream": [{ "text": "Qua" }, { "text": "gga" }, { "finish": "stop" }, { "usage": { "prompt_tokens": 1201, "completion_tokens": 3407, "total_tokens": 4608 } }, { "done": true }] },
          { "stream": [{ "text": "Dodo" }, { "silence": true }] },
          { "platform": { "call": { "reject": { "value": { "errMsg": "request:fail timeout" } } } } },
          { "stream": [{ "text": "Moa" }, { "finish": "stop" }, { "done": true }] }
        ]
        """;

    private const string Steps =
        """
        [
          { "type": "你好" }, { "tap": ".send", "until": "4608" },
          { "tap": ".model", "at": 1 }, { "type": "再来" }, { "tap": ".send", "until": "Dodo" },
          { "tap": ".stop", "until": "停止", "gone": true },
          { "type": "又来" }, { "tap": ".send", "until": "网络" },
          { "tap": ".retry", "until": "Moa" }
        ]
        """;

    [NodeFact]
    public async Task A_person_switches_models_stops_and_retries()
    {
        foreach (var delivery in Delivery.All.Where(one => one != Delivery.Whole))
        {
            var request = new Cell(Cells.Script(SnippetForm.Page, delivery.ToString()), "all").Request();
            var files = SnippetWriter.Write(request, Language.Chinese).Files;
            var seen = await Node.Run("render-page.cjs", new JsonObject
            {
                ["files"] = new JsonObject(files.Select(file => KeyValuePair.Create<string, JsonNode?>(file.Path, file.Content))),
                ["fakes"] = SourceTree.Read("Fakes/platform.js"),
                ["world"] = new JsonObject
                {
                    ["env"] = Proofs.Env,
                    ["group"] = "cloudbase",
                    ["models"] = new JsonArray([.. request.Models.All.Select(model => JsonValue.Create(model.Text))]),
                },
                ["specs"] = JsonNode.Parse(Specs),
                ["steps"] = JsonNode.Parse(Steps),
            });
            var html = seen["html"]!.AsArray().Select(one => one!.GetValue<string>()).ToList();
            Assert.Equal(["deepseek-v4-flash", "glm-5.1", "glm-5.1", "glm-5.1"], seen["models"]!.AsArray().Select(model => model!.GetValue<string>()));
            Assert.Contains(">Quagga<", html[1], StringComparison.Ordinal);
            Assert.Contains("1201 / 3407 / 4608", html[1], StringComparison.Ordinal);
            Assert.Contains("停止", html[4], StringComparison.Ordinal);
            Assert.Contains(">Dodo<", html[5], StringComparison.Ordinal);
            Assert.Contains("重试", html[7], StringComparison.Ordinal);
            Assert.DoesNotContain("request:fail", html[7], StringComparison.Ordinal);
            Assert.All([">Quagga<", ">Dodo<", ">Moa<"], text => Assert.Contains(text, html[8], StringComparison.Ordinal));
            Assert.DoesNotContain("网络", html[8], StringComparison.Ordinal);
            Assert.Equal(2, seen["errors"]!.AsArray().Count);
        }
    }
}
