using System.Text.Json;
using System.Text.Json.Nodes;
using CloudBaseAi.Cloud;
using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Properties;

/// <summary>Plays a scenario and holds every reply to the contract, and every piece of code to the world as it is then.</summary>
internal sealed class ScenarioRun(World world, IReadOnlyDictionary<string, string> variables, Session session)
{
    private const int LongestWalk = 10;

    private readonly Oracle _oracle = new(world, variables);
    private ReplyView? _last;
    private Step.Meddle? _armed;

    /// <summary>How often code was written.</summary>
    public int Snippets { get; private set; }

    public static async Task<int> Of(Scenario scenario)
    {
        Dictionary<string, string> variables = new(scenario.Operator) { ["CLOUDBASE_AI_KEY_A"] = "sk-a" };
        if (scenario.EnvIsSet) variables["CLOUDBASE_ENV_ID"] = Session.Env;
        using var made = scenario.World.StartsWith('{') ? new WorldOnDisk(scenario.World) : null;
        await using var session = await Session.Start(made?.Path ?? scenario.World, variables: variables);
        var run = new ScenarioRun(World.Load(made?.Path ?? scenario.World), scenario.Operator, session);
        session.Counter.Before = run.Interfere;
        foreach (var step in scenario.Steps) await run.Take(step);
        if (scenario.Operator.ContainsKey("CLOUDBASE_AI_READONLY")) Assert.DoesNotContain(session.Counter.Actions, action => !action.StartsWith("Describe", StringComparison.Ordinal));
        return run.Snippets;
    }

    private Task Take(Step step)
    {
        switch (step)
        {
            case Step.Call call:
                return Answer(call.Tool, JsonNode.Parse(call.Arguments)!.AsObject());
            case Step.Hurry wish:
                return Hurry(wish);
            case Step.GoOn { Option: var option }:
                return GoOn(option);
            case Step.WalkOn:
                return WalkOn();
            case Step.Meddle { Inside: true } later:
                _armed = later;
                return Task.CompletedTask;
            case Step.Meddle now:
                return Meddle(now);
            default:
                session.Time.Advance(TimeSpan.FromMinutes(((Step.Wait)step).Minutes));
                return Task.CompletedTask;
        }
    }

    private async Task Hurry(Step.Hurry wish)
    {
        await Answer("checkEligibility", new() { ["envId"] = Session.Env, ["path"] = wish.Path });
        await Answer("describeGroups", new() { ["envId"] = Session.Env });
        var code = JsonNode.Parse(wish.Options)!.AsObject();
        (code["envId"], code["groupName"], code["model"], code["method"]) = (Session.Env, wish.Group, wish.Model, "generateText");
        await Answer("generateSnippet", code);
    }

    private async Task GoOn(int option)
    {
        var offered = _last is null ? [] : ReplyRules.Calls(_last).ToList();
        if (offered.Count == 0) await Answer("envQuery", []);
        else await Follow(offered[Math.Min(option, offered.Count) - 1]);
    }

    /// <summary>Next after next ends, and does not turn in a circle, whatever happened before.</summary>
    private async Task WalkOn()
    {
        if (_last is null) await Answer("envQuery", []);
        var walked = new List<string>();
        while (_last is { Next: { } next, Status: not "failed" } && next["arguments"]!["offset"] is null)
        {
            walked.Add($"{_last.Verdict} → {next["tool"]} {next["arguments"]!.ToJsonString()}");
            Assert.True(walked.Count <= LongestWalk, string.Join('\n', walked));
            await Follow(next);
        }
    }

    private async Task Follow(JsonObject call)
    {
        await Answer(call["tool"]!.GetValue<string>(), call["arguments"]!.DeepClone().AsObject());
        Assert.True(_last!.Code != "INVALID_ARGUMENT", $"{call.ToJsonString()}: {_last.Text}");
    }

    private async Task Answer(string tool, JsonObject arguments)
    {
        _last = await session.Call(tool, arguments);
        ReplyRules.Check(_last);
        if (_last.Data["files"] is not null) await CheckCode(_last);
    }

    private async Task CheckCode(ReplyView reply)
    {
        Assert.Equal(("generateSnippet", "ok"), (reply.Tool, reply.Status));
        Snippets++;
        var (provider, models) = SnippetCall.All(reply);
        Assert.Equal((reply.Data["provider"]!.GetValue<string>(), reply.Data["model"]!.GetValue<string>()), (provider, models[0]));
        IEnumerable<string> asked = [.. reply.Arguments["otherModels"] is JsonArray others ? others.Select(other => other!.GetValue<string>()) : [], models[0]];
        Assert.Equal(asked.Distinct().Order(StringComparer.Ordinal), models.Order(StringComparer.Ordinal));
        var env = reply.Body["envId"]!.GetValue<string>();
        Assert.Null(_oracle.Uncovered(env, provider));
        using var groups = JsonDocument.Parse(await session.Raw("DescribeAIModels", $$"""{"EnvId":"{{env}}"}"""));
        Assert.All(models, model => Assert.Null(Oracle.Unserved(groups.RootElement.GetProperty("AIModels"), provider, model)));
    }

    private async Task Interfere(string action)
    {
        if (action != "DescribeAIModels" || _armed is not { } armed) return;
        _armed = null;
        await Meddle(armed);
    }

    /// <summary>The other writer's own luck is not what is tested: a group may be gone, a plan may forbid it.</summary>
    private async Task Meddle(Step.Meddle request)
    {
        try
        {
            await session.Raw(request.Action, request.Body);
        }
        catch (CloudException)
        {
            return;
        }
    }
}
