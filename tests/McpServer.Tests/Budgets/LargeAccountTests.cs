using System.Text.Json.Nodes;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Budgets;

/// <summary>No reply grows with the account: what is left out is said, and comes into view when asked for.</summary>
public sealed class LargeAccountTests
{
    private const int ReplyBytes = 25_000;

    public static TheoryData<string> Accounts => new(LargeAccount.All.Keys);

    [Theory]
    [MemberData(nameof(Accounts))]
    public async Task No_reply_is_over_25_KB(string name)
    {
        var account = LargeAccount.All[name];
        await using var session = await Opened(account);
        foreach (var (tool, arguments) in Calls(account))
        {
            var reply = await session.Call(tool, arguments);
            Assert.InRange(reply.Bytes, 1, ReplyBytes);
            ReplyRules.Check(reply);
        }

        session.Variables.Remove("CLOUDBASE_ENV_ID");
        Assert.InRange((await session.Call("envQuery")).Bytes, 1, ReplyBytes);
    }

    [Theory]
    [MemberData(nameof(Accounts))]
    public async Task Pages_lead_to_every_environment_whether_they_are_cut_or_not(string name)
    {
        var account = LargeAccount.All[name];
        await using var session = await account.Start();
        session.Variables.Remove("CLOUDBASE_ENV_ID");
        var seen = new List<string>();
        for (var reply = await session.Call("envQuery", """{"action":"list","limit":100}"""); ; reply = await session.Follow(reply))
        {
            var page = reply.Data["envs"]!.AsArray();
            seen.AddRange(page.Select(env => env!["envId"]!.GetValue<string>()));
            if (account == LargeAccount.Usual) Assert.Equal(100, page.Count);
            if (!reply.Data["hasMore"]!.GetValue<bool>()) break;
        }

        Assert.Equal(account.Environments, seen.Count);
        Assert.Equal(account.Environments, seen.Distinct().Count());
    }

    [Fact]
    public async Task Groups_that_are_left_out_are_counted_and_come_first_when_named_or_begun()
    {
        await using var session = await Opened(LargeAccount.Usual);
        var all = await session.Call("describeGroups");
        Assert.DoesNotContain(LargeAccount.Usual.LargeGroup, Groups(all));
        Assert.Matches(@" of 500 groups are shown: .*groupName", Advice(all));
        var named = await session.Call("describeGroups", new JsonObject { ["groupName"] = LargeAccount.Usual.LargeGroup, ["model"] = LargeAccount.Usual.LargeGroupModel });
        var group = named.Data["groups"]![0]!;
        Assert.Equal(LargeAccount.Usual.LargeGroup, group["groupName"]!.GetValue<string>());
        Assert.Equal(LargeAccount.Usual.LargeGroupModel, group["models"]![0]!.GetValue<string>());
        Assert.Matches(@" of 1000 models are shown: .*model", group["note"]!.GetValue<string>());
        var begun = await session.Call("describeGroups", """{"groupName":"custom-048","model":"m"}""");
        Assert.Equal(Enumerable.Range(480, 10).Select(number => $"custom-0{number}"), Groups(begun).Take(10));
    }

    [Fact]
    public async Task Managed_models_that_are_left_out_are_counted_and_come_first_when_a_part_of_their_name_is_given()
    {
        await using var session = await Opened(LargeAccount.Usual);
        var all = await session.Call("describeGroups", """{"catalog":true}""");
        Assert.Matches(@" of 400 managed models are shown: .*model", Advice(all));
        Assert.Matches("Others, by describeGroups with model: .* and [0-9]+ more", all.Body["decision"]!["question"]!.GetValue<string>());
        var part = await session.Call("describeGroups", """{"catalog":true,"model":"NAME-035"}""");
        Assert.Equal(Enumerable.Range(350, 10).Select(number => $"{number:D4}"), part.Data["catalog"]!.AsArray().Take(10).Select(entry => entry!["model"]!.GetValue<string>()[^4..]));
    }

    [Fact]
    public async Task Of_many_packs_those_that_decide_come_first()
    {
        await using var session = await LargeAccount.Usual.Start();
        var reply = await session.Call("checkEligibility", """{"path":"tokenCredits"}""");
        Assert.Contains("0299: usable", reply.Data["evidence"]![0]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Matches("20 of 301 findings are shown", Advice(reply));
    }

    [Theory]
    [InlineData("enrolled")]
    [InlineData("both")]
    [InlineData("legacy")]
    public async Task What_a_usual_account_holds_is_shown_whole(string world)
    {
        await using var session = await Session.Start(world, variables: new() { ["CLOUDBASE_ENV_ID"] = Session.Env });
        await session.Call("checkEligibility");
        var reply = await session.Call("describeGroups", """{"catalog":true}""");
        Assert.Equal(19, reply.Data["catalog"]!.AsArray().Count);
        Assert.Equal(world == "legacy" ? 5 : 2, Groups(reply).Count);
        Assert.DoesNotContain(" are shown", reply.Text, StringComparison.Ordinal);
    }

    private static async Task<Session> Opened(LargeAccount account)
    {
        var session = await account.Start();
        await session.Call("checkEligibility", """{"path":"tokenCredits"}""");
        await session.Call("checkEligibility", """{"path":"custom"}""");
        await session.Call("describeGroups");
        return session;
    }

    private static IEnumerable<(string Tool, JsonObject Arguments)> Calls(LargeAccount account)
    {
        yield return ("envQuery", []);
        yield return ("envQuery", new() { ["alias"] = account.Alias(7) });
        yield return ("envQuery", new() { ["action"] = "list", ["limit"] = 100, ["offset"] = 100 });
        yield return ("checkEligibility", new() { ["path"] = "tokenCredits" });
        foreach (var model in (string[])["deepseek", account.ManagedModel]) yield return ("checkEligibility", new() { ["model"] = model });
        foreach (var catalog in (bool[])[false, true])
        {
            yield return ("describeGroups", new() { ["catalog"] = catalog });
            yield return ("describeGroups", new() { ["catalog"] = catalog, ["model"] = "nowhere" });
            yield return ("describeGroups", new() { ["catalog"] = catalog, ["groupName"] = account.LargeGroup });
            yield return ("describeGroups", new() { ["catalog"] = catalog, ["groupName"] = "cloudbase", ["model"] = account.LargeGroupModel });
        }

        foreach (var model in (string[])["new-model", account.LargeGroupModel])
        {
            yield return ("enableModel", new() { ["groupName"] = account.LargeGroup, ["model"] = model });
            yield return ("createCustomGroup", new() { ["groupName"] = account.LargeGroup, ["models"] = new JsonArray(model) });
            foreach (var group in (string[])[account.LargeGroup, "custom-nowhere", "deepseek"])
            {
                yield return ("generateSnippet", new() { ["groupName"] = group, ["model"] = model, ["method"] = "streamText" });
            }
        }

        yield return ("enableModel", new() { ["model"] = account.ManagedModel });
        yield return ("deleteCustomGroup", new() { ["groupName"] = account.LargeGroup });
    }

    private static string Advice(ReplyView reply) => string.Join('\n', reply.Data["advisories"]!.AsArray());

    private static List<string> Groups(ReplyView reply) => [.. reply.Data["groups"]!.AsArray().Select(group => group!["groupName"]!.GetValue<string>())];
}
