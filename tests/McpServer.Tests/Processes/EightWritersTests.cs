using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Tests.Harness;
using CloudBaseAi.Tests.Sandbox;

namespace CloudBaseAi.Tests.Processes;

/// <summary>Eight server processes enable ten models each in one group at once, and a ninth writer that knows of no lock gets between.</summary>
public sealed class EightWritersTests
{
    private const string Seed = """{"Model":"seed","EnableMCP":true,"Tags":["小"],"Weight":5}""";

    private static readonly string[] Models = [.. Enumerable.Range(0, 80).Select(number => $"m-{number:00}")];

    private static readonly string World = $$"""
        {"environments":[{"EnvId":"sandbox-1a2b3c","Alias":"a","Status":"NORMAL","Region":"ap-shanghai","PackageId":"baas_standard","PackageName":"p","IsDefault":true}],
         "packages":{"sandbox-1a2b3c":[{"postpayPackageId":"pkg_tcb_tokencredits_1m","status":1}]},
         "groups":{"sandbox-1a2b3c":[{"GroupName":"cloudbase","Type":"builtin","Status":1,"Models":[{{Seed}}]}]},
         "catalog":[{"GroupName":"cloudbase","Models":[{{string.Join(",", Models.Select(model => $$"""{"Model":"{{model}}","ModelChargingInfo":[]}"""))}}]}]}
        """;

    [Fact]
    public async Task None_of_eighty_models_is_lost_and_what_was_read_of_the_ninths_survives()
    {
        using var sandbox = new SandboxCloud(CloudProbe.WorldOf(World), TimeProvider.System);
        using var watch = new Watch(sandbox, "cloudbase");
        await using var cloud = SharedCloud.Start(watch);

        // The ninth reads; before it writes, a server writes; then it overwrites that with what it had read and a model of its own.
        var interruptions = 0;
        watch.Between = async count =>
        {
            Interlocked.Increment(ref interruptions);
            var read = await cloud.Models("cloudbase");
            return () => cloud.Other.Replace(SharedCloud.Env, "cloudbase", [.. read, PlainClient.Entry($"ninth-{count}")]);
        };

        var servers = await Task.WhenAll(Enumerable.Range(0, 8).Select(number => cloud.Server(("TCB_REGION", $"region-{number}"))));
        var told = await Task.WhenAll(servers.Select((server, number) => Enable(server, Models[(number * 10)..(number * 10 + 10)])));
        foreach (var server in servers) await server.DisposeAsync();

        Assert.Empty(watch.Wrongs);
        var entries = await cloud.Models("cloudbase");
        var now = entries.Select(PlainClient.Model).ToList();
        Assert.Empty(Models.Except(now));
        Assert.Equal(now.Count, now.Distinct().Count());
        Assert.Equal(Seed, entries.Single(entry => PlainClient.Model(entry) == "seed").GetRawText());
        Assert.InRange(interruptions, 16, 20);
        Assert.Equal(interruptions, now.Count(model => model.StartsWith("ninth-", StringComparison.Ordinal)));
        Assert.Equal(interruptions, told.SelectMany(messages => messages).Count(message => message.Contains("Another writer's change in between was kept", StringComparison.Ordinal)));
    }

    /// <summary>Quotes one after the other, confirms all at once.</summary>
    private static async Task<string[]> Enable(ServerProcess server, string[] models)
    {
        await server.Call("checkEligibility", $$"""{"envId":"sandbox-1a2b3c","model":"{{models[0]}}"}""");
        await server.Call("describeGroups", """{"envId":"sandbox-1a2b3c"}""");
        var agreed = new List<System.Text.Json.Nodes.JsonNode>();
        foreach (var model in models)
        {
            var quote = await server.Call("enableModel", $$"""{"envId":"sandbox-1a2b3c","model":"{{model}}"}""");
            agreed.Add(quote["decision"]!["options"]![0]!["next"]!);
        }

        var done = await Task.WhenAll(agreed.Select(server.Follow));
        Assert.All(done, reply => Assert.Equal("ok", reply["status"]!.GetValue<string>()));
        Assert.All(done, reply => Assert.Empty(reply["data"]!["advisories"]!.AsArray()));
        return [.. done.Select(reply => reply["message"]!.GetValue<string>())];
    }
}
