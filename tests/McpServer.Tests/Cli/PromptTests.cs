using CloudBaseAi.Domain.Names;
using CloudBaseAi.Replies;
using CloudBaseAi.Tests.Harness;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Tests.Cli;

/// <summary>Prompts and instructions, as a client gets them.</summary>
public sealed class PromptTests
{
    [Theory]
    [InlineData("en", "Add AI chat to this Mini Program")]
    [InlineData("zh", "为这个小程序添加 AI 对话")]
    public async Task The_three_prompts_are_listed_in_the_operators_language(string language, string first)
    {
        await using var session = await Session.Start("enrolled", variables: new() { ["CLOUDBASE_AI_LANG"] = language });
        var prompts = await session.Client.ListPromptsAsync();
        Assert.Equal(["add-ai-chat", "find-out-why-my-ai-call-fails", "onboard-third-party-model"], prompts.Select(prompt => prompt.Name));
        Assert.Equal(first, prompts[0].Title);
        Assert.All(prompts, prompt => Assert.NotEmpty(prompt.Description!));
    }

    [Theory]
    [InlineData("2024-11-05")]
    [InlineData("2025-11-25")]
    [InlineData("2026-07-28")]
    public async Task A_prompt_holds_what_the_user_filled_in(string protocol)
    {
        await using var session = await Session.Start("enrolled", protocol);
        var prompt = await session.Client.GetPromptAsync("add-ai-chat", new Dictionary<string, object?> { ["model"] = "hy3" });
        var text = Assert.IsType<TextContentBlock>(Assert.Single(prompt.Messages).Content).Text;
        Assert.Contains("model: hy3", text, StringComparison.Ordinal);
        Assert.DoesNotContain("envId:", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_prompt_is_answered_with_those_there_are()
    {
        await using var session = await Session.Start("enrolled");
        var refused = await Assert.ThrowsAsync<McpProtocolException>(async () => await session.Client.GetPromptAsync("no-such-prompt"));
        Assert.Equal(McpErrorCode.InvalidParams, refused.ErrorCode);
        Assert.Contains("add-ai-chat", refused.Message, StringComparison.Ordinal);
    }

    /// <summary>Clients that defer tools search the instructions.</summary>
    [Theory]
    [InlineData("en")]
    [InlineData("zh")]
    public async Task The_instructions_name_what_a_user_would_say(string language)
    {
        await using var session = await Session.Start("enrolled", variables: new() { ["CLOUDBASE_AI_LANG"] = language });
        string[] words = ["Mini Program", "WeChat", "小程序", "CloudBase", "云开发", "hunyuan", "混元", "DeepSeek", "createModel", "envQuery"];
        Assert.All(words, word => Assert.Contains(word, session.Client.ServerInstructions!, StringComparison.Ordinal));
    }

    /// <summary>No prompt and no instruction leads to a tool that is not there.</summary>
    [Fact]
    public void What_is_named_exists()
    {
        var say = new Wording(Language.English);
        var text = say.Instructions + say.AddChat(null, null) + say.WhyFails(null, null) + say.Onboard(null, null, null);
        string[] tools = ["envQuery", "checkEligibility", "describeGroups", "enableModel", "createCustomGroup", "generateSnippet", "checkCode", "explainError"];
        Assert.All(tools, tool => Assert.Contains(tool, text, StringComparison.Ordinal));
        Assert.All(tools, tool => Assert.Contains(ToolList.All, one => one.Name == tool));
    }
}
