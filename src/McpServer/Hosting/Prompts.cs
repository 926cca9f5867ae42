using System.Text.Json;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Replies;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Hosting;

/// <summary>What a user may ask for by name: each prompt tells an agent the whole way through the tools.</summary>
/// <param name="say">The words.</param>
internal sealed class Prompts(Wording say)
{
    private sealed record One(
        string Name, string Title, string About, (string Name, string About)[] Arguments,
        Func<Func<string, string?>, string> Text);

    private readonly One[] _all =
    [
        new("add-ai-chat", say.AddChatTitle, say.AddChatAbout,
            [("model", say.PromptModel), ("envId", say.PromptEnv)], given =>
                say.AddChat(given("model"), given("envId"))),
        new("find-out-why-my-ai-call-fails", say.WhyFailsTitle, say.WhyFailsAbout,
            [("error", say.PromptError), ("envId", say.PromptEnv)], given =>
                say.WhyFails(given("error"), given("envId"))),
        new("onboard-third-party-model", say.OnboardTitle, say.OnboardAbout,
            [("baseUrl", say.PromptEndpoint), ("model", say.PromptModel), ("envId", say.PromptEnv)],
            given => say.Onboard(given("baseUrl"), given("model"), given("envId"))),
    ];

    /// <summary>prompts/list.</summary>
    public ListPromptsResult List() => new()
    {
        Prompts = [.. _all.Select(one => new Prompt
        {
            Name = one.Name,
            Title = one.Title,
            Description = one.About,
            Arguments =
            [
                .. one.Arguments.Select(argument =>
                    new PromptArgument { Name = argument.Name, Description = argument.About, Required = false }),
            ],
        })],
    };

    /// <summary>prompts/get.</summary>
    /// <exception cref="McpProtocolException">There is no such prompt.</exception>
    public GetPromptResult Get(GetPromptRequestParams request)
    {
        var names = string.Join(", ", _all.Select(prompt => prompt.Name));
        var one = _all.FirstOrDefault(prompt => prompt.Name == request.Name) ?? throw new McpProtocolException(
            $"Unknown prompt {SafeText.Quoted(request.Name)}. The prompts are {names}.", McpErrorCode.InvalidParams);
        return new GetPromptResult
        {
            Description = one.About,
            Messages = [new PromptMessage { Role = Role.User, Content = new TextContentBlock { Text = one.Text(Given) } }],
        };

        string? Given(string name) =>
            request.Arguments?.TryGetValue(name, out var value) == true && value.ValueKind == JsonValueKind.String
                ? value.GetString() : null;
    }
}
