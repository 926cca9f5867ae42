using System.Text.Json.Nodes;
using CsCheck;

namespace CloudBaseAi.Tests.Properties;

/// <summary>Random scenarios: honest steps often enough to reach code, and everything else in between.</summary>
internal static class Scenarios
{
    /// <summary>Legal, near-legal and garbage values by argument, as JSON; what stands several times comes often.</summary>
    private static readonly Dictionary<string, string[]> Values = new()
    {
        ["envId"] = ["\"sandbox-1a2b3c\"", "\"sandbox-1a2b3c\"", "\"sandbox-1a2b3c\"", "\"other-9z8y7x\"", "\"<envId>\"", "\"SANDBOX-1a2b3c\"", "null"],
        ["groupName"] = ["\"hunyuan-exp\"", "\"cloudbase\"", "\"cloudbase\"", "\"custom-openai-compat\"", "\"custom-a\"", "\"deepseek\"", "\"hunyuan-v3\"", "\"hunyuan-image\"", "\"Cloudbase\"", "\"custom-\"", "\"custom:a\"", "\"\"", "[]"],
        ["model"] = [.. Worlds.Models.Select(Quoted), .. Worlds.Models.Select(Quoted), "\"DeepSeek V4 Flash\"", "\"glm-5\\u200b\"", "\"hunyuan-image\"", "\"hy3-preview\"", "\"\"", "7"],
        ["method"] = ["\"streamText\"", "\"streamText\"", "\"generateText\"", "\"browser\"", "\"StreamText\""],
        ["path"] = ["\"auto\"", "\"growthPlan\"", "\"tokenCredits\"", "\"tokenCredits\"", "\"custom\"", "\"custom\"", "\"free\""],
        ["language"] = ["\"javascript\"", "\"typescript\"", "\"python\"", "\"js\""],
        ["consume"] = ["\"callbacks\"", "\"textStream\"", "\"eventStream\"", "\"events\""],
        ["form"] = ["\"call\"", "\"module\"", "\"page\"", "\"widget\"", "\"web\""],
        ["catalog"] = ["true", "false", "\"true\""],
        ["confirmation"] = ["\"yes\"", "\"1795388712-ada2a9a01f10c595a3844d7a\"", "true"],
        ["action"] = ["\"info\"", "\"list\"", "\"show\""],
        ["alias"] = ["\"sandbox\"", "\"shop\"", "\"\""],
        ["limit"] = ["1", "20", "100", "0", "101"],
        ["offset"] = ["0", "5", "-1"],
        ["baseUrl"] = ["\"https://api.example.com/v1\"", "\"https://api.example.com/v1\"", "\"http://localhost\"", "\"example\""],
        ["models"] = ["[\"gpt-4o-mini\"]", "[\"a\\\"b\\\\c\",\"glm-5\"]", "[]", "\"gpt-4o-mini\""],
        ["remark"] = ["\"ours\""],
        ["apiKeyEnv"] = ["\"CLOUDBASE_AI_KEY_A\"", "\"CLOUDBASE_AI_KEY_A\"", "\"CLOUDBASE_AI_KEY_UNSET\"", "\"PATH\""],
        ["provider"] = ["\"cloudbase\"", "\"openai\""],
        ["otherModels"] = ["[\"hy3\"]", "[\"deepseek-v4-flash\",\"hy3\",\"hy3\"]", "[\"hunyuan-2.0-thinking-20251109\"]", "[\"a\\\"b\\\\c\"]", "[]", "\"hy3\"", "[7]"],
        ["features"] = ["[\"usage\"]", "[\"stop\",\"reasoning\"]", "[\"tools\"]", "[]", "\"usage\""],
        ["parameters"] = ["{\"temperature\":0.7}", "{\"top_p\":1,\"max_tokens\":64}", "{\"temperature\":3}", "{\"seed\":1}", "{}"],
    };

    /// <summary>Tools with the arguments that are mostly given, and those that seldom are.</summary>
    private static readonly (string Tool, string[] Mostly, string[] Seldom)[] Tools =
    [
        ("envQuery", ["action"], ["envId", "alias", "limit", "offset"]),
        ("checkEligibility", ["envId", "path"], ["model", "provider"]),
        ("describeGroups", ["envId"], ["groupName", "model", "catalog"]),
        ("enableModel", ["envId", "model"], ["groupName", "confirmation"]),
        ("createCustomGroup", ["envId", "groupName", "baseUrl", "models", "apiKeyEnv"], ["remark"]),
        ("generateSnippet", ["envId", "groupName", "model", "method"], ["language", "consume", "form", "provider", "otherModels", "features", "parameters"]),
        ("deleteCustomGroup", ["envId", "groupName"], ["confirmation"]),
    ];

    private static readonly Gen<Step> Call =
        from tool in Gen.OneOf(Tools)
        from arguments in Given(tool.Mostly, 9).SelectMany(mostly => Given(tool.Seldom, 3).Select(seldom => mostly.Concat(seldom)))
        select (Step)new Step.Call(tool.Tool, $"{{{string.Join(",", arguments)}}}");

    private static readonly Gen<(string Action, string Body)> Request = Gen.OneOf(
        from name in Gen.OneOf("cloudbase", "hunyuan-exp", "custom-a", "custom-openai-compat")
        from models in Gen.OneOf(Worlds.Models).Array[0, 3]
        select ("UpdateAIModel", $"\"GroupName\":\"{name}\",\"Models\":[{string.Join(",", models.Distinct().Select(model => $"{{\"Model\":{Quoted(model)}}}"))}]"),
        from name in Gen.OneOf("cloudbase", "hunyuan-exp", "custom-a", "custom-openai-compat")
        from status in Gen.Int[1, 2]
        select ("UpdateAIModel", $"\"GroupName\":\"{name}\",\"Status\":{status}"),
        Gen.Const(("CreateAIModel", """ "GroupName":"custom-a","BaseUrl":"https://api.example.com/v1","Models":[{"Model":"gpt-4o-mini"}],"Secret":{"ApiKey":"k"} """)),
        from name in Gen.OneOf("custom-a", "custom-openai-compat")
        select ("DeleteAIModel", $"\"GroupNames\":[\"{name}\"]"));

    /// <summary>What may be asked of the code beyond a call; each model of the first ones has to be proven like the one named.</summary>
    private static readonly Gen<string> Options = Gen.OneOf(
        "{}", "{}", """{"otherModels":["hy3"]}""", """{"otherModels":["glm-5","deepseek-v4-flash"],"form":"module","features":["usage","stop"]}""",
        """{"otherModels":["hunyuan-2.0-thinking-20251109"],"form":"page","features":["reasoning"]}""", """{"otherModels":["a\"b\\c","gpt-4o-mini"]}""",
        """{"parameters":{"temperature":0.7,"max_tokens":64}}""", """{"form":"page","features":["usage"],"language":"typescript"}""");

    private static readonly Gen<Step> Hurry = Gen.Select(
        Gen.OneOf(("growthPlan", "hunyuan-exp"), ("tokenCredits", "cloudbase"), ("custom", "custom-a"), ("custom", "custom-openai-compat"), ("growthPlan", "cloudbase"), ("growthPlan", "hunyuan-v3"), ("tokenCredits", "deepseek")),
        Gen.OneOf(Worlds.Models), Options, (way, model, options) => (Step)new Step.Hurry(way.Item1, way.Item2, model, options));

    private static readonly Gen<Step> Any = Gen.Frequency(
        (5, Hurry),
        (5, Call),
        (5, Gen.Int[1, 3].Select(option => (Step)new Step.GoOn(option))),
        (3, Gen.Const<Step>(new Step.WalkOn())),
        (2, Gen.Select(Request, Gen.Bool, (request, inside) => (Step)new Step.Meddle(request.Action, $"{{\"EnvId\":\"sandbox-1a2b3c\",{request.Body}}}", inside))),
        (1, Gen.Int[1, 16].Select(minutes => (Step)new Step.Wait(minutes))));

    /// <summary>What an operator may set, each with a value that matters in some world.</summary>
    private static readonly (string Name, string Value)[] Variables =
    [
        ("CLOUDBASE_AI_GROUPS", "hunyuan-v3, deepseek,hunyuan-image"), ("CLOUDBASE_AI_ENROLLED_ENVS", "sandbox-1a2b3c"), ("CLOUDBASE_AI_VERSION_SWITCH_OK", "2"), ("CLOUDBASE_AI_READONLY", "1"),
    ];

    private static readonly Gen<Dictionary<string, string>> Operator = Gen.Int[0, 15].Select(dice => Variables
        .Where((_, at) => (dice & (1 << at)) != 0 && (at < 3 || dice % 3 == 0)).ToDictionary(one => one.Name, one => one.Value));

    public static readonly Gen<Scenario> All =
        from world in Worlds.All
        from isSet in Gen.Bool
        from operated in Operator
        from first in Hurry
        from steps in Any.List[0, 14]
        select new Scenario(world, isSet, operated, [first, .. steps]);

    private static Gen<IEnumerable<string>> Given(string[] names, int tenths) =>
        names.Aggregate(Gen.Const(Enumerable.Empty<string>()), (before, name) => Gen.Select(before, Gen.Int[1, 10], Gen.OneOf(Values[name]),
            (list, dice, value) => dice <= tenths ? list.Append($"\"{name}\":{value}") : list));

    private static string Quoted(string text) => JsonValue.Create(text).ToJsonString();
}
