using System.Text.Json.Nodes;
using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Dispatch.Arguments;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Replies;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Tools;

/// <summary>Each parameter of each tool, given each kind of wrong value: one refusal that says what is right, and a call that is.</summary>
public sealed class ArgumentRefusalTests(ArgumentRefusalTests.Server server) : IClassFixture<ArgumentRefusalTests.Server>
{
    /// <summary>Calls that pass the check, one a tool; the cases change one argument of them.</summary>
    private static readonly Dictionary<string, string> Good = new()
    {
        ["envQuery"] = """{"action":"list","limit":5,"offset":0}""",
        ["checkEligibility"] = """{"envId":"sandbox-1a2b3c","model":"glm-5","path":"auto"}""",
        ["describeGroups"] = """{"envId":"sandbox-1a2b3c","groupName":"cloudbase","model":"glm-5","catalog":false}""",
        ["enableModel"] = """{"envId":"sandbox-1a2b3c","groupName":"cloudbase","model":"glm-5"}""",
        ["createCustomGroup"] = """{"envId":"sandbox-1a2b3c","groupName":"custom-a","baseUrl":"https://api.example.com/v1","models":["m"]}""",
        ["generateSnippet"] = """{"envId":"sandbox-1a2b3c","groupName":"cloudbase","model":"glm-5","method":"streamText","language":"javascript","form":"call"}""",
        ["deleteCustomGroup"] = """{"envId":"sandbox-1a2b3c","groupName":"custom-a"}""",
    };

    private static readonly string Huge = $"\"{new string('a', 9000)}\"";

    /// <summary>Tool, argument as it is sent, its raw value, the parameter the refusal names, and a piece of the allowed values.</summary>
    public static TheoryData<string, string, string, string, string> Wrong()
    {
        var cases = new TheoryData<string, string, string, string, string>();
        foreach (var tool in ToolList.All.Where(tool => Good.ContainsKey(tool.Name)))
        {
            foreach (var parameter in tool.Parameters)
            {
                foreach (var value in Values(parameter.Shape)) cases.Add(tool.Name, parameter.Name, value, parameter.Name, parameter.Allowed(new Wording(Language.English)));
            }
        }

        foreach (var (name, meant) in new[] { ("provider", "groupName"), ("group_name", "groupName"), ("env", "envId"), ("ENVID", "envId"), ("modelId", "model"), ("lang", "language"), ("Method", "method") })
        {
            cases.Add("generateSnippet", name, "\"x-y\"", name, meant + " was probably meant");
        }

        foreach (var tool in ToolList.All.Where(tool => Good.ContainsKey(tool.Name))) cases.Add(tool.Name, "temperature", "0.7", "temperature", tool.Parameters[^1].Name);
        return cases;
    }

    [Fact]
    public async Task A_text_that_is_cut_before_it_is_read_is_refused_as_a_shorter_one_is()
    {
        foreach (var tool in ToolList.All.Where(tool => Good.ContainsKey(tool.Name)))
        {
            foreach (var name in tool.Parameters.Where(parameter => parameter.Shape.Type == "string").Select(parameter => parameter.Name).Append("unknown"))
            {
                var arguments = JsonNode.Parse(Good[tool.Name])!.AsObject();
                var messages = new HashSet<string>();
                foreach (var length in new[] { 10_000, 70_000 })
                {
                    arguments[name] = new string('模', length);
                    messages.Add((await server.Session.Call(tool.Name, arguments.ToJsonString())).Message);
                }

                Assert.Single(messages);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Wrong))]
    public async Task A_wrong_argument_is_named_with_what_is_allowed_and_the_corrected_call_is_accepted(string tool, string name, string value, string named, string allowed)
    {
        var arguments = Good[tool];
        var rest = JsonNode.Parse(arguments)!.AsObject();
        rest.Remove(name);
        var sent = rest.ToJsonString()[..^1] + $",\"{name}\":{value}}}";
        var reply = await server.Session.Call(tool, sent);
        Assert.Equal("refused INVALID_ARGUMENT", reply.Verdict);
        Assert.Contains(named, reply.Message, StringComparison.Ordinal);
        Assert.Contains(allowed, reply.Message, StringComparison.Ordinal);
        Assert.True(reply.Text.Length < 2000, "A refusal is short, whatever was sent.");
        ReplyRules.Check(reply);
        Assert.NotEqual("INVALID_ARGUMENT", (await server.Session.Follow(reply)).Code);
    }

    [Theory]
    [InlineData("enableModel", "model")]
    [InlineData("createCustomGroup", "groupName")]
    [InlineData("deleteCustomGroup", "groupName")]
    [InlineData("generateSnippet", "groupName")]
    [InlineData("generateSnippet", "model")]
    [InlineData("generateSnippet", "method")]
    public async Task A_missing_argument_is_named_with_what_is_allowed_and_the_corrected_call_is_accepted(string tool, string name)
    {
        var arguments = JsonNode.Parse(Good[tool])!.AsObject();
        arguments.Remove(name);
        var reply = await server.Session.Call(tool, arguments.ToJsonString());
        Assert.Equal("refused INVALID_ARGUMENT", reply.Verdict);
        Assert.StartsWith($"{name} is missing: ", reply.Message, StringComparison.Ordinal);
        ReplyRules.Check(reply);
        Assert.NotEqual("INVALID_ARGUMENT", (await server.Session.Follow(reply)).Code);
    }

    [Fact]
    public void Every_required_argument_is_among_the_missing_ones_tested() => Assert.Equal(
        ["createCustomGroup groupName", "deleteCustomGroup groupName", "enableModel model", "generateSnippet groupName", "generateSnippet method", "generateSnippet model"],
        ToolList.All.Where(tool => Good.ContainsKey(tool.Name)).SelectMany(tool => tool.Parameters.Where(parameter => parameter.IsRequired).Select(parameter => $"{tool.Name} {parameter.Name}")).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("checkEligibility", "path", "TokenCredits", "tokenCredits")]
    [InlineData("checkEligibility", "path", " custom ", "custom")]
    [InlineData("generateSnippet", "method", "STREAMTEXT", "streamText")]
    [InlineData("generateSnippet", "language", "TypeScript", "typescript")]
    [InlineData("generateSnippet", "consume", "textstream", "textStream")]
    public async Task A_word_in_the_wrong_case_is_refused_and_corrected(string tool, string name, string wrong, string right)
    {
        var arguments = JsonNode.Parse(Good[tool])!.AsObject();
        arguments[name] = wrong;
        var reply = await server.Session.Call(tool, arguments.ToJsonString());
        Assert.Equal("refused INVALID_ARGUMENT", reply.Verdict);
        arguments[name] = right;
        Assert.Equal((tool, arguments.ToJsonString()), (reply.Next!["tool"]!.GetValue<string>(), Sorted(reply.Next["arguments"]!, arguments)));
    }

    [Fact]
    public async Task Consume_with_generateText_is_refused_and_left_out_of_the_corrected_call()
    {
        var reply = await server.Session.Call("generateSnippet", """{"groupName":"cloudbase","model":"glm-5","method":"generateText","consume":"textStream"}""");
        Assert.Equal("refused INVALID_ARGUMENT", reply.Verdict);
        Assert.Equal("""{"groupName":"cloudbase","model":"glm-5","method":"generateText"}""", reply.Next!["arguments"]!.ToJsonString());
    }

    /// <summary>Raw JSON that no parameter of the type takes.</summary>
    private static IEnumerable<string> Values(ParameterShape shape)
    {
        var type = shape.Type;
        yield return "{\"a\":1}";
        if (type != "array") yield return "[\"a\"]";
        if (type != "boolean") yield return "true";
        if (type != "integer") yield return "7";
        if (type is "string" or "array") yield return type == "string" ? Huge : $"[{Huge}]";
        if (type == "string") yield return "\"\\ud800\"";
        if (type == "array") foreach (var value in (string[])["[]", "[1]", "[null]", "[\"\"]", "[\"a\",\"\\udfff\"]"]) yield return value;
        if (type == "integer") foreach (var value in (string[])["-1", "1.5", "1e99", "\"x\""]) yield return value;
        if (shape.Maximum is { } top) yield return $"{top + 1}";
        if (shape.Values is not null) yield return "\"something\"";
    }

    private static string Sorted(JsonNode arguments, JsonObject like) =>
        new JsonObject(like.Select(pair => KeyValuePair.Create(pair.Key, arguments[pair.Key]?.DeepClone()))).ToJsonString();

    public sealed class Server : IAsyncLifetime
    {
        internal RawSession Session { get; private set; } = null!;

        public async Task InitializeAsync() => Session = await RawSession.Start(World.Load("both"));

        public async Task DisposeAsync() => await Session.DisposeAsync();
    }
}
