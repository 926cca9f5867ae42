using System.Text.Json;

namespace CloudBaseAi.Tests.Sandbox;

public sealed class WriteActionTests
{
    [Fact]
    public async Task CreateAIModel_registers_a_group_and_its_secret_comes_back()
    {
        using var probe = new CloudProbe("none");
        var created = await probe.Call("CreateAIModel", Body("""
            "GroupName":"custom-kimi","BaseUrl":"https://api.example.com/v1","Secret":{"ApiKey":"made-up-key"},
            "Models":[{"Model":"a/b","EnableMCP":true,"Tags":["小"]}]
            """));
        Assert.Equal(1, created.GetProperty("Count").GetInt32());
        const string expected = """
            {"GroupName":"custom-kimi","Type":"custom","OriginType":"custom","Remark":"","BaseUrl":"https://api.example.com/v1",
            "Status":1,"Models":[{"Model":"a/b","EnableMCP":true,"Tags":["小"]}],"Secret":{"ApiKey":"made-up-key"},
            "CreateTime":"2026-11-22T16:00:00+08:00","UpdateTime":"2026-11-22T16:00:00+08:00"}
            """;
        Assert.Equal(expected.ReplaceLineEndings(""), (await Group(probe, "custom-kimi")).GetRawText());
    }

    [Fact]
    public async Task CreateAIModel_without_the_optional_fields_makes_a_group_that_is_on_and_empty()
    {
        using var probe = new CloudProbe("none");
        Assert.Equal("ok", await probe.Code("CreateAIModel", Body(""" "GroupName":"plain" """)));
        var group = await Group(probe, "plain");
        Assert.Equal(1, group.GetProperty("Status").GetInt32());
        Assert.Equal(JsonValueKind.Null, group.GetProperty("Models").ValueKind);
        Assert.Equal(JsonValueKind.Null, group.GetProperty("Secret").ValueKind);
    }

    [Theory]
    [InlineData(""" "GroupName":"cloudbase" """)]
    [InlineData(""" "GroupName":"cloudbase-mine" """)]
    [InlineData(""" "GroupName":"hunyuan-exp" """)]
    public async Task CreateAIModel_refuses_reserved_and_taken_names(string fields)
    {
        using var probe = new CloudProbe("enrolled");
        Assert.Equal("InvalidParameter", await probe.Code("CreateAIModel", Body(fields)));
        Assert.Equal(2, (await Groups(probe)).GetArrayLength());
    }

    [Theory]
    [InlineData(""" "BaseUrl":"https://x" """, "MissingParameter")]
    [InlineData(""" "GroupName":"" """, "InvalidParameter")]
    [InlineData(""" "GroupName":"cloudbase","BaseUrl":5 """, "InvalidParameter")]
    [InlineData(""" "GroupName":"cloudbase","Status":0 """, "InvalidParameter")]
    [InlineData(""" "GroupName":"cloudbase","Status":3 """, "InvalidParameter")]
    [InlineData(""" "GroupName":"cloudbase","Status":"1" """, "InvalidParameter")]
    [InlineData(""" "GroupName":"cloudbase","Models":{} """, "InvalidParameter")]
    [InlineData(""" "GroupName":"cloudbase","Models":["m"] """, "InvalidParameter")]
    [InlineData(""" "GroupName":"cloudbase","Models":[{}] """, "MissingParameter")]
    [InlineData(""" "GroupName":"cloudbase","Models":[{"Model":"m","EnableMCP":"no"}] """, "InvalidParameter")]
    [InlineData(""" "GroupName":"cloudbase","Models":[{"Model":"m","Tags":"t"}] """, "InvalidParameter")]
    [InlineData(""" "GroupName":"cloudbase","Secret":"k" """, "InvalidParameter")]
    [InlineData(""" "GroupName":"cloudbase","Secret":{"ApiKey":1} """, "InvalidParameter")]
    [InlineData(""" "GroupName":"cloudbase","Secret":{"Key":"k"} """, "UnknownParameter")]
    [InlineData(""" "GroupName":"cloudbase","Type":"custom" """, "UnknownParameter")]
    public async Task Both_writers_check_fields_before_all_else(string fields, string code)
    {
        using var probe = new CloudProbe("personal-plan");
        Assert.Equal(code, await probe.Code("CreateAIModel", Body(fields)));
        Assert.Equal(code, await probe.Code("UpdateAIModel", Body(fields)));
    }

    [Theory]
    [InlineData("CreateAIModel")]
    [InlineData("UpdateAIModel")]
    [InlineData("DeleteAIModel")]
    public async Task A_write_names_an_environment_that_exists(string action)
    {
        using var probe = new CloudProbe("enrolled");
        var fields = action == "DeleteAIModel" ? """ "GroupNames":["custom-a"] """ : """ "GroupName":"custom-a" """;
        Assert.Equal("MissingParameter", await probe.Code(action, $"{{{fields}}}"));
        Assert.Equal("InvalidParameter.EnvId", await probe.Code(action, $$"""{"EnvId":"nobody",{{fields}}}"""));
    }

    [Fact]
    public async Task UpdateAIModel_replaces_Models_whole_and_leaves_what_was_not_sent()
    {
        using var probe = new CloudProbe("group-off");
        Assert.Equal("ok", await probe.Code("UpdateAIModel", Body(""" "GroupName":"cloudbase","Status":1 """)));
        var on = await Group(probe, "cloudbase");
        Assert.Equal(1, on.GetProperty("Status").GetInt32());
        Assert.Equal("deepseek-v4-flash", on.GetProperty("Models")[0].GetProperty("Model").GetString());
        Assert.Equal("2026-11-22T16:00:00+08:00", on.GetProperty("UpdateTime").GetString());

        Assert.Equal("ok", await probe.Code("UpdateAIModel", Body(""" "GroupName":"cloudbase","Models":[{"Model":"glm-5"}] """)));
        var replaced = await Group(probe, "cloudbase");
        Assert.Equal("""[{"Model":"glm-5"}]""", replaced.GetProperty("Models").GetRawText());
        Assert.Equal("腾讯云开发", replaced.GetProperty("Remark").GetString());
        Assert.Equal("builtin", replaced.GetProperty("Type").GetString());
    }

    [Fact]
    public async Task UpdateAIModel_takes_back_the_entry_fields_it_gave_and_no_others()
    {
        using var probe = new CloudProbe(CloudProbe.WorldOf("""
            {"environments":[{"EnvId":"sandbox-1a2b3c"}],
             "groups":{"sandbox-1a2b3c":[{"GroupName":"cloudbase","Models":[{"Model":"m","Novel":{"x":1}}]}]}}
            """));
        Assert.Equal("UnknownParameter", await probe.Code("UpdateAIModel", Body(""" "GroupName":"cloudbase","Models":[{"Model":"m","Other":1}] """)));
        Assert.Equal("ok", await probe.Code("UpdateAIModel", Body(""" "GroupName":"cloudbase","Models":[{"Model":"m","Novel":{"x":1}},{"Model":"n"}] """)));
        Assert.Equal("""[{"Model":"m","Novel":{"x":1}},{"Model":"n"}]""", (await Group(probe, "cloudbase")).GetProperty("Models").GetRawText());
    }

    [Theory]
    [InlineData(""" "BaseUrl":"https://x" """, "builtin")]
    [InlineData(""" "Secret":{"ApiKey":"k"} """, "builtin")]
    [InlineData(""" "BaseUrl":"https://x","Secret":{"ApiKey":"k"} """, "custom")]
    public async Task UpdateAIModel_turns_a_group_custom_only_with_BaseUrl_and_Secret(string fields, string type)
    {
        using var probe = new CloudProbe("enrolled");
        Assert.Equal("ok", await probe.Code("UpdateAIModel", Body($""" "GroupName":"cloudbase",{fields} """)));
        Assert.Equal(type, (await Group(probe, "cloudbase")).GetProperty("Type").GetString());
    }

    [Fact]
    public async Task UpdateAIModel_of_a_missing_group_has_its_own_code()
    {
        using var probe = new CloudProbe("enrolled");
        Assert.Equal("InvalidParameter.ResourceNotExists", await probe.Code("UpdateAIModel", Body(""" "GroupName":"custom-none","Status":1 """)));
        Assert.Equal("InvalidParameter.ResourceNotExists", await probe.Code("UpdateAIModel", Body(""" "GroupName":"Cloudbase","Status":1 """)));
    }

    [Theory]
    [InlineData("baas_personal", "FailedOperation.PackageUnsupported")]
    [InlineData("baas_trial", "FailedOperation.PackageUnsupported")]
    [InlineData("baas_standard", "ok")]
    public async Task Plans_below_the_standard_one_cannot_change_models(string plan, string code)
    {
        using var probe = new CloudProbe(CloudProbe.WorldOf($$"""
            {"environments":[{"EnvId":"sandbox-1a2b3c","PackageId":"{{plan}}"}],"groups":{"sandbox-1a2b3c":[{"GroupName":"g","Type":"custom"}]} }
            """));
        Assert.Equal(code, await probe.Code("CreateAIModel", Body(""" "GroupName":"custom-a" """)));
        Assert.Equal(code, await probe.Code("UpdateAIModel", Body(""" "GroupName":"g","Status":1 """)));
        Assert.Equal("ok", await probe.Code("DeleteAIModel", Body(""" "GroupNames":["g"] """)));
    }

    [Theory]
    [InlineData(""" "GroupNames":["custom-openai-compat","custom-openai-compat"] """, "ok", 1)]
    [InlineData(""" "GroupNames":["custom-openai-compat","cloudbase"] """, "InvalidParameter", 2)]
    [InlineData(""" "GroupNames":["custom-openai-compat","custom-none"] """, "InvalidParameter", 2)]
    [InlineData(""" "GroupNames":[] """, "InvalidParameter", 2)]
    [InlineData(""" "GroupNames":"custom-openai-compat" """, "InvalidParameter", 2)]
    [InlineData(""" "GroupName":"custom-openai-compat" """, "UnknownParameter", 2)]
    [InlineData("", "MissingParameter", 2)]
    public async Task DeleteAIModel_removes_custom_groups_all_or_none(string fields, string code, int left)
    {
        using var probe = new CloudProbe("custom-ready");
        Assert.Equal(code, await probe.Code("DeleteAIModel", Body(fields)));
        Assert.Equal(left, (await Groups(probe)).GetArrayLength());
    }

    [Fact]
    public async Task Parallel_creates_of_one_name_let_exactly_one_through()
    {
        using var probe = new CloudProbe("none");
        var codes = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => probe.Code("CreateAIModel", Body(""" "GroupName":"custom-a" """)))));
        Assert.Equal(1, codes.Count(code => code == "ok"));
        Assert.Equal(63, codes.Count(code => code == "InvalidParameter"));
    }

    [Fact]
    public async Task Parallel_updates_are_atomic_and_reads_see_whole_states()
    {
        using var probe = new CloudProbe("enrolled");
        var writes = Enumerable.Range(0, 50).Select(i => Task.Run(() => probe.Code(
            "UpdateAIModel", Body($$""" "GroupName":"cloudbase","Remark":"r{{i}}","Models":[ {"Model":"m{{i}}" }, {"Model":"n{{i}}" } ] """))));
        var reads = Enumerable.Range(0, 50).Select(_ => Task.Run(() => Group(probe, "cloudbase")));
        var (codes, seen) = (Task.WhenAll(writes), Task.WhenAll(reads));
        Assert.All(await codes, code => Assert.Equal("ok", code));
        foreach (var group in (await seen).Append(await Group(probe, "cloudbase")))
        {
            var models = group.GetProperty("Models").EnumerateArray().Select(entry => entry.GetProperty("Model").GetString()).ToList();
            var number = group.GetProperty("Remark").GetString()!.TrimStart('r');
            Assert.Equal(number == "腾讯云开发" ? [] : [$"m{number}", $"n{number}"], models);
        }
    }

    private static string Body(string fields) => $$"""{"EnvId":"sandbox-1a2b3c"{{(fields.Length > 0 ? "," : "")}}{{fields}}}""";

    private static async Task<JsonElement> Groups(CloudProbe probe) =>
        (await probe.Call("DescribeAIModels", Body(""))).GetProperty("AIModels");

    private static async Task<JsonElement> Group(CloudProbe probe, string name) =>
        (await Groups(probe)).EnumerateArray().Single(group => group.GetProperty("GroupName").GetString() == name);
}
