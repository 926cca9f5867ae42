using System.Text.Json.Nodes;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Snippets;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Budgets;

/// <summary>Code of every shape, as large as its files make it and no larger.</summary>
public sealed class CodeBudgetTests
{
    [Theory]
    [InlineData("call", "javascript", 14_100)]
    [InlineData("call", "typescript", 22_500)]
    [InlineData("module", "javascript", 35_000)]
    [InlineData("module", "typescript", 46_200)]
    [InlineData("page", "javascript", 46_500)]
    [InlineData("page", "typescript", 58_500)]
    public async Task A_shape_stays_within(string form, string language, int bytes)
    {
        foreach (var comments in Language.All)
        {
            await using var session = await Session.Start("enrolled", variables: new() { ["CLOUDBASE_AI_LANG"] = comments.Text, ["CLOUDBASE_ENV_ID"] = Session.Env });
            await session.Call("checkEligibility");
            await session.Call("describeGroups");
            foreach (var consume in Delivery.Consumes)
            {
                var reply = await session.Call("generateSnippet", new JsonObject
                {
                    ["groupName"] = "hunyuan-exp",
                    ["model"] = "hunyuan-2.0-instruct-20251111",
                    ["method"] = "streamText",
                    ["language"] = language,
                    ["consume"] = consume,
                    ["form"] = form,
                });
                Assert.Equal("ok", reply.Verdict);
                Assert.InRange(reply.Bytes, 1, bytes);
            }
        }
    }
}
