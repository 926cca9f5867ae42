using System.Text.Json.Nodes;
using CloudBaseAi.Tests.Harness;
using CloudBaseAi.Tests.Hosting.Support;

namespace CloudBaseAi.Tests.Hosting;

/// <summary>Strict clients drop a reply that does not fit the schema its tool advertised: each tool's replies of every kind do.</summary>
public sealed class OutputSchemaTests
{
    private const string Env = "\"envId\":\"sandbox-1a2b3c\"";
    private const string Custom = $$"""{{{Env}},"groupName":"custom-mine","baseUrl":"https://api.example.com/v1","models":["my-model"],"apiKeyEnv":"CLOUDBASE_AI_KEY_MINE"}""";

    private static readonly string[] Whole =
    [
        "envQuery ok", "envQuery decision", "envQuery refused", "envQuery failed",
        "checkEligibility ok", "checkEligibility decision", "checkEligibility refused", "checkEligibility failed",
        "describeGroups ok", "describeGroups decision", "describeGroups refused", "describeGroups failed",
        "enableModel ok", "enableModel decision", "enableModel refused", "enableModel failed",
        "createCustomGroup ok", "createCustomGroup decision", "createCustomGroup refused", "createCustomGroup failed",
        "generateSnippet ok", "generateSnippet refused", "generateSnippet failed",
        "deleteCustomGroup ok", "deleteCustomGroup decision", "deleteCustomGroup refused", "deleteCustomGroup failed",
    ];

    private readonly List<ReplyView> _heard = [];

    [Fact]
    public async Task Every_kind_of_reply_of_every_tool_fits()
    {
        var schemas = await Hear();
        Assert.Equal(Whole.Order(StringComparer.Ordinal), _heard.Select(reply => $"{reply.Tool} {reply.Status}").Distinct().Order(StringComparer.Ordinal));
        Assert.All(_heard, reply => Assert.Null(SchemaCheck.Fault(schemas[reply.Tool], reply.Body)));
    }

    /// <summary>The same replies against a schema that asks for one member more: the check does look.</summary>
    [Fact]
    public async Task None_fits_a_schema_that_asks_for_more()
    {
        var schemas = await Hear();
        foreach (var schema in schemas.Values) schema["required"]!.AsArray().Add((JsonNode)"nobodyHasThis");
        Assert.All(_heard, reply => Assert.Contains("nobodyHasThis", SchemaCheck.Fault(schemas[reply.Tool], reply.Body), StringComparison.Ordinal));
    }

    private async Task<Dictionary<string, JsonObject>> Hear()
    {
        await using (var session = await Session.Start("many-envs")) await Hear(session, ("envQuery", "{}"), ("envQuery", """{"action":"list"}"""));
        await using (var session = await Session.Start("none")) await Hear(session, ("checkEligibility", $"{{{Env}}}"), ("describeGroups", $"{{{Env}}}"));
        await using var main = await Session.Start("token-credits-empty", variables: new() { ["CLOUDBASE_AI_KEY_MINE"] = "a-made-up-key" });
        await Preflight(main);
        await CustomGroup(main);
        main.Counter.Before = _ => throw new HttpRequestException("No answer");
        foreach (var tool in Whole.Select(kind => kind.Split(' ')[0]).Distinct().ToList()) await Hear(main, (tool, Good(tool)));
        return (await main.Client.ListToolsAsync()).ToDictionary(
            tool => tool.Name, tool => JsonNode.Parse(tool.ProtocolTool.OutputSchema!.Value.GetRawText())!.AsObject());
    }

    private async Task Preflight(Session session)
    {
        foreach (var tool in Whole.Select(kind => kind.Split(' ')[0]).Distinct()) await Hear(session, (tool, """{"nonsense":1}"""));
        await Hear(session, ("envQuery", "{}"), ("checkEligibility", $$"""{{{Env}},"model":"glm-5"}"""), ("describeGroups", $$"""{{{Env}},"catalog":true}"""), ("describeGroups", Good("describeGroups")));
        await Hear(session, ("enableModel", Good("enableModel")));
        _heard.Add(await session.Choose(_heard[^1], 1));
        await Hear(session, ("generateSnippet", Good("generateSnippet")));
    }

    private async Task CustomGroup(Session session)
    {
        await Hear(session, ("checkEligibility", $$"""{{{Env}},"path":"custom"}"""), ("createCustomGroup", $$"""{{{Env}},"groupName":"custom-mine"}"""), ("createCustomGroup", Custom));
        await Hear(session, ("deleteCustomGroup", Good("deleteCustomGroup")));
        _heard.Add(await session.Choose(_heard[^1], 1));
    }

    private static string Good(string tool) => tool switch
    {
        "envQuery" => "{}",
        "checkEligibility" => $$"""{{{Env}},"path":"tokenCredits"}""",
        "createCustomGroup" => Custom,
        "deleteCustomGroup" => $$"""{{{Env}},"groupName":"custom-mine"}""",
        "generateSnippet" => $$"""{{{Env}},"groupName":"cloudbase","model":"glm-5","method":"streamText","form":"page"}""",
        _ => $$"""{{{Env}},"groupName":"cloudbase","model":"glm-5"}""",
    };

    private async Task Hear(Session session, params (string Tool, string Arguments)[] calls)
    {
        foreach (var (tool, arguments) in calls) _heard.Add(await session.Call(tool, arguments));
    }
}
