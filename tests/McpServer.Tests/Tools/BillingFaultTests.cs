using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Tests.Harness;
using Microsoft.Extensions.Time.Testing;

namespace CloudBaseAi.Tests.Tools;

/// <summary>DescribeBillingInfo under each fault: one hit elsewhere decides all the same, and an unread side is never a cheap no.</summary>
public sealed class BillingFaultTests
{
    /// <summary>The fault, then the verdict of path tokenCredits without a pack, and what the plan's miss says of group cloudbase.</summary>
    public static TheoryData<string, string, string> Faults => new()
    {
        { "unknown action", "decision NOT_ELIGIBLE", "nothing covers it yet" },
        { "forbidden", "decision ELIGIBILITY_UNDETERMINED", "what covers it cannot be told" },
        { "500", "failed CLOUD_UNAVAILABLE", "what covers it cannot be told" },
        { "time-out", "failed CLOUD_UNAVAILABLE", "what covers it cannot be told" },
        { "truncated JSON", "failed CLOUD_PROTOCOL", "what covers it cannot be told" },
    };

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task A_pack_or_the_plan_decides_whatever_could_not_be_read(string fault, string withoutPack, string beside)
    {
        Assert.NotEqual(withoutPack, beside);
        foreach (var (world, path, by) in ((string, string, string)[])[("both", "growthPlan", "growthPlan"), ("enrolled", "growthPlan", "growthPlan"), ("token-credits", "tokenCredits", "tokenCreditsPack")])
        {
            var reply = await Check(world, path, fault);
            Assert.Equal(("ok", by), (reply.Verdict, reply.Data["coveredBy"]!.GetValue<string>()));
        }

        Assert.Contains("a usable pack exists", (await Check("token-credits", "growthPlan", fault)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task Without_a_hit_the_fault_decides_what_is_said(string fault, string withoutPack, string beside)
    {
        var reply = await Check("none", "tokenCredits", fault);
        Assert.Equal(withoutPack, reply.Verdict);
        Assert.Equal(fault == "forbidden", reply.Message.Contains("tcb:DescribeBillingInfo", StringComparison.Ordinal));
        Assert.Null(reply.Data["coveredBy"]);
        var plan = await Check("none", "growthPlan", fault);
        Assert.Equal("decision NOT_ELIGIBLE", plan.Verdict);
        Assert.Contains(beside, plan.Text, StringComparison.Ordinal);
    }

    private static async Task<ReplyView> Check(string world, string path, string fault)
    {
        var cloud = new FaultHandler(new SandboxCloud(World.Load(world), new FakeTimeProvider(Session.Now)));
        await using var session = await Session.Start(world, handler: cloud);
        cloud.Clock = session.Time;
        cloud.Spoil("DescribeBillingInfo", fault);
        var reply = await session.Call("checkEligibility", $$"""{"envId":"sandbox-1a2b3c","path":"{{path}}"}""");
        ReplyRules.Check(reply);
        return reply;
    }
}
