using System.Text.Json;
using CloudBaseAi.Cloud.Sandbox;

namespace CloudBaseAi.Tests.Sandbox;

/// <summary>The built-in worlds against the rows of the contract.</summary>
public sealed class BuiltInWorldTests
{
    private const string Home = "sandbox-1a2b3c";
    private const string Plan = "other-9z8y7x,sandbox-1a2b3c";
    private const string HunyuanOn = "hunyuan-exp on: hunyuan-2.0-instruct-20251111; cloudbase on: none";
    private const string Phase2 = "hunyuan-exp on: none; hunyuan-v3 on: hy3; cloudbase on: none; hunyuan-image on: hunyuan-image";
    private const string FlashOn = "cloudbase on: deepseek-v4-flash";
    private const string CloudbaseEmpty = "cloudbase on: none";

    [Theory]
    [InlineData("enrolled", Plan, "", HunyuanOn)]
    [InlineData("enrolled-empty", Plan, "", "hunyuan-exp on: none; cloudbase on: none")]
    [InlineData("token-credits", "", "10m 3 null; 1m 1 null", FlashOn)]
    [InlineData("token-credits-empty", "", "10m 3 null; 1m 1 null", "cloudbase on: null")]
    [InlineData("both", Plan, "1m 1 null", "hunyuan-exp on: hunyuan-2.0-instruct-20251111; cloudbase on: deepseek-v4-flash")]
    [InlineData("none", "", "", CloudbaseEmpty)]
    [InlineData("expired-pack", "", "1m 3 null; 10m 4 null", FlashOn)]
    [InlineData("blocked-switch", "", "1m 1 2", FlashOn)]
    [InlineData("custom-ready", "", "", "cloudbase on: none; custom-openai-compat on: gpt-4o-mini")]
    [InlineData("group-off", "", "1m 1 null", "cloudbase off: deepseek-v4-flash")]
    [InlineData("legacy", Plan, "1m 1 null", "deepseek on: deepseek-r1-0528; hunyuan-v3 on: hy3-preview; hunyuan-image on: hunyuan-image; hunyuan-exp on: none; cloudbase on: none")]
    [InlineData("personal-plan", "", "1m 1 null", CloudbaseEmpty)]
    [InlineData("camel-case", Plan, "", HunyuanOn)]
    [InlineData("many-envs", Plan, "", HunyuanOn)]
    [InlineData("throttled", Plan, "", HunyuanOn)]
    [InlineData("unauthorized", Plan, "", HunyuanOn)]
    [InlineData("points", "", "", "hunyuan-exp on: none; cloudbase on: hy3,deepseek-v4-flash; hunyuan-image on: hunyuan-image")]
    [InlineData("points-empty", "", "", CloudbaseEmpty)]
    [InlineData("plan-phase2", Home, "", Phase2)]
    [InlineData("plan-phase2-points", Home, "", "hunyuan-exp on: none; hunyuan-v3 on: hy3; cloudbase on: hy3")]
    [InlineData("plan-unnamed", ",", "", Phase2)]
    public void A_world_has_what_its_row_says(string name, string records, string packs, string groups)
    {
        var world = World.Load(name);
        Assert.Equal(name, world.Name);
        Assert.Equal(records, string.Join(',', world.ActivityRecords.Select(record => TextOrNull(record, "envId"))));
        var activity = name == "plan-unnamed" ? null : "ai_miniprogram_inspire_plan";
        Assert.All(world.ActivityRecords, record => Assert.Equal(activity, TextOrNull(record, "activityName")));
        Assert.Equal(packs, string.Join("; ", world.Packages[Home].Select(Pack)));
        Assert.Equal(groups, string.Join("; ", world.Groups[Home].Select(Group)));
        Assert.Equal([Home], world.Packages.Keys);
        Assert.Equal([Home], world.Groups.Keys);
        Assert.All(world.Groups[Home], group => Assert.Equal(Text(group, "GroupName")!.StartsWith("custom-", StringComparison.Ordinal) ? "custom" : "builtin", Text(group, "Type")));

        var home = world.Environments.Single(env => Text(env, "EnvId") == Home);
        Assert.Equal(name == "personal-plan" || world.Billing.Count > 0 ? "baas_personal" : "baas_standard", Text(home, "PackageId"));
        Assert.Equal(name != "many-envs", home.GetProperty("IsDefault").GetBoolean());
        Assert.Equal("NORMAL", Text(home, "Status"));
        Assert.Equal(name == "many-envs" ? 137 : 1, world.Environments.Count);
        Assert.Equal(name == "camel-case", world.Quirks.CamelBilling);
    }

    [Fact]
    public void The_names_are_the_twenty_one_and_each_is_a_row_above() =>
        Assert.Equal(
            World.Names,
            typeof(BuiltInWorldTests).GetMethod(nameof(A_world_has_what_its_row_says))!
                .GetCustomAttributesData().Where(row => row.AttributeType == typeof(InlineDataAttribute))
                .Select(row => (string)((IReadOnlyList<System.Reflection.CustomAttributeTypedArgument>)row.ConstructorArguments[0].Value!)[0].Value!));

    [Theory]
    [InlineData("points", "credits", "ok")]
    [InlineData("points-empty", "credits", "ok")]
    [InlineData("plan-phase2", "normal", "FailedOperation.PackageUnsupported")]
    [InlineData("plan-phase2-points", "credits", "ok")]
    [InlineData("plan-unnamed", "normal", "FailedOperation.PackageUnsupported")]
    [InlineData("personal-plan", "normal", "FailedOperation.PackageUnsupported")]
    [InlineData("none", "normal", "ok")]
    public async Task Resource_points_are_what_the_row_says_and_decide_whether_a_personal_plan_takes_changes(string name, string mode, string change)
    {
        using var probe = new CloudProbe(name);
        var answer = await probe.Call("DescribeBillingInfo", $$"""{"EnvId":"{{Home}}"}""");
        var item = Assert.Single(answer.GetProperty("EnvBillingInfoList").EnumerateArray());
        Assert.Equal((Home, "NORMAL", mode), (Text(item, "EnvId"), Text(item, "Status"), Text(item, "EnvDeductionMode")));
        const string update = $$"""{"EnvId":"{{Home}}","GroupName":"cloudbase","Status":1,"Models":[{"Model":"glm-5.1"}]}""";
        Assert.Equal(change, await probe.Code("UpdateAIModel", update));
        Assert.Equal(change, await probe.Code("CreateAIModel", $$"""{"EnvId":"{{Home}}","GroupName":"custom-a"}"""));
    }

    [Fact]
    public void The_second_phase_was_entered_after_it_began() =>
        Assert.All(
            new[] { "plan-phase2", "plan-phase2-points" }.SelectMany(name => World.Load(name).ActivityRecords),
            record => Assert.StartsWith("2026-08-15", Text(record, "createTime"), StringComparison.Ordinal));

    [Fact]
    public void Plan_unnamed_has_records_that_name_nothing_a_state_and_a_hint()
    {
        var world = World.Load("plan-unnamed");
        string[] members = ["Uin", "ActivityId", "Status", "SubStatus"];
        Assert.All(world.ActivityRecords, record => Assert.Equal(members, record.EnumerateObject().Select(member => member.Name)));
        Assert.Equal("""{"AttendAble": false, "Reason": "OverLimited"}""", world.Activity!.Value.GetRawText());
        Assert.Equal("""[{"Key": "ai_la_inspire_plan", "Value": "enable"}]""", Assert.Single(world.Environments).GetProperty("Meta").GetRawText());
    }

    [Fact]
    public void Many_envs_has_three_shops_no_default_and_ids_of_their_own()
    {
        var all = World.Load("many-envs").Environments;
        Assert.Equal(3, all.Count(env => Text(env, "Alias") == "shop"));
        Assert.Equal(135, all.Select(env => Text(env, "Alias")).Distinct().Count());
        Assert.DoesNotContain(all, env => env.GetProperty("IsDefault").GetBoolean());
    }

    [Fact]
    public void Throttled_refuses_every_action_twice() =>
        Assert.Equal([new PlannedFailure("*", "RequestLimitExceeded", 2)], World.Load("throttled").Quirks.Failures);

    [Fact]
    public void Unauthorized_refuses_all_but_DescribeEnvs_for_ever() =>
        Assert.Equal(
            ActionTable.Names.Where(action => action != "DescribeEnvs").Select(action => new PlannedFailure(action, "AuthFailure.UnauthorizedOperation", null)),
            World.Load("unauthorized").Quirks.Failures);

    [Fact]
    public void The_custom_group_carries_a_key_as_the_real_reply_can()
    {
        var group = World.Load("custom-ready").Groups[Home].Single(one => Text(one, "GroupName") == "custom-openai-compat");
        Assert.NotEmpty(Text(group.GetProperty("Secret"), "ApiKey")!);
        Assert.StartsWith("https://", Text(group, "BaseUrl"), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_world_has_the_one_catalogue()
    {
        var texts = World.Names.Select(name => World.Load(name).Catalog.GetRawText()).Distinct().ToList();
        var models = JsonDocument.Parse(Assert.Single(texts)).RootElement.EnumerateArray()
            .SelectMany(group => group.GetProperty("Models").EnumerateArray()).ToList();
        Assert.Equal(
            [
                "deepseek-r1-0528", "deepseek-v3.2", "deepseek-v4-flash", "deepseek-v4-pro", "deepseek/deepseek-flash", "glm-5", "glm-5-turbo", "glm-5.1", "glm-5.3",
                "hunyuan-2.0-instruct-20251111", "hunyuan-2.0-thinking-20251109", "hy3", "hy3-preview", "hy4-preview", "kimi-k2.5", "kimi-k2.6", "kimi-k3",
                "minimax-m2.5", "minimax-m2.7",
            ],
            models.Select(model => Text(model, "Model")).Order(StringComparer.Ordinal));
        var prices = models.SelectMany(model => model.GetProperty("ModelChargingInfo").EnumerateArray()).ToList();
        Assert.All(models, model => Assert.NotEqual(0, model.GetProperty("ModelChargingInfo").GetArrayLength()));
        Assert.All(models, model => Assert.EndsWith("k", Text(model.GetProperty("ModelSpec"), "MaxOutputToken"), StringComparison.Ordinal));
        Assert.Equal(["Tiered", "Uniform"], prices.Select(price => Text(price, "Type")).Distinct().Order());
        Assert.All(prices, price => Assert.Equal(Text(price, "Type") == "Tiered", price.TryGetProperty("Name", out _)));
        Assert.Single(prices, price => !price.TryGetProperty("CachePrice", out _));
    }

    private static string? Text(JsonElement entry, string name) => entry.GetProperty(name).GetString();

    private static string? TextOrNull(JsonElement entry, string name) => entry.TryGetProperty(name, out var text) ? text.GetString() : null;

    private static string Pack(JsonElement pack)
    {
        var id = Text(pack, "postpayPackageId")!;
        Assert.StartsWith("pkg_tcb_tokencredits_", id, StringComparison.Ordinal);
        return $"{id["pkg_tcb_tokencredits_".Length..]} {pack.GetProperty("status")} {pack.GetProperty("versionSwitchStatus").GetRawText()}";
    }

    private static string Group(JsonElement group)
    {
        var models = group.GetProperty("Models");
        var held = models.ValueKind == JsonValueKind.Null ? "null"
            : models.GetArrayLength() == 0 ? "none"
            : string.Join(',', models.EnumerateArray().Select(entry => Text(entry, "Model")));
        return $"{Text(group, "GroupName")} {(group.GetProperty("Status").GetInt32() == 1 ? "on" : "off")}: {held}";
    }
}
