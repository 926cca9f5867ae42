using CloudBaseAi.Cloud.Sandbox;

namespace CloudBaseAi.Tests.Preflight.Options;

/// <summary>
/// Whoever is asked and answers gets on: no option of any decision, in any world, from any call, leads back to the
/// question it answers, and one that names a model in a group leads to just that. Excepted from the first are options that have
/// the user do something outside first.
/// </summary>
public sealed class OptionsLeadOnTests
{
    private const string Env = "\"envId\":\"sandbox-1a2b3c\"";

    private static readonly string[] Models = ["hunyuan-2.0-instruct-20251111", "hunyuan-2.0-thinking-20251109", "deepseek-v4-flash", "glm-5", "gpt-4o-mini", "DeepSeek V4 Flash"];

    private static readonly string[] Groups = ["hunyuan-exp", "cloudbase", "custom-openai-compat", "custom-new"];

    private static readonly string[] Paths = ["growthPlan", "tokenCredits", "custom"];

    /// <summary>What was called before: nothing (a refusal's next then opens the path it needs), or the path nothing leads to by itself, or all of them.</summary>
    private static readonly IReadOnlyList<(string, string)[]> Openings = [[], Opening("custom"), Opening(Paths)];

    private static readonly IReadOnlyList<World> Worlds = [.. World.Names.Select(World.Load), .. Corners.Worlds];

    /// <summary>What an operator set, in worlds where it changes what is offered.</summary>
    private static readonly (string World, string Variable)[] Operated =
    [
        ("legacy", "CLOUDBASE_AI_GROUPS=deepseek"), ("plan-phase2", "CLOUDBASE_AI_GROUPS=hunyuan-v3"), ("plan-phase2-points", "CLOUDBASE_AI_GROUPS=hunyuan-v3"),
        ("an allowed group beside cloudbase", "CLOUDBASE_AI_GROUPS=deepseek,hunyuan-v3"), ("plan-unnamed", "CLOUDBASE_AI_ENROLLED_ENVS=sandbox-1a2b3c"),
    ];

    public static TheoryData<string, string> WorldNames
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var world in Worlds) data.Add(world.Name, "");
            foreach (var (world, variable) in Operated) data.Add(world, variable);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(WorldNames))]
    public async Task No_option_leads_back_to_its_own_question_or_elsewhere_than_it_says(string name, string variable)
    {
        var world = Worlds.Single(one => one.Name == name);
        var astray = new List<string>();
        var met = 0;
        foreach (var opening in Openings)
        {
            var walk = new OptionWalk(world, variable, opening);
            foreach (var (tool, arguments) in opening.Length == 0 ? [.. FirstCalls(), .. Calls()] : Calls()) await walk.From(tool, arguments);
            astray.AddRange([.. walk.Circles(), .. walk.Strays]);
            met += walk.Met;
        }

        Assert.True(astray.Count == 0, string.Join('\n', astray.Distinct()));
        Assert.True(name == "unauthorized" || met > 20, $"Only {met} decisions were met: the walk hardly tests what it is for.");
    }

    /// <summary>What a conversation begins with.</summary>
    private static IEnumerable<(string Tool, string Arguments)> FirstCalls() =>
    [
        ("envQuery", "{}"),
        .. from model in Given("model", Models) from path in Given("path", Paths) select ("checkEligibility", $"{{{Env}{model}{path}}}"),
    ];

    private static IEnumerable<(string Tool, string Arguments)> Calls() =>
    [
        .. from name in Given("groupName", Groups) from model in Given("model", Models) from call in OnGroup(name, model) select call,
        .. from name in Given("groupName", Groups) from call in OnCustomGroup(name) select call,
        ("generateSnippet", $$"""{{{Env}},"groupName":"cloudbase","model":"glm-5","method":"generateImage"}"""),
        ("describeGroups", $$"""{{{Env}},"model":"hunyuan-image"}"""),
    ];

    private static (string Tool, string Arguments)[] Opening(params string[] paths) =>
        [.. paths.Select(path => ("checkEligibility", $$"""{{{Env}},"path":"{{path}}"}""")), ("describeGroups", $"{{{Env}}}")];

    private static (string Tool, string Arguments)[] OnGroup(string group, string model) =>
    [
        ("describeGroups", $"{{{Env}{group}{model}}}"),
        ("enableModel", $"{{{Env}{group}{model}}}"),
        ("generateSnippet", $$"""{{{Env}}{{group}}{{model}},"method":"streamText"}"""),
    ];

    private static (string Tool, string Arguments)[] OnCustomGroup(string group) =>
    [
        ("deleteCustomGroup", $"{{{Env}{group}}}"),
        ("createCustomGroup", $"{{{Env}{group}}}"),
        ("createCustomGroup", $$"""{{{Env}}{{group}},"baseUrl":"https://api.example.com/v1","models":["gpt-4o-mini"]}"""),
        ("createCustomGroup", $$"""{{{Env}}{{group}},"baseUrl":"http://localhost","apiKeyEnv":"CLOUDBASE_AI_KEY_A"}"""),
    ];

    /// <summary>The argument left out, and with each value.</summary>
    private static IEnumerable<string> Given(string name, string[] values) => values.Select(value => $",\"{name}\":\"{value}\"").Prepend("");
}
