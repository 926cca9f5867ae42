using CsCheck;

namespace CloudBaseAi.Tests.Properties;

/// <summary>
/// No sequence of calls, with any arguments, in any world, while others write, yields code for what the world does not
/// bill or its groups do not hold. A failure prints the seed and the smallest scenario found; CsCheck_Seed replays it,
/// CsCheck_Iter makes it longer.
/// </summary>
public sealed class AnySequenceOfCallsTests
{
    [Fact]
    public async Task Code_is_legal_at_the_moment_it_is_written_and_every_reply_leads_on()
    {
        var snippets = 0;
        await Scenarios.All.SampleAsync(
            async scenario => { Interlocked.Add(ref snippets, await ScenarioRun.Of(scenario)); },
            iter: Environment.GetEnvironmentVariable("CsCheck_Iter") is null ? 300 : -1, print: scenario => scenario.ToString());
        Assert.True(snippets > 20, $"Only {snippets} snippets were written: the scenarios hardly test what they are for.");
    }
}
