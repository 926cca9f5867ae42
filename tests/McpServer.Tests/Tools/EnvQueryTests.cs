using System.Text.Json.Nodes;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Tools;

public sealed class EnvQueryTests
{
    private const string Named = """{ "EnvId": "NAME", "Alias": "ALIAS", "Status": "NORMAL", "Region": "ap-shanghai", "PackageId": "baas_standard", "IsDefault": DEFAULT }""";

    [Theory]
    [InlineData("a", "a")]
    [InlineData("a* b c", "a")]
    [InlineData("b a* c", "a")]
    public async Task Without_a_name_it_is_the_only_one_else_the_only_default_one(string environments, string found)
    {
        await using var session = await OnWorldOf(environments);
        var reply = await session.Call("envQuery");
        Assert.Equal(("ok", found), (reply.Verdict, reply.Data["env"]!["envId"]!.GetValue<string>()));
        Assert.Equal(found, reply.Body["envId"]!.GetValue<string>());
        Assert.Equal(("checkEligibility", $$"""{"envId":"{{found}}"}"""), (reply.Next!["tool"]!.GetValue<string>(), reply.Next["arguments"]!.ToJsonString()));
        Assert.Contains("model", reply.Next["why"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Contains("path: \"custom\"", reply.Next["why"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("a* b*")]
    public async Task With_several_that_fit_the_user_chooses(string environments)
    {
        await using var session = await OnWorldOf(environments);
        var reply = await session.Call("envQuery");
        Assert.Equal("decision", reply.Verdict);
        Assert.Equal(["a", "b"], reply.Options.Select(option => option!["next"]!["arguments"]!["envId"]!.GetValue<string>()));
        ReplyRules.Check(reply);
    }

    [Fact]
    public async Task The_argument_comes_before_the_variable_and_the_variable_before_the_default()
    {
        await using var session = await OnWorldOf("a* b c", new() { ["CLOUDBASE_ENV_ID"] = "b" });
        Assert.Equal("b", Found(await session.Call("envQuery")));
        Assert.Equal("c", Found(await session.Call("envQuery", """{"envId":"c"}""")));
        Assert.Equal("a", Found(await session.Call("envQuery", """{"alias":"alias-a"}""")));
        session.Variables.Remove("CLOUDBASE_ENV_ID");
        Assert.Equal("a", Found(await session.Call("envQuery")));
    }

    [Theory]
    [InlineData("gone")]
    [InlineData("not an id")]
    public async Task A_variable_that_names_no_environment_is_not_passed_over_in_silence(string value)
    {
        await using var session = await OnWorldOf("a* b", new() { ["CLOUDBASE_ENV_ID"] = value });
        var reply = await session.Call("checkEligibility");
        Assert.Equal("refused ENV_NOT_FOUND", reply.Verdict);
        Assert.Equal("ok", (await session.Follow(reply)).Status);
    }

    [Theory]
    [InlineData("""{"envId":"gone-000000"}""")]
    [InlineData("""{"envId":"b","alias":"alias-a"}""")]
    [InlineData("""{"envId":"A"}""")]
    public async Task An_environment_that_is_not_there_is_refused_with_the_list(string arguments)
    {
        await using var session = await OnWorldOf("a b");
        var reply = await session.Call("envQuery", arguments);
        Assert.Equal("refused ENV_NOT_FOUND", reply.Verdict);
        Assert.Equal("""{"action":"list","limit":20,"offset":0}""", reply.Next!["arguments"]!.ToJsonString());
        Assert.Equal(2, (await session.Follow(reply)).Data["total"]!.GetValue<int>());
    }

    [Theory]
    [InlineData("sandbox", "ok")]
    [InlineData("Sandbox", "refused ENV_NOT_FOUND")]
    [InlineData("shop", "decision")]
    [InlineData("sho", "refused ENV_NOT_FOUND")]
    [InlineData(" ", "refused ENV_NOT_FOUND")]
    public async Task An_alias_is_exact_and_several_of_one_name_are_a_decision(string alias, string verdict)
    {
        await using var session = await Session.Start("many-envs");
        var reply = await session.Call("envQuery", new JsonObject { ["alias"] = alias });
        Assert.Equal(verdict, reply.Verdict);
        Assert.Equal(alias == "shop" ? 3 : 0, reply.Options.Count);
        ReplyRules.Check(reply);
    }

    [Fact]
    public async Task Of_many_environments_twenty_are_offered_and_pages_lead_to_every_one()
    {
        await using var session = await Session.Start("many-envs");
        var reply = await session.Call("envQuery");
        Assert.Equal(("decision", 21), (reply.Verdict, reply.Options.Count));
        var seen = reply.Options.Take(20).Select(option => option!["next"]!["arguments"]!["envId"]!.GetValue<string>()).ToList();
        for (reply = await session.Choose(reply, 21); ; reply = await session.Follow(reply))
        {
            Assert.Equal(("ok", 137), (reply.Verdict, reply.Data["total"]!.GetValue<int>()));
            seen.AddRange(reply.Data["envs"]!.AsArray().Select(env => env!["envId"]!.GetValue<string>()));
            Assert.Equal(reply.Data["hasMore"]!.GetValue<bool>(), reply.Next is not null);
            if (reply.Next is null) break;
        }

        Assert.Equal(137, seen.Distinct().Count());
        Assert.Equal(137, seen.Count);
    }

    [Theory]
    [InlineData("""{"action":"list","limit":1,"offset":136}""", 1, false)]
    [InlineData("""{"action":"list","limit":100,"offset":37}""", 100, false)]
    [InlineData("""{"action":"list","limit":100,"offset":36}""", 100, true)]
    [InlineData("""{"action":"list","offset":137}""", 0, false)]
    [InlineData("""{"action":"list","offset":2147483647}""", 0, false)]
    [InlineData("""{"action":"list","alias":"shop","limit":2}""", 2, true)]
    [InlineData("""{"action":"list","alias":"shop","limit":2,"offset":2}""", 1, false)]
    [InlineData("""{"action":"list","alias":"nobody"}""", 0, false)]
    [InlineData("""{"action":"list","match":"bakery","limit":1}""", 1, true)]
    [InlineData("""{"action":"list","match":"andbox-1a2b"}""", 1, false)]
    [InlineData("""{"action":"list","match":"Bakery"}""", 0, false)]
    public async Task A_page_says_whether_there_is_more(string arguments, int count, bool hasMore)
    {
        await using var session = await Session.Start("many-envs");
        var reply = await session.Call("envQuery", arguments);
        Assert.Equal(("ok", count, hasMore), (reply.Verdict, reply.Data["envs"]!.AsArray().Count, reply.Data["hasMore"]!.GetValue<bool>()));
        ReplyRules.Check(reply);
    }

    [Fact]
    public async Task An_account_without_environments_is_refused()
    {
        await using var session = await OnWorldOf("");
        Assert.Equal("refused ENV_NOT_FOUND", (await session.Call("envQuery")).Verdict);
    }

    [Theory]
    [InlineData("checkEligibility", "{}")]
    [InlineData("describeGroups", "{}")]
    [InlineData("enableModel", """{"model":"glm-5"}""")]
    [InlineData("createCustomGroup", """{"groupName":"custom-a"}""")]
    [InlineData("generateSnippet", """{"groupName":"cloudbase","model":"glm-5","method":"streamText"}""")]
    [InlineData("deleteCustomGroup", """{"groupName":"custom-a"}""")]
    public async Task The_other_tools_take_the_argument_or_the_variable_and_nothing_else(string tool, string arguments)
    {
        await using var session = await OnWorldOf("a*");
        await session.Call("envQuery");
        var refused = await session.Call(tool, arguments);
        Assert.Equal("refused ENV_REQUIRED", refused.Verdict);
        Assert.Equal("ok", (await session.Follow(refused)).Verdict);
        session.Variables["CLOUDBASE_ENV_ID"] = "a";
        Assert.NotEqual("ENV_REQUIRED", (await session.Call(tool, arguments)).Code);
    }

    private static string Found(ReplyView reply) => reply.Data["env"]!["envId"]!.GetValue<string>();

    /// <param name="environments">Ids, the default ones with a star.</param>
    /// <param name="variables">What the operator set.</param>
    private static async Task<Session> OnWorldOf(string environments, Dictionary<string, string>? variables = null)
    {
        var list = environments.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => Named
            .Replace("NAME", name.TrimEnd('*'), StringComparison.Ordinal)
            .Replace("ALIAS", "alias-" + name.TrimEnd('*'), StringComparison.Ordinal)
            .Replace("DEFAULT", name.EndsWith('*') ? "true" : "false", StringComparison.Ordinal));
        using var file = new WorldOnDisk($$"""{ "environments": [ {{string.Join(", ", list)}} ] }""");
        return await Session.Start(file.Path, variables: variables);
    }
}
