using System.Diagnostics;
using System.Text;
using CloudBaseAi.Cloud;
using CloudBaseAi.Tests.Cloud.Support;

namespace CloudBaseAi.Tests.Cloud;

/// <summary>What a peer can make large is read in time that grows with its size and no faster; what it can make deep is refused.</summary>
public class LargeReplyTests
{
    private const int Many = 100_000;

    /// <summary>A hundred times what a reader needs whose work grows with the size; one whose work grows with its square needs far more.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_hundred_thousand_environments_are_read()
    {
        using var rig = Of($$"""{"EnvList":[{{List(at => $$"""{"EnvId":"env-{{at}}","Alias":"a{{at}}","IsDefault":false}""")}}],"Total":{{Many}}}""");
        var page = await Within(() => rig.Api.DescribeEnvs(null, 100, 0, default));
        Assert.Equal((Many, $"env-{Many - 1}"), (page.Environments.Count, page.Environments[^1].Id.Text));
    }

    [Fact]
    public async Task A_hundred_thousand_groups_with_a_key_each_are_read_and_none_of_the_keys_stays()
    {
        var list = List(at => $$"""{"GroupName":"g{{at}}","Type":"sk-key-{{at:D6}}","Secret":{"ApiKey":"sk-key-{{at:D6}}"} }""");
        using var rig = Of($$"""{"AIModels":[{{list}}]}""");
        var groups = (await Within(() => rig.Api.DescribeAIModels(Some.Env, default))).All;
        Assert.Equal(Many, groups.Count);
        Assert.All(groups, group => Assert.Equal("(hidden)", group.Type));
    }

    [Fact]
    public async Task A_hundred_thousand_entries_of_one_group_are_read_and_sent_back()
    {
        using var rig = Of($$"""{"AIModels":[{"GroupName":"custom-a","Models":[{{List(at => $$"""{"Model":"m{{at}}","F{{at}}":1}""")}}]}]}""");
        var group = Assert.Single((await Within(() => rig.Api.DescribeAIModels(Some.Env, default))).All);
        await Within(async () =>
        {
            await rig.Api.UpdateAIModel(Some.Env, Some.Custom, group.Entries, default);
            return 0;
        });
        Assert.Equal(Many, group.Entries.Count);
    }

    [Fact]
    public async Task An_object_of_a_hundred_thousand_members_is_read()
    {
        using var rig = Of($$"""{"EnvList":[{ {{List(at => $"\"X{at}\":{at}")}},"envId":"env-1"}],"Total":1}""");
        Assert.Equal("env-1", Assert.Single((await Within(() => rig.Api.DescribeEnvs(null, 100, 0, default))).Environments).Id.Text);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    [InlineData("[{\"Models\":[{\"a\":", "}]}]")]
    [InlineData("{\"Secret\":", "}")]
    public async Task Nesting_without_end_is_refused_and_not_followed(string open, string close)
    {
        foreach (var levels in new[] { 70, 100_000 })
        {
            var text = "{\"Response\":{\"A\":" + Repeated(open, levels) + "null" + Repeated(close, levels) + "}}";
            using var rig = new Rig(Script.Raw(text));
            var failure = await Within(() => rig.Fails("DescribeAIModels"));
            Assert.Equal(FailureKind.Protocol, failure.Kind);
            Assert.Contains("64 levels", failure.Detail, StringComparison.Ordinal);
        }
    }

    private static string Repeated(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    private static string List(Func<int, string> one) => string.Join(',', Enumerable.Range(0, Many).Select(one));

    private static Rig Of(string response)
    {
        Assert.InRange(response.Length, Many, Rig.Limits.ReplyBytes - 100);
        return new Rig(Script.Ok(response), Script.Ok());
    }

    private static async Task<T> Within<T>(Func<Task<T>> work)
    {
        var watch = Stopwatch.StartNew();
        var result = await work();
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Bound);
        return result;
    }
}
