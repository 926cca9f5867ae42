using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Tools;

/// <summary>What clients do to arguments is undone where only one reading is possible, and refused by name where none is.</summary>
public sealed class ClientHabitTests
{
    private const string Env = "\"envId\":\"sandbox-1a2b3c\"";

    [Theory]
    [InlineData("envQuery", """{"action":null,"alias":"","limit":null}""")]
    [InlineData("envQuery", """{"action":"list","limit":"20","offset":"0"}""")]
    [InlineData("envQuery", """{"action":"list","limit":"null","wait_for_previous":true}""")]
    [InlineData("checkEligibility", $$"""{{{Env}},"model":"","path":null,"task_progress":"- [ ] one"}""")]
    [InlineData("describeGroups", $$"""{{{Env}},"catalog":"true","groupName":""}""")]
    [InlineData("generateSnippet", $$"""{{{Env}},"groupName":"hunyuan-exp","model":"hunyuan-2.0-instruct-20251111","method":"streamText","consume":null,"form":"","parameters":"{\"temperature\":\"0.5\",\"top_p\":null}"}""")]
    [InlineData("generateSnippet", $$"""{{{Env}},"groupName":"hunyuan-exp","model":"hunyuan-2.0-instruct-20251111","method":"streamText","otherModels":"null","features":"[\"usage\"]","form":"module"}""")]
    public async Task One_reading_is_taken(string tool, string arguments)
    {
        await using var session = await Opened();
        Assert.Contains((await session.Call(tool, arguments)).Verdict, (string[])["ok", "decision"]);
    }

    [Theory]
    [InlineData("enableModel", $$"""{{{Env}},"model":null}""", "model is missing")]
    [InlineData("generateSnippet", $$"""{{{Env}},"groupName":"cloudbase","model":"glm-5","method":null}""", "method is missing")]
    [InlineData("envQuery", """{"wait_for_previous":true,"waitForPrevious":true}""", "waitForPrevious")]
    [InlineData("envQuery", """{"match":"box"}""", "match")]
    [InlineData("envQuery", """{"action":"list","limit":"many"}""", "limit")]
    public async Task What_is_required_or_unknown_is_refused(string tool, string arguments, string said)
    {
        await using var session = await Opened();
        var refused = await session.Call(tool, arguments);
        Assert.Equal("refused INVALID_ARGUMENT", refused.Verdict);
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
        ReplyRules.Check(refused);
    }

    [Theory]
    [InlineData("a", true)]
    [InlineData("a,b", false)]
    [InlineData("a, b", false)]
    public async Task A_name_in_place_of_a_list_is_corrected_only_where_it_is_one_name(string models, bool isOne)
    {
        await using var session = await Opened();
        var refused = await session.Call("createCustomGroup", $$"""{{{Env}},"groupName":"custom-a","models":"{{models}}"}""");
        Assert.Equal("refused INVALID_ARGUMENT", refused.Verdict);
        Assert.Equal(isOne, refused.Next?.ToJsonString().Contains("\"models\"", StringComparison.Ordinal) == true);
        ReplyRules.Check(refused);
    }

    [Theory]
    [InlineData("[\"glm-5\"]")]
    [InlineData("{\"model\":\"glm-5\"}")]
    [InlineData("\"glm-5\"")]
    [InlineData("null")]
    [InlineData("undefined")]
    [InlineData("None")]
    public async Task A_name_that_is_JSON_or_a_word_for_nothing_is_refused_and_never_wrapped(string name)
    {
        await using var session = await Opened();
        foreach (var (tool, argument) in ((string, string)[])[("checkEligibility", "model"), ("describeGroups", "model"), ("describeGroups", "groupName"), ("enableModel", "model"), ("generateSnippet", "model"), ("generateSnippet", "groupName"), ("createCustomGroup", "groupName"), ("envQuery", "alias")])
        {
            var arguments = new System.Text.Json.Nodes.JsonObject { [argument] = name };
            if (tool != "envQuery") arguments["envId"] = Session.Env;
            if (tool == "generateSnippet") (arguments["method"], arguments[argument == "model" ? "groupName" : "model"]) = ("streamText", argument == "model" ? "cloudbase" : "glm-5");
            var refused = await session.Call(tool, arguments);
            Assert.Equal("refused INVALID_ARGUMENT", refused.Verdict);
            Assert.Contains(argument, refused.Message, StringComparison.Ordinal);
            Assert.DoesNotContain("glm-5\\\"", refused.Next!["arguments"]!.ToJsonString(), StringComparison.Ordinal);
            ReplyRules.Check(refused);
        }
    }

    [Theory]
    [InlineData("checkEligibility", $$"""{{{Env}},"model":"cloudbase"}""", "refused INVALID_ARGUMENT")]
    [InlineData("checkEligibility", $$"""{{{Env}},"model":"cloudbase","path":"custom"}""", "ok")]
    [InlineData("describeGroups", $$"""{{{Env}},"model":"hunyuan-exp"}""", "refused INVALID_ARGUMENT")]
    [InlineData("describeGroups", $$"""{{{Env}},"model":"custom-none"}""", "refused INVALID_ARGUMENT")]
    [InlineData("describeGroups", $$"""{{{Env}},"model":"hunyuan-v3"}""", "refused INVALID_ARGUMENT")]
    [InlineData("enableModel", $$"""{{{Env}},"model":"hunyuan-exp"}""", "refused INVALID_ARGUMENT")]
    [InlineData("generateSnippet", $$"""{{{Env}},"groupName":"hunyuan-exp","model":"cloudbase","method":"streamText"}""", "refused INVALID_ARGUMENT")]
    public async Task A_group_given_as_the_model_is_told_at_once(string tool, string arguments, string verdict)
    {
        await using var session = await Opened();
        var reply = await session.Call(tool, arguments);
        Assert.Equal(verdict, reply.Verdict);
        if (verdict != "ok") Assert.Contains("is a group", reply.Message, StringComparison.Ordinal);
        ReplyRules.Check(reply);
    }

    /// <summary>The call that follows is one that is answered: the path of the group first, where it is not open yet.</summary>
    [Theory]
    [InlineData("token-credits", "cloudbase", "tokenCredits")]
    [InlineData("enrolled", "hunyuan-exp", "growthPlan")]
    [InlineData("custom-ready", "custom-openai-compat", "custom")]
    public async Task A_group_given_as_the_model_leads_to_its_models(string world, string group, string path)
    {
        await using var session = await Session.Start(world);
        var refused = await session.Call("checkEligibility", $$"""{{{Env}},"model":"{{group}}"}""");
        Assert.Equal($$"""{"envId":"sandbox-1a2b3c","path":"{{path}}"}""", refused.Next!["arguments"]!.ToJsonString());
        Assert.Equal("ok", (await session.Follow(refused)).Verdict);
        refused = await session.Call("checkEligibility", $$"""{{{Env}},"model":"{{group}}"}""");
        Assert.Equal($$"""{"envId":"sandbox-1a2b3c","groupName":"{{group}}"}""", refused.Next!["arguments"]!.ToJsonString());
        Assert.NotEqual("refused", (await session.Follow(refused)).Status);
    }

    /// <summary>A name in Chinese, for example, is near to no id: then the managed models are one answer.</summary>
    [Fact]
    public async Task A_name_that_is_near_to_nothing_leads_to_the_managed_models_too()
    {
        await using var session = await Session.Start("token-credits");
        var unknown = await session.Call("checkEligibility", $$"""{{{Env}},"model":"混元"}""");
        Assert.Equal("decision MODEL_NOT_IN_CATALOG", unknown.Verdict);
        Assert.Equal(
            ["""{"envId":"sandbox-1a2b3c","model":"混元","path":"custom"}""", """{"envId":"sandbox-1a2b3c"}"""],
            unknown.Options.Select(option => option!["next"]!["arguments"]!.ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping })));
    }

    private static async Task<Session> Opened()
    {
        var session = await Session.Start("legacy");
        await session.OtherWriter.UpdateAIModel(Ids.Sandbox, Ids.Group("hunyuan-exp"), [CloudBaseAi.Domain.Facts.ModelEntry.New(Ids.Model("hunyuan-2.0-instruct-20251111"))], default);
        await session.Call("checkEligibility", $"{{{Env}}}");
        await session.Call("describeGroups", $"{{{Env}}}");
        return session;
    }
}
