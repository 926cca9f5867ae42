using System.Text;
using System.Text.Json;
using CloudBaseAi.Cloud;
using CloudBaseAi.Cloud.Tencent;
using CloudBaseAi.Cloud.Wire;
using CloudBaseAi.Tests.Cloud.Support;
using CloudBaseAi.Tests.Sandbox;

namespace CloudBaseAi.Tests.Cloud;

/// <summary>A secret that this process holds, or that the reply itself holds, is shown nowhere, wherever in a reply it stands.</summary>
public class SecretPlacesTests
{
    private const string Token = "made-up-session-token";
    private const string GroupKey = "sk-group-key-0001";

    public static TheoryData<string> Held => [Rig.SecretId, Rig.SecretKey, Token];

    [Theory]
    [MemberData(nameof(Held))]
    public async Task It_is_hidden_in_code_request_id_and_message_and_the_failure_keeps_its_kind(string secret)
    {
        foreach (var (code, kind) in new[]
        {
            ($"AuthFailure.{secret}", FailureKind.Auth), ($"LimitExceeded-{secret}", FailureKind.Rejected), (secret, FailureKind.Rejected),
        })
        {
            using var rig = Signed(Script.Raw(
                $$$"""
                {"Response":{"Error":{"Code":"{{{code}}}","Message":"no {{{secret}}}, \u0022{{{secret}}}\u0022 密"},
                  "RequestId":"r-{{{secret}}}-1"}}
                """));
            var failure = await rig.Fails("UpdateAIModel", "{}");
            Assert.Equal((kind, code.Replace(secret, "hidden", StringComparison.Ordinal), "r-hidden-1"), (failure.Kind, failure.CloudCode, failure.RequestId));
            Assert.Equal("no (hidden), \"(hidden)\" 密", failure.CloudMessage);
        }
    }

    [Theory]
    [MemberData(nameof(Held))]
    public async Task It_is_hidden_in_every_list(string secret)
    {
        foreach (var (read, reply) in Lists(secret))
        {
            using var rig = Signed(Script.Ok(reply));
            Assert.DoesNotContain(secret, await read(rig.Api), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_escape_does_not_let_it_through()
    {
        var escaped = string.Concat(Rig.SecretKey.Select(c => $"\\u{(int)c:x4}"));
        using var rig = Signed(Script.Ok($$"""{"AIModels":[{"GroupName":"a {{escaped}} b","Models":[{"Model":"{{escaped}}"}]}]}"""));
        var group = Assert.Single((await rig.Api.DescribeAIModels(Some.Env, default)).All);
        Assert.Equal(("a (hidden) b", "(hidden)"), (group.Name, Assert.Single(group.Models)));
    }

    [Fact]
    public async Task The_key_of_a_group_that_was_registered_is_hidden_in_all_that_follows()
    {
        using var rig = Signed(
            Script.Error("InvalidParameter.sk-registered-1", "the key sk-registered-1 is bad"),
            Script.Ok("""{"EnvList":[{"EnvId":"env-1","Alias":"sk-registered-1"}],"Total":1}"""),
            Script.Error("InternalError.sk-registered-1", "again sk-registered-1"));
        var group = new NewGroup(Some.Env, Some.Custom, Some.Url, [], null, new ApiKey("sk-registered-1"));
        var failure = await Assert.ThrowsAsync<CloudException>(() => rig.Api.CreateAIModel(group, default));
        Assert.Equal(("InvalidParameter.hidden", "the key (hidden) is bad"), (failure.CloudCode, failure.CloudMessage));
        Assert.Equal("(hidden)", Assert.Single((await rig.Api.DescribeEnvs(null, 20, 0, default)).Environments).Alias);
        Assert.Equal("InternalError.hidden", (await rig.Fails("UpdateAIModel")).CloudCode);
    }

    /// <summary>Secrets that the cloud sends: they are dropped where they are named so, and hidden where the same text stands elsewhere.</summary>
    [Theory]
    [InlineData("""{"GroupName":"a","Type":"x $ y","Secret":{"ApiKey":"$"}}""")]
    [InlineData("""{"GroupName":"a $","Secret":{"SecretId":"$"}}""")]
    [InlineData("""{"GroupName":"$","secretkey":["$"]}""")]
    [InlineData("""{"GroupName":"a","Models":[{"Model":"$","Later":{"apiKey":{"x":["$"]}}}]}""")]
    [InlineData("""{"GroupName":"a","Models":[{"Model":"m-$"}],"Secret":{"deep":{"APIKEY":"$"}}}""")]
    public async Task A_key_that_the_reply_itself_holds_is_hidden_in_its_names(string group)
    {
        using var rig = Signed(Script.Ok($$"""{"AIModels":[{{group.Replace("$", GroupKey, StringComparison.Ordinal)}}]}"""));
        var read = Assert.Single((await rig.Api.DescribeAIModels(Some.Env, default)).All);
        Assert.DoesNotContain(GroupKey, $"{read.Name} {read.Type} {string.Join(' ', read.Models)}", StringComparison.Ordinal);
        Assert.Contains(Redaction.Mark, $"{read.Name} {read.Type} {string.Join(' ', read.Models)}", StringComparison.Ordinal);
    }

    [Fact]
    public void Short_texts_and_the_source_of_a_secret_hide_no_ordinary_word()
    {
        var json = SecretScrubber.Parse("""{"Secret":{"SecretSource":"customised","ApiKey":"on"},"Type":"customised","State":"on"}"""u8, ["a", "NORM"]);
        Assert.Equal("""{"Type":"customised","State":"on"}""", json.GetRawText());
    }

    [Theory]
    [InlineData("""{"Model":"m","Secret":{"ApiKey":"entry-key-0001"},"apiKey":"entry-key-0002"}""")]
    [InlineData("""{"Model":"m","SecretId":null,"SECRETKEY":["entry-key-0001"],"Tags":["entry-key-0001"]}""")]
    [InlineData("""{"Model":"m","Models":[{"ApiKey":"entry-key-0001","Model":"inner"}],"Later":{"Models":null}}""")]
    [InlineData("""{"Model":"m","Later":{"Secret":"AKIDEXAMPLEEXAMPLEEXAMPLEEXAMPLE0001","x":[1.50]}}""")]
    public async Task An_entry_of_Models_goes_back_with_every_field_it_came_with(string entry)
    {
        var reply = $$"""{"AIModels":[{"GroupName":"custom-a","Secret":{"ApiKey":"leak-leak"},"Models":[{{entry}}],"ApiKey":"leak-leak"}]}""";
        using var rig = Signed(Script.Ok(reply), Script.Ok());
        var group = Assert.Single((await rig.Api.DescribeAIModels(Some.Env, default)).All);
        await rig.Api.UpdateAIModel(Some.Env, Some.Custom, group.Entries, default);
        var sent = JsonDocument.Parse(rig.Script.Sent[1].Body).RootElement;
        Assert.Equal($"[{entry}]", sent.GetProperty("Models").GetRawText());
        Assert.DoesNotContain("leak-leak", rig.Script.Sent[1].Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("\"text\"")]
    [InlineData("{\"Model\":\"m\"}")]
    [InlineData("[]")]
    public void After_a_Models_that_is_no_list_of_entries_secrets_are_dropped_as_before(string models)
    {
        var reply = Encoding.UTF8.GetBytes($$"""{"Models":{{models}},"Secret":{"ApiKey":"leak"},"A":[{"ApiKey":"leak"}]}""");
        var json = SecretScrubber.Parse(reply, [], keepsEntries: true);
        Assert.Equal($$"""{"Models":{{models}},"A":[{}]}""", json.GetRawText());
    }

    [Fact]
    public async Task A_list_with_a_hidden_id_is_not_written_back()
    {
        using var rig = Signed(Script.Ok($$"""{"AIModels":[{"GroupName":"custom-a","Models":[{"Model":"{{Rig.SecretId}}"},{"Model":"m"}]}]}"""), Script.Ok());
        var group = Assert.Single((await rig.Api.DescribeAIModels(Some.Env, default)).All);
        var failure = await Assert.ThrowsAsync<CloudException>(() => rig.Api.UpdateAIModel(Some.Env, Some.Custom, group.Entries, default));
        Assert.Equal(FailureKind.Rejected, failure.Kind);
        Assert.Single(rig.Script.Sent);
    }

    [Fact]
    public async Task The_sandbox_takes_back_an_entry_whose_fields_are_named_like_secrets()
    {
        using var cloud = new CloudProbe(CloudProbe.WorldOf("""
            {"environments":[{"EnvId":"env-1"}],
             "groups":{"env-1":[{"GroupName":"custom-a","Type":"custom","Models":[{"Model":"m","ApiKey":"entry-key-0001"}],"Secret":{"ApiKey":"leak-leak"}}]}}
            """));
        const string entry = """{"Model":"m","ApiKey":"entry-key-0001"}""";
        Assert.Equal("ok", await cloud.Code("UpdateAIModel", $$"""{"EnvId":"env-1","GroupName":"custom-a","Models":[{{entry}},{"Model":"n"}]}"""));
    }

    private static IEnumerable<(Func<CloudBaseApi, Task<string>> Read, string Reply)> Lists(string secret)
    {
        yield return (async api => Text((await api.DescribeEnvs(null, 20, 0, default)).Environments),
            $$"""
            {"EnvList":[{"EnvId":"env-1","Alias":"{{secret}}","Status":"{{secret}}","Region":"x{{secret}}",
              "PackageId":"{{secret}}","PackageName":"{{secret}}x"}],"Total":1}
            """);
        yield return (
            async api => Text((await api.DescribeAIModels(Some.Env, default)).All.Select(group => $"{group.Name} {group.Type} {Text(group.Models)}")),
            $$"""{"AIModels":[{"GroupName":"{{secret}}","Type":"{{secret}}","Models":[{"Model":"a/{{secret}}"}]}]}""");
        yield return (async api => Text((await api.DescribeManagedAIModelList(Some.Env, default)).Entries.Select(entry => $"{entry} {Text(entry.Prices)}")),
            $$"""
            {"ManagedAIModelList":[{"Models":[{"Model":"{{secret}}","ModelSpec":{"ContextLength":"{{secret}}"},
              "ModelChargingInfo":[{"Type":"{{secret}}","Name":"{{secret}}","InputPrice":"{{secret}}","InputOutputUnit":"{{secret}}"}]}]}]}
            """);
    }

    private static string Text<T>(IEnumerable<T> entries) => string.Join('\n', entries);

    private static Rig Signed(params Func<CancellationToken, Task<HttpResponseMessage>>[] answers) =>
        new(CloudSettings.Default, new Credentials(Rig.SecretId, Rig.SecretKey, Token, "a test"), Rig.Limits, answers);
}
