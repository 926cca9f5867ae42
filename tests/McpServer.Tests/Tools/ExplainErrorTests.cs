using System.Text.Json.Nodes;
using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Domain.RuntimeErrors;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Tools;

/// <summary>explainError as clients call it: from what a phone showed to the step that mends it.</summary>
public sealed class ExplainErrorTests
{
    private static readonly IReadOnlyList<JsonObject> Cases = [.. JsonNode.Parse(
        File.ReadAllText(Path.Combine(Golden.Project(), "Snippets", "Data", "error-cases.json")))!["cases"]!.AsArray().Select(one => one!.AsObject())];

    [Theory]
    [InlineData(null, null, null)]
    [InlineData(Session.Env, null, null)]
    [InlineData(Session.Env, "cloudbase", null)]
    [InlineData(Session.Env, "cloudbase", "deepseek-v4-flash")]
    [InlineData(null, "cloudbase", "deepseek-v4-flash")]
    public async Task A_pasted_error_gets_its_kind_its_code_and_its_step(string? env, string? group, string? model)
    {
        await using var session = await Session.Start("token-credits");
        var wrong = new List<string>();
        foreach (var one in Cases)
        {
            foreach (var error in Forms((string)one["error"]!))
            {
                var reply = await session.Call("explainError", new JsonObject { ["error"] = error, ["envId"] = env, ["groupName"] = group, ["model"] = model });
                ReplyRules.Check(reply);
                string?[] said = [(string?)reply.Data["kind"], (string?)reply.Data["code"], (string?)reply.Data["step"]];
                var fits = Allowed(one, "kind", "alsoKind").Contains(said[0]) && Allowed(one, "code", "alsoCode").Contains(said[1])
                    && Allowed(one, "step", "alsoStep").Contains(said[2]) && IsConsistent(reply, env) && IsTold(reply);
                if (!fits) wrong.Add($"{one["id"]}: {string.Join(' ', said.Select(word => word ?? "null"))}, next {reply.Next?.ToJsonString()}");
            }
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("ai_model_not_found", "AI_MODEL_NOT_FOUND")]
    [InlineData("Error: EXCEED_ TOKEN _QUOTA _ LIMIT (code 1)", "EXCEED_TOKEN_QUOTA_LIMIT")]
    [InlineData("at chat.js:12 Ai_Channel_Not_Allowed", "AI_CHANNEL_NOT_ALLOWED")]
    public void A_code_that_was_typed_or_read_from_a_picture_is_known(string text, string code) =>
        Assert.Equal(code, Classifier.Explain(text)?.Code);

    [Theory]
    [InlineData("AI_MODEL_DISABLED", "group-off", "cloudbase", "deepseek-v4-flash", "enableModel", "is off")]
    [InlineData("AI_MODEL_NOT_SUPPORTED", "token-credits", "cloudbase", "glm-5", "enableModel", "\"glm-5\"")]
    [InlineData("AI_MODEL_NOT_FOUND", "token-credits", "cloudbase", "deepseek-v4-flash", "describeGroups", "2 minutes")]
    [InlineData("AI_MODEL_NOT_FOUND", "token-credits", "deepseek", "deepseek-v4-flash", "checkEligibility", "name of a vendor")]
    [InlineData("AI_MODEL_NOT_FOUND", "token-credits", "cloudbase", "hunyuan-2.0-instruct-20251111", "checkEligibility", "hunyuan-exp")]
    [InlineData("AI_MODEL_NOT_SUPPORTED", "token-credits", null, "glm-5", "enableModel", "\"glm-5\"")]
    [InlineData("EXCEED_TOKEN_QUOTA_LIMIT", "token-credits", "cloudbase", null, "checkEligibility", "covered by a Token Credits pack")]
    public async Task With_an_environment_the_live_state_decides_between_causes(
        string error, string world, string? group, string? model, string tool, string cause)
    {
        await using var session = await Session.Start(world);
        var reply = await session.Call("explainError", new JsonObject { ["error"] = error, ["envId"] = Session.Env, ["groupName"] = group, ["model"] = model });
        Assert.Equal("ok", reply.Verdict);
        Assert.Contains(cause, (string)reply.Data["cause"]!, StringComparison.Ordinal);
        Assert.Equal((tool, tool), ((string)reply.Next!["tool"]!, (string)reply.Data["step"]!));
        ReplyRules.Check(reply);
    }

    [Theory]
    [InlineData("EXCEED_TOKEN_QUOTA_LIMIT", "none", "cloudbase", null, "decision NOT_ELIGIBLE")]
    [InlineData("AI_CHANNEL_NOT_ALLOWED", "none", "hunyuan-exp", null, "decision NOT_ELIGIBLE")]
    [InlineData("AI_MODEL_NOT_FOUND", "none", "custom-mine", "m", "decision GROUP_MISSING")]
    [InlineData("AI_MODEL_NOT_FOUND", "none", "custom-mine", null, "decision GROUP_MISSING")]
    [InlineData("AI_MODEL_NOT_FOUND", "none", "hunyuan-exp", "hunyuan-2.0-instruct-20251111", "decision GROUP_MISSING")]
    public async Task Where_only_a_person_can_act_there_is_a_decision(string error, string world, string group, string? model, string verdict)
    {
        await using var session = await Session.Start(world);
        var reply = await session.Call("explainError", new JsonObject { ["error"] = error, ["envId"] = Session.Env, ["groupName"] = group, ["model"] = model });
        Assert.Equal(verdict, reply.Verdict);
        Assert.NotNull(reply.Data["step"]);
        ReplyRules.Check(reply);
    }

    [Fact]
    public async Task What_it_reads_opens_no_step_of_the_preflight_and_nothing_is_written()
    {
        await using var session = await Session.Start("token-credits");
        var about = new JsonObject { ["envId"] = Session.Env, ["groupName"] = "cloudbase", ["model"] = "deepseek-v4-flash" };
        foreach (var error in new[] { "AI_MODEL_DISABLED", "EXCEED_TOKEN_QUOTA_LIMIT" })
        {
            var arguments = about.DeepClone().AsObject();
            arguments["error"] = error;
            await session.Call("explainError", arguments);
        }

        about["method"] = "streamText";
        Assert.Equal("refused ELIGIBILITY_REQUIRED", (await session.Call("generateSnippet", about)).Verdict);
        Assert.DoesNotContain(session.Counter.Actions, action => !action.StartsWith("Describe", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("500")]
    [InlineData("time-out")]
    [InlineData("AuthFailure")]
    public async Task A_cloud_that_does_not_answer_takes_nothing_from_the_explanation(string fault)
    {
        var faults = new FaultHandler(new SandboxCloud(World.Load("group-off"), TimeProvider.System));
        await using var session = await Session.Start("group-off", handler: faults);
        faults.Clock = session.Time;
        faults.Spoil("DescribeAIModels", fault);
        var reply = await session.Call("explainError", $$"""{"error":"AI_MODEL_DISABLED","envId":"{{Session.Env}}","groupName":"cloudbase","model":"glm-5"}""");
        Assert.Equal(("ok", "enableModel"), (reply.Verdict, (string?)reply.Next!["tool"]));
        Assert.Contains("could not be read", (string)reply.Data["cause"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_default_environment_is_not_used()
    {
        await using var session = await Session.Start("group-off", variables: new() { ["CLOUDBASE_ENV_ID"] = Session.Env });
        var reply = await session.Call("explainError", """{"error":"AI_MODEL_DISABLED","groupName":"cloudbase","model":"glm-5"}""");
        Assert.Equal(("ok", "envQuery", "enableModel"), (reply.Verdict, (string?)reply.Next!["tool"], (string?)reply.Data["step"]));
        Assert.Null(reply.Body["envId"]);
        Assert.Empty(session.Counter.Actions);
    }

    /// <summary>The text, and the object that it is the JSON of.</summary>
    private static IEnumerable<JsonNode> Forms(string error) =>
        error.StartsWith('{') ? [JsonValue.Create(error)!, JsonNode.Parse(error)!] : [JsonValue.Create(error)!];

    /// <summary>next is the call of the step, or finds the environment first; without a step there is no next.</summary>
    private static bool IsConsistent(ReplyView reply, string? env)
    {
        var (step, tool) = ((string?)reply.Data["step"], (string?)reply.Next?["tool"]);
        return reply.Options.Count > 0 ? step is not null : tool == (step is null ? null : env is null ? "envQuery" : step);
    }

    /// <summary>Sentences stand as they are, words in quotes.</summary>
    private static bool IsTold(ReplyView reply) => ((string[])["kind", "code", "step"]).All(name => IsIn(reply, name, "\""))
        && ((string[])["meaning", "cause"]).All(name => IsIn(reply, name, ""));

    private static bool IsIn(ReplyView reply, string name, string quote) =>
        reply.Data[name] is not { } value || reply.Text.Contains($"{name}: {quote}{value}{quote}", StringComparison.Ordinal);

    private static IEnumerable<string?> Allowed(JsonObject one, string name, string also) =>
        (one[also]?.AsArray().Select(word => (string?)word) ?? []).Append((string?)one[name]);
}
