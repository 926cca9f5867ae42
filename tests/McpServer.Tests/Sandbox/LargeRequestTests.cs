using System.Diagnostics;
using System.Text;
using CloudBaseAi.Cloud.Sandbox;

namespace CloudBaseAi.Tests.Sandbox;

/// <summary>What a client or a world's file can make large costs the sandbox time that grows with its size; what is deep is refused.</summary>
public sealed class LargeRequestTests
{
    private const int Many = 100_000;

    /// <summary>Many times what is needed; work that grows with the square of the size needs far more.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task A_list_of_entries_with_a_field_of_its_own_each_is_taken()
    {
        var entries = List(at => $$"""{"Model":"m{{at}}","F{{at}}":1}""");
        using var probe = new CloudProbe(CloudProbe.WorldOf(
            $$"""{"environments":[{"EnvId":"e"}],"groups":{"e":[{"GroupName":"custom-a","Type":"custom","Models":[{{entries}}]}]} }"""));
        await Within(async () => Assert.Equal("ok", await probe.Code("UpdateAIModel", $$"""{"EnvId":"e","GroupName":"custom-a","Models":[{{entries}}]}""")));
    }

    [Fact]
    public async Task Lists_of_names_in_a_request_are_compared_with_the_worlds_at_once()
    {
        var environments = List(at => $$"""{"EnvId":"e{{at}}","EnvChannel":"c{{at}}"}""");
        var records = List(at => $$"""{"activityName":"a{{at}}"}""");
        using var probe = new CloudProbe(CloudProbe.WorldOf(
            $$"""{"environments":[{{environments}}],"activityRecords":[{{records}}]}"""));
        await Within(async () =>
        {
            Assert.Equal("ok", await probe.Code("DescribeEnvs", $$"""{"Channels":[{{List(at => $"\"c{at + Many}\"")}}]}"""));
            Assert.Equal("ok", await probe.Code("DescribeActivityInfo", $$"""{"ActivityNames":[{{List(at => $"\"a{at + Many}\"")}}]}"""));
        });
    }

    [Fact]
    public async Task A_long_name_in_a_worlds_file_is_not_repeated_for_every_value_beneath_it()
    {
        var id = new string('x', 1_000_000);
        await Within(() =>
        {
            var group = $$"""{"GroupName":"g","Models":[{{List(at => $$"""{"Model":"m{{at}}"}""")}},5]}""";
            var e = Assert.Throws<WorldException>(() => CloudProbe.WorldOf(
                $$"""{"environments":[{"EnvId":"{{id}}"}],"groups":{"{{id}}":[{{group}}]} }"""));
            Assert.Equal($"test world: groups.{id[..60]}…[0].Models[{Many}]: expected an object, found a number", e.Message);
            return Task.CompletedTask;
        });
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"a\":", "}")]
    [InlineData("[{\"a\":", "}]")]
    public async Task Nesting_without_end_is_refused_in_requests_and_worlds(string open, string close)
    {
        foreach (var levels in new[] { 70, Many })
        {
            var deep = Repeated(open, levels) + "null" + Repeated(close, levels);
            using var probe = new CloudProbe("none");
            Assert.Equal("InvalidParameter", await probe.Code("DescribeEnvs", $$"""{"EnvId":{{deep}}}"""));
            var refused = Assert.Throws<WorldException>(() => CloudProbe.WorldOf($$"""{"environments":{{deep}}}"""));
            Assert.Contains("not valid JSON", refused.Message, StringComparison.Ordinal);
        }
    }

    private static string Repeated(string text, int times) => new StringBuilder().Insert(0, text, times).ToString();

    private static string List(Func<int, string> one) => string.Join(',', Enumerable.Range(0, Many).Select(one));

    private static async Task Within(Func<Task> work)
    {
        var watch = Stopwatch.StartNew();
        await work();
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, Bound);
    }
}
