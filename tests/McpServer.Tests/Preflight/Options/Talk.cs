using System.Text.Json.Nodes;
using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Cloud.Tencent;
using CloudBaseAi.Dispatch;
using CloudBaseAi.Hosting;
using CloudBaseAi.Tests.Harness;
using Microsoft.Extensions.Time.Testing;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Tests.Preflight.Options;

/// <summary>One conversation with a server on a world of its own, without a client between: thousands of them are held.</summary>
internal sealed class Talk : IDisposable
{
    private const int LongestChain = 12;

    private static readonly CallLimits NoPauses = CallLimits.Default with { FirstPause = TimeSpan.Zero, Jitter = false };

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.Zero));
    private readonly CloudAccess _access;
    private readonly Toolbox _tools;

    public Talk(World world, string variable)
    {
        var (set, value) = (variable.Split('=')[0], variable.Split('=')[^1]);
        var settings = new ServerSettings(name => name switch
        {
            "CLOUDBASE_AI_SANDBOX" => world.Name,
            "CLOUDBASE_AI_KEY_A" => "sk-a",
            _ => name == set ? value : null,
        });
        _access = new CloudAccess(settings, _time, new SandboxCloud(world, _time), NoPauses);
        _tools = Composition.Tools(settings, _access, _time);
    }

    /// <summary>Sends a call, then next after next, to where there is none: a decision, an end or a failure.</summary>
    public async Task<ReplyView> ToItsEnd(string tool, JsonObject arguments)
    {
        var made = new List<string>();
        while (true)
        {
            var reply = await Call(tool, arguments);
            made.Add($"{tool} {arguments.ToJsonString()} → {reply.Verdict}");
            if (reply.Next is not { } next || reply.Status == "failed") return reply;
            (tool, arguments) = (next["tool"]!.GetValue<string>(), next["arguments"]!.DeepClone().AsObject());
            Assert.True(made.Count < LongestChain, $"next leads round and round:\n{string.Join('\n', made)}");
        }
    }

    /// <summary>Sends one call.</summary>
    public async Task<ReplyView> Call(string tool, JsonObject arguments) => new(tool, arguments, await _tools.Call(
        new CallToolRequestParams { Name = tool, Arguments = arguments.ToDictionary(pair => pair.Key, pair => System.Text.Json.JsonElement.Parse(pair.Value?.ToJsonString() ?? "null")) },
        default));

    public void Dispose() => _access.Dispose();
}
