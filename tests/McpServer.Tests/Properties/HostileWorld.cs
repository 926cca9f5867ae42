using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Properties;

/// <summary>The world that hostile inputs are judged against: enrolled, with a good pack, and the groups of the recorded reply. The preflight has been walked on all three paths.</summary>
public sealed class HostileWorld : IAsyncLifetime
{
    /// <summary>The cases, in the order of the file.</summary>
    public static readonly IReadOnlyList<JsonElement> Cases = [.. JsonDocument.Parse(Read("hostile-inputs.json")).RootElement.GetProperty("cases").EnumerateArray()];

    internal RawSession Session { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Session = await RawSession.Start(World());
        foreach (var path in (string[])["growthPlan", "tokenCredits", "custom"])
        {
            Assert.Equal("ok", (await Session.Call("checkEligibility", $$"""{"envId":"sandbox-1a2b3c","path":"{{path}}"}""")).Verdict);
        }

        Assert.Equal("decision", (await Session.Call("describeGroups", """{"envId":"sandbox-1a2b3c"}""")).Status);
    }

    public async Task DisposeAsync() => await Session.DisposeAsync();

    internal static World World()
    {
        var world = JsonNode.Parse("""
            {
              "name": "hostile",
              "environments": [ { "EnvId": "sandbox-1a2b3c", "Alias": "sandbox", "Status": "NORMAL", "Region": "ap-shanghai", "PackageId": "baas_standard", "IsDefault": true } ],
              "activityRecords": [ { "activityName": "ai_miniprogram_inspire_plan", "envId": "sandbox-1a2b3c" } ],
              "packages": { "sandbox-1a2b3c": [ { "postpayPackageId": "pkg_tcb_tokencredits_1m", "status": 1, "versionSwitchStatus": null } ] }
            }
            """)!;
        world["groups"] = new JsonObject { ["sandbox-1a2b3c"] = JsonNode.Parse(Read("describe-ai-models.json"))!["AIModels"]!.DeepClone() };
        return WorldFile.Parse(Encoding.UTF8.GetBytes(world.ToJsonString()), "the hostile world", "hostile");
    }

    private static string Read(string name) => File.ReadAllText(Path.Combine(Golden.Project(), "Properties", name));
}
