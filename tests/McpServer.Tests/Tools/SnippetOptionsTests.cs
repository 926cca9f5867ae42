using System.Text.Json.Nodes;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Tools;

/// <summary>The options of generateSnippet over the real client: what is read, what is refused, and what the reply holds in each channel.</summary>
public sealed class SnippetOptionsTests(SnippetOptionsTests.Server server) : IClassFixture<SnippetOptionsTests.Server>
{
    private const string Target = """ "groupName":"cloudbase","model":"deepseek-v4-flash" """;

    [Theory]
    [InlineData("""{"temperature":0.7,"top_p":null,"max_tokens":null}""", "temperature: 0.7")]
    [InlineData("""{"temperature":"0.7"}""", "temperature: 0.7")]
    [InlineData("\"{\\\"temperature\\\":0.7}\"", "temperature: 0.7")]
    [InlineData("\"{\\\"temperature\\\":\\\"0.7\\\",\\\"top_p\\\":null}\"", "temperature: 0.7")]
    [InlineData("""{"temperature":"null","top_p":1}""", "top_p: 1")]
    [InlineData("""{"temperature":0,"top_p":0.000001,"max_tokens":1}""", "temperature: 0|top_p: 1E-06|max_tokens: 1")]
    [InlineData("""{"max_tokens":2,"temperature":2}""", "temperature: 2|max_tokens: 2")]
    [InlineData("""{"max_tokens":"512"}""", "max_tokens: 512")]
    [InlineData("""{"max_tokens":512.0}""", "max_tokens: 512")]
    [InlineData("""{"max_tokens":1e3}""", "max_tokens: 1000")]
    [InlineData("""{"max_tokens":2147483648}""", "max_tokens: 2147483648")]
    [InlineData("{}", "")]
    [InlineData("null", "")]
    [InlineData("\"null\"", "")]
    [InlineData("\"\"", "")]
    public async Task Parameters_are_read_as_clients_send_them(string parameters, string lines)
    {
        foreach (var (method, indent) in new[] { ("streamText", 8), ("generateText", 6) })
        {
            var reply = await server.Write($$"""{{{Target}},"method":"{{method}}","parameters":{{parameters}}}""");
            var written = Code(reply).Split('\n').Where(line => line.TrimStart().Split(':')[0] is "temperature" or "top_p" or "max_tokens");
            Assert.Equal(lines.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(line => new string(' ', indent) + line + ","), written);
        }
    }

    [Theory]
    [InlineData("""{"temperature":2.1}""", "temperature (0 to 2)")]
    [InlineData("""{"temperature":-0.1}""", "temperature (0 to 2)")]
    [InlineData("""{"temperature":"warm"}""", "temperature (0 to 2)")]
    [InlineData("""{"temperature":true}""", "temperature (0 to 2)")]
    [InlineData("""{"top_p":0}""", "top_p (above 0, up to 1)")]
    [InlineData("""{"top_p":1.01}""", "top_p (above 0, up to 1)")]
    [InlineData("""{"max_tokens":0}""", "max_tokens (a whole number from 1)")]
    [InlineData("""{"max_tokens":1.5}""", "max_tokens (a whole number from 1)")]
    [InlineData("""{"max_tokens":1e300}""", "max_tokens (a whole number from 1)")]
    [InlineData("[0.7]", "an object of temperature")]
    [InlineData("0.7", "an object of temperature")]
    [InlineData("""{"topP":0.5}""", "\"topP\" is not one of its members")]
    [InlineData("""{"tools":[],"temperature":0.5}""", "beside model and messages")]
    [InlineData("""{"response_format":{"type":"json_object"}}""", "beside model and messages")]
    [InlineData("""{"seed":1}""", "beside model and messages")]
    [InlineData("""{"n":2}""", "beside model and messages")]
    [InlineData("""{"stop":["###"]}""", "stop sequences go in the generated code")]
    public async Task Parameters_that_are_wrong_are_refused_with_what_is_allowed_and_a_call_that_works(string parameters, string says)
    {
        var reply = await server.Write($$"""{{{Target}},"method":"streamText","parameters":{{parameters}}}""");
        Assert.Equal("refused INVALID_ARGUMENT", reply.Verdict);
        ReplyRules.Check(reply);
        foreach (var part in new[] { says, "temperature", "top_p", "max_tokens" }) Assert.Contains(part, reply.Message, StringComparison.Ordinal);
        Assert.Equal("ok", (await server.Session.Follow(reply)).Verdict);
    }

    [Fact]
    public async Task The_good_members_stay_in_the_corrected_call()
    {
        var reply = await server.Write($$"""{{{Target}},"method":"streamText","parameters":{"temperature":0.5,"top_p":3,"tools":[]} }""");
        Assert.Equal("""{"temperature":0.5}""", reply.Next!["arguments"]!["parameters"]!.ToJsonString());
    }

    [Theory]
    [InlineData("tools", "[]", "tool_calls")]
    [InlineData("response_format", "{}", "beside model and messages")]
    [InlineData("seed", "1", "beside model and messages")]
    [InlineData("images", "[]", "image_url")]
    [InlineData("temperature", "0.5", "is a member of parameters")]
    [InlineData("messages", "[]", "options.earlier")]
    [InlineData("stop", "true", "a word of features")]
    [InlineData("models", "[\"hy3\"]", "otherModels")]
    [InlineData("cloud", "\"wx.cloud\"", "options.cloud")]
    [InlineData("prompt", "\"hi\"", "first argument")]
    [InlineData("stream", "true", "streamText")]
    public async Task What_is_no_option_is_refused_with_the_place_where_it_goes(string name, string value, string says)
    {
        var reply = await server.Write($$"""{{{Target}},"method":"streamText","{{name}}":{{value}}}""");
        Assert.Equal("refused INVALID_ARGUMENT", reply.Verdict);
        Assert.Contains(says, reply.Message, StringComparison.Ordinal);
        Assert.Equal("ok", (await server.Session.Follow(reply)).Verdict);
    }

    [Fact]
    public async Task A_system_prompt_comes_first_in_the_messages_up_to_its_limit()
    {
        var reply = await server.Write($$"""{{{Target}},"method":"generateText","systemPrompt":"Say \"Moin\" </script>."}""");
        Assert.Contains("""role: "system", content: "Say \"Moin\" \u003C/script>." }""", Code(reply), StringComparison.Ordinal);
        Assert.Contains("[system].concat(given.earlier || [], [question])", Code(reply), StringComparison.Ordinal);
        Assert.Equal("ok", (await server.Write($$"""{{{Target}},"method":"generateText","systemPrompt":"{{new string('x', 8000)}}"}""")).Verdict);
        var refused = await server.Write($$"""{{{Target}},"method":"generateText","systemPrompt":"{{new string('x', 8001)}}"}""");
        Assert.Equal("refused INVALID_ARGUMENT", refused.Verdict);
        Assert.Contains("8000 characters", refused.Message, StringComparison.Ordinal);
        Assert.Equal("ok", (await server.Session.Follow(refused)).Verdict);
        Assert.DoesNotContain("system", Code(await server.Write($$"""{{{Target}},"method":"generateText","systemPrompt":""}""")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""["hy3"]""", "\"deepseek-v4-flash\", \"hy3\"")]
    [InlineData("""["hy3","hy3","deepseek-v4-flash"]""", "\"deepseek-v4-flash\", \"hy3\"")]
    [InlineData("\"[\\\"hy3\\\"]\"", "\"deepseek-v4-flash\", \"hy3\"")]
    [InlineData("""["deepseek-v4-flash"]""", null)]
    [InlineData("null", null)]
    public async Task Other_models_are_proven_and_count_once(string others, string? list)
    {
        var before = server.Session.Counter.Actions.Count(action => action == "DescribeAIModels");
        var reply = await server.Write($$"""{{{Target}},"method":"streamText","otherModels":{{others}}}""");
        Assert.Equal("ok", reply.Verdict);
        Assert.Equal(before + 1, server.Session.Counter.Actions.Count(action => action == "DescribeAIModels"));
        if (list is null) Assert.DoesNotContain("MODELS", Code(reply), StringComparison.Ordinal);
        else Assert.Contains($"const MODELS = [{list}];", Code(reply), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""["hy3","glm-5"]""", "refused MODEL_NOT_ENABLED", "enableModel", "glm-5")]
    [InlineData("""["hunyuan-2.0-instruct-20251111"]""", "refused HUNYUAN_NEEDS_GROWTH_PLAN", "checkEligibility", "hunyuan-2.0-instruct-20251111")]
    [InlineData("""["cloudbase"]""", "refused INVALID_ARGUMENT", null, null)]
    [InlineData("""["hunyuan-image"]""", "refused UNSUPPORTED_TARGET", null, null)]
    [InlineData("""["null"]""", "refused INVALID_ARGUMENT", null, null)]
    [InlineData("""[""]""", "refused INVALID_ARGUMENT", null, null)]
    [InlineData("[]", "refused INVALID_ARGUMENT", null, null)]
    public async Task One_other_model_that_may_not_be_called_refuses_the_code(string others, string verdict, string? tool, string? model)
    {
        var reply = await server.Write($$"""{{{Target}},"method":"streamText","otherModels":{{others}}}""");
        Assert.Equal(verdict, reply.Verdict);
        ReplyRules.Check(reply);
        Assert.DoesNotMatch("^model ", reply.Message);
        if (tool is null) return;
        Assert.Equal((tool, model), (reply.Next!["tool"]!.GetValue<string>(), reply.Next["arguments"]!["model"]?.GetValue<string>()));
    }

    [Theory]
    [InlineData("""["usage","stop","reasoning"]""")]
    [InlineData("""["usage","usage","stop","reasoning"]""")]
    [InlineData("\"[\\\"usage\\\",\\\"stop\\\",\\\"reasoning\\\"]\"")]
    public async Task Features_bring_their_code(string features)
    {
        var reply = await server.Write($$"""{{{Target}},"method":"streamText","form":"module","features":{{features}}}""");
        foreach (var part in new[] { "usage: seen.usage", "control.stop", "given.onReasoning" }) Assert.Contains(part, Code(reply), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(""" ,"form":"call" """)]
    public async Task Features_with_form_call_are_refused_and_the_corrected_call_keeps_them(string form)
    {
        var reply = await server.Write($$"""{{{Target}},"method":"streamText"{{form}},"features":["stop"]}""");
        Assert.Equal("refused INVALID_ARGUMENT", reply.Verdict);
        ReplyRules.Check(reply);
        var code = Code(await server.Session.Follow(reply));
        Assert.Contains("control.stop", code, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("language", "\"TS\"", "typescript")]
    [InlineData("language", "\"js\"", "javascript")]
    [InlineData("language", "\" TypeScript\"", "typescript")]
    [InlineData("features", "\"stop, Usage\"", """["usage","stop"]""")]
    [InlineData("features", """["Reasoning",null,"retry"]""", """["reasoning"]""")]
    public async Task The_corrected_call_keeps_what_was_meant(string name, string value, string meant)
    {
        var reply = await server.Write($$"""{{{Target}},"method":"streamText","form":"module","{{name}}":{{value}}}""");
        Assert.Equal("refused INVALID_ARGUMENT", reply.Verdict);
        Assert.Equal(meant, reply.Next!["arguments"]![name]!.ToJsonString().Trim('"'));
        Assert.Equal("ok", (await server.Session.Follow(reply)).Verdict);
    }

    [Fact]
    public async Task An_unknown_feature_is_refused_with_those_there_are()
    {
        var reply = await server.Write($$"""{{{Target}},"method":"streamText","form":"page","features":["stop","retry"]}""");
        Assert.Equal("refused INVALID_ARGUMENT", reply.Verdict);
        Assert.Contains("usage, stop, reasoning", reply.Message, StringComparison.Ordinal);
        Assert.Equal("ok", (await server.Session.Follow(reply)).Verdict);
    }

    [Theory]
    [InlineData("call", "javascript")]
    [InlineData("module", "typescript")]
    [InlineData("page", "javascript")]
    [InlineData("page", "typescript")]
    public async Task Each_channel_holds_every_file_with_its_mark_and_the_example(string form, string language)
    {
        var reply = await server.Write($$"""{{{Target}},"method":"streamText","form":"{{form}}","language":"{{language}}"}""");
        var files = reply.Data["files"]!.AsArray();
        foreach (var file in files)
        {
            var path = (string)file!["path"]!;
            var isMerge = path is "app.js" or "app.ts" or "app.json";
            Assert.Equal(isMerge ? "merge" : "create", (string)file["write"]!);
            var fenced = $"\n{path}{(isMerge ? " (merge into yours)" : "")}\n```{file["language"]}\n{(string)file["content"]!}```";
            Assert.Contains(fenced, reply.Text, StringComparison.Ordinal);
        }

        var example = reply.Data["example"];
        Assert.Equal(form == "page", example is null);
        if (example is not null)
        {
            Assert.StartsWith("pages/NAME/NAME.", (string)example["path"]!, StringComparison.Ordinal);
            Assert.Contains((string)example["content"]!, reply.Text, StringComparison.Ordinal);
            foreach (var part in new[] { "../../ask-ai", "setData", "wx.cloud.init" }) Assert.Contains(part, (string)example["content"]!, StringComparison.Ordinal);
        }

        foreach (var list in new[] { "advisories", "selfVerify" })
        {
            foreach (var line in reply.Data[list]!.AsArray()) Assert.Contains("- " + line, reply.Text, StringComparison.Ordinal);
        }

        Assert.Contains(reply.Data["advisories"]!.AsArray(), line => line!.ToString().Contains("AppID", StringComparison.Ordinal));
        Assert.Contains(reply.Data["advisories"]!.AsArray(), line => line!.ToString().Contains("uni-app", StringComparison.Ordinal));
    }

    private static string Code(ReplyView reply)
    {
        Assert.Equal("ok", reply.Verdict);
        return string.Concat(reply.Data["files"]!.AsArray().Select(file => (string)file!["content"]!));
    }

    /// <summary>One server for all cases, on a world whose group cloudbase holds two models that points pay for.</summary>
    public sealed class Server : IAsyncLifetime
    {
        internal Session Session { get; private set; } = null!;

        public async Task InitializeAsync()
        {
            Session = await Session.Start("points", variables: new() { ["CLOUDBASE_ENV_ID"] = Session.Env });
            await Session.Call("checkEligibility", """{"path":"tokenCredits"}""");
            await Session.Call("describeGroups");
        }

        internal Task<ReplyView> Write(string arguments) => Session.Call("generateSnippet", JsonNode.Parse(arguments)!.AsObject());

        public async Task DisposeAsync() => await Session.DisposeAsync();
    }
}
