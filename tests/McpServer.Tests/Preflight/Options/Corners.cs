using System.Text;
using System.Text.Json.Nodes;
using CloudBaseAi.Cloud.Sandbox;

namespace CloudBaseAi.Tests.Preflight.Options;

/// <summary>Worlds that no built-in one is like: groups that are missing, off or empty, a catalogue of next to nothing. All enrolled, with a good pack.</summary>
internal static class Corners
{
    private const string Instruct = "hunyuan-2.0-instruct-20251111";
    private const string Thinking = "hunyuan-2.0-thinking-20251109";

    /// <summary>A star marks a group that is off.</summary>
    private static readonly (string Name, string[] Groups, string[] Catalog)[] Made =
    [
        ("no groups", [], [Instruct, "glm-5"]),
        ("empty groups, a catalogue of one each", ["hunyuan-exp", "cloudbase"], [Instruct, "glm-5"]),
        ("empty groups, no default model", ["hunyuan-exp", "cloudbase"], [Thinking, "glm-5"]),
        ("empty groups, no catalogue", ["hunyuan-exp", "cloudbase"], []),
        ("one model each", [$"hunyuan-exp {Instruct}", "cloudbase glm-5"], [Instruct, "glm-5"]),
        ("one model each, all off", [$"*hunyuan-exp {Instruct}", "*cloudbase glm-5", "*custom-openai-compat gpt-4o-mini"], [Instruct, "glm-5"]),
        ("two models each, all off", [$"*hunyuan-exp {Instruct} {Thinking}", "*cloudbase glm-5 glm-5.1", "*custom-openai-compat gpt-4o-mini other"], [Instruct, Thinking, "glm-5", "glm-5.1"]),
        ("an empty custom group", ["hunyuan-exp", "cloudbase", "custom-openai-compat"], [Instruct, Thinking, "glm-5", "glm-5.1"]),
        ("another model than the default", [$"hunyuan-exp {Thinking}", "cloudbase glm-5.1", "custom-openai-compat a b"], [Instruct, "glm-5"]),
        ("an allowed group beside cloudbase", ["hunyuan-exp", "hunyuan-v3 hy3", "deepseek glm-5 glm-5.1", "cloudbase glm-5"], [Instruct, "glm-5", "glm-5.1", "hy3"]),
        ("two custom groups", ["cloudbase", "custom-openai-compat gpt-4o-mini", "custom-new gpt-4o-mini"], [Instruct]),
    ];

    public static IEnumerable<World> Worlds => Made.Select(one => World(one.Name, one.Groups, one.Catalog));

    private static World World(string name, string[] groups, string[] catalog)
    {
        var world = JsonNode.Parse("""
            {
              "environments": [ { "EnvId": "sandbox-1a2b3c", "Alias": "sandbox", "Status": "NORMAL", "Region": "ap-shanghai", "PackageId": "baas_standard", "IsDefault": true } ],
              "activityRecords": [ { "activityName": "ai_miniprogram_inspire_plan", "envId": "sandbox-1a2b3c" } ],
              "packages": { "sandbox-1a2b3c": [ { "postpayPackageId": "pkg_tcb_tokencredits_1m", "status": 1, "versionSwitchStatus": null } ] }
            }
            """)!;
        world["name"] = name;
        world["groups"] = new JsonObject { ["sandbox-1a2b3c"] = new JsonArray([.. groups.Select(Group)]) };
        world["catalog"] = new JsonArray(new JsonObject { ["GroupName"] = "cloudbase", ["Models"] = Models(catalog) });
        return WorldFile.Parse(Encoding.UTF8.GetBytes(world.ToJsonString()), name, name);
    }

    private static JsonObject Group(string text)
    {
        var words = text.TrimStart('*').Split(' ');
        return new()
        {
            ["GroupName"] = words[0],
            ["Type"] = words[0].StartsWith("custom-", StringComparison.Ordinal) ? "custom" : "builtin",
            ["Status"] = text[0] == '*' ? 2 : 1,
            ["Models"] = Models(words[1..]),
        };
    }

    private static JsonArray Models(string[] ids) => new([.. ids.Select(id => new JsonObject { ["Model"] = id, ["EnableMCP"] = false })]);
}
