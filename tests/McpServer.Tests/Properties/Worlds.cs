using System.Text.Json.Nodes;
using CloudBaseAi.Cloud.Sandbox;
using CsCheck;

namespace CloudBaseAi.Tests.Properties;

/// <summary>
/// Worlds to play in: a built-in one by its name, or one made at random, as JSON. In the built-in ones who pays and what the
/// groups hold go together; here they do not, so that a group can be on and hold a model that nothing pays for.
/// </summary>
internal static class Worlds
{
    /// <summary>Managed models of both paths, a third party's, and one that would leave its string.</summary>
    public static readonly string[] Models =
    [
        "hunyuan-2.0-instruct-20251111", "hunyuan-2.0-thinking-20251109", "deepseek-v4-flash", "hy3", "glm-5", "deepseek/deepseek-flash", "gpt-4o-mini", "a\"b\\c",
    ];

    private static readonly string[] Records =
    [
        "", """{"activityName":"ai_miniprogram_inspire_plan","envId":"sandbox-1a2b3c"}""", """{"activityName":"ai_miniprogram_inspire_plan","envId":"other-9z8y7x"}""",
        """{"Uin":"1","ActivityId":20260701,"Status":0}""", """{"activityName":"ai_miniprogram_inspire_plan","envId":"sandbox-1a2b3c","isDeleted":true}""",
        """{"envId":"sandbox-1a2b3c"}""", """{"activityName":"another","envId":"sandbox-1a2b3c"}""",
    ];

    private static readonly string[] Packs =
    [
        "", Pack("tokencredits_1m", 1, "null"), Pack("tokencredits_1m", 1, "0"), Pack("tokencredits_1m", 3, "null"), Pack("tokencredits_1m", 4, "null"),
        Pack("tokencredits_1m", 1, "2"), Pack("resourcepoint_1m", 1, "null"),
    ];

    private static readonly string[] Items =
    [
        "", "", Item("sandbox-1a2b3c", "credits", "NORMAL"), Item("sandbox-1a2b3c", "credits", "ISOLATED"), Item("sandbox-1a2b3c", "normal", "NORMAL"),
        Item("sandbox-1a2b3c", "points", "NORMAL"), Item("other-9z8y7x", "credits", "NORMAL"), """{"Status":"NORMAL","EnvDeductionMode":"credits"}""",
    ];

    private static readonly Gen<string> Made =
        from record in Gen.OneOf(Records)
        from pack in Gen.OneOf(Packs)
        from item in Gen.OneOf(Items)
        from plan in Group("hunyuan-exp", "builtin")
        from newer in Group("hunyuan-v3", "builtin")
        from older in Group("deepseek", "custom")
        from credits in Group("cloudbase", "builtin")
        from one in Group("custom-a", "custom")
        from other in Group("custom-openai-compat", "custom")
        select $$"""
            {
              "environments": [{"EnvId":"sandbox-1a2b3c","Alias":"sandbox","Status":"NORMAL","Region":"ap-shanghai","PackageId":"baas_standard","IsDefault":true}],
              "activityRecords": [{{record}}],
              "packages": {"sandbox-1a2b3c":[{{pack}}]},
              "billing": {{{(item.Length > 0 ? $"\"sandbox-1a2b3c\":{item}" : "")}}},
              "groups": {"sandbox-1a2b3c":[{{string.Join(',', new[] { plan, newer, older, credits, one, other }.Where(text => text.Length > 0))}}]}
            }
            """;

    public static readonly Gen<string> All = Gen.Frequency((1, Gen.OneOf(World.Names.ToArray())), (2, Made));

    /// <summary>A group that is there in three of four worlds, and on in three of four of those.</summary>
    private static Gen<string> Group(string name, string type) =>
        from dice in Gen.Int[1, 16]
        from models in Gen.OneOf(Models).Array[0, 4]
        select dice > 12 ? "" : $$"""{"GroupName":"{{name}}","Type":"{{type}}","Status":{{(dice > 9 ? 2 : 1)}},"Models":[{{string.Join(',', models.Distinct().Select(Entry))}}]}""";

    private static string Entry(string model) => $$"""{"Model":{{JsonValue.Create(model).ToJsonString()}}}""";

    private static string Item(string env, string mode, string status) => $$"""{"EnvId":"{{env}}","Status":"{{status}}","EnvDeductionMode":"{{mode}}"}""";

    private static string Pack(string id, int status, string versionSwitch) => $$"""{"postpayPackageId":"pkg_tcb_{{id}}","status":{{status}},"versionSwitchStatus":{{versionSwitch}}}""";
}
