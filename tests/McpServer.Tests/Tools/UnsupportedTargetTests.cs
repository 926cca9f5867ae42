using System.Text.Json.Nodes;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Tools;

/// <summary>Work that belongs to another runtime is sent there; a slip of the pen is not.</summary>
public sealed class UnsupportedTargetTests
{
    [Theory]
    [InlineData("method", "generateImage", "image")]
    [InlineData("method", "text2image", "image")]
    [InlineData("method", "imagegeneration", "image")]
    [InlineData("method", "draw", "image")]
    [InlineData("language", "html", "Web SDK")]
    [InlineData("language", "Vue.js", "Web SDK")]
    [InlineData("language", "vue3", "Web SDK")]
    [InlineData("language", "javascript-browser", "Web SDK")]
    [InlineData("form", "web", "Web SDK")]
    [InlineData("form", "react component", "Web SDK")]
    [InlineData("form", "h5", "Web SDK")]
    [InlineData("language", "node", "Node.js SDK")]
    [InlineData("language", "Node.js", "Node.js SDK")]
    [InlineData("language", "nodejs", "Node.js SDK")]
    [InlineData("form", "cloudFunction", "Node.js SDK")]
    [InlineData("form", "express-server", "Node.js SDK")]
    [InlineData("language", "python", "HTTP API")]
    [InlineData("language", "python3", "HTTP API")]
    [InlineData("language", "Java", "HTTP API")]
    [InlineData("language", "go", "HTTP API")]
    [InlineData("language", "c#", "HTTP API")]
    [InlineData("language", "curl", "HTTP API")]
    public async Task A_word_for_another_target_is_told_where_that_work_belongs(string name, string word, string belongs)
    {
        var reply = await Ask(name, word);
        Assert.Equal("refused UNSUPPORTED_TARGET", reply.Verdict);
        Assert.Contains(belongs, reply.Message, StringComparison.Ordinal);
        ReplyRules.Check(reply);
    }

    [Theory]
    [InlineData("method", "google")]
    [InlineData("method", "reaction")]
    [InlineData("method", "next")]
    [InlineData("method", "regenerateText")]
    [InlineData("method", "stream")]
    [InlineData("language", "javascripts")]
    [InlineData("language", "js")]
    [InlineData("language", "JavaScript")]
    [InlineData("language", "JavaScript ES6")]
    [InlineData("language", "expression")]
    [InlineData("language", "zh")]
    [InlineData("form", "interest")]
    [InlineData("form", "component")]
    [InlineData("form", "miniprogram")]
    public async Task A_word_that_is_merely_wrong_is_an_invalid_argument(string name, string word) =>
        Assert.Equal("refused INVALID_ARGUMENT", (await Ask(name, word)).Verdict);

    [Theory]
    [InlineData("describeGroups", """{"groupName":"hunyuan-image"}""")]
    [InlineData("describeGroups", """{"model":"hunyuan-image"}""")]
    [InlineData("checkEligibility", """{"model":"dall-e-3"}""")]
    [InlineData("enableModel", """{"model":"gpt-image-1"}""")]
    [InlineData("generateSnippet", """{"groupName":"hunyuan-image","model":"hunyuan-image","method":"generateText"}""")]
    [InlineData("generateSnippet", """{"groupName":"custom-openai-compat","model":"stable-diffusion-xl","method":"generateText"}""")]
    public async Task An_image_group_or_model_is_refused_by_every_tool_that_takes_one(string tool, string arguments)
    {
        await using var session = await Session.Start("legacy", variables: new() { ["CLOUDBASE_ENV_ID"] = Session.Env });
        var reply = await session.Call(tool, arguments);
        Assert.Equal("refused UNSUPPORTED_TARGET", reply.Verdict);
        Assert.Contains("Node.js SDK", reply.Message, StringComparison.Ordinal);
        ReplyRules.Check(reply);
    }

    [Theory]
    [InlineData("imagine-7b")]
    [InlineData("my-imagery-text")]
    [InlineData("deepseek-v4-flash")]
    public async Task A_text_model_with_a_name_that_sounds_like_it_is_none(string model)
    {
        await using var session = await Session.Start("custom-ready", variables: new() { ["CLOUDBASE_ENV_ID"] = Session.Env });
        Assert.Equal("ok", (await session.Call("checkEligibility", $$"""{"path":"custom","model":"{{model}}"}""")).Verdict);
    }

    private static async Task<ReplyView> Ask(string name, string word)
    {
        await using var session = await Session.Start("both");
        var arguments = JsonNode.Parse("""{"envId":"sandbox-1a2b3c","groupName":"cloudbase","model":"glm-5","method":"streamText"}""")!.AsObject();
        arguments[name] = word;
        return await session.Call("generateSnippet", arguments);
    }
}
