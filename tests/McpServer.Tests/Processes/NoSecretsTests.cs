using System.Text.Json.Nodes;
using CloudBaseAi.Cloud;
using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Cloud.Tencent;
using CloudBaseAi.Tests.Harness;
using CloudBaseAi.Tests.Sandbox;

namespace CloudBaseAi.Tests.Processes;

/// <summary>All that a process wrote in a full run (stdout, stderr, its trace, its state folder) is searched for every secret it was given.</summary>
public sealed class NoSecretsTests
{
    private const string Key = "made-up-third-party-key";
    private const string Stored = "key-that-the-cloud-stores";
    private const string Token = "made-up-session-token";
    private const string Misplaced = "key-given-in-the-wrong-place";

    private const string World = $$$"""
        {"environments":[{"EnvId":"sandbox-1a2b3c","Alias":"a","Status":"NORMAL","Region":"ap-shanghai","PackageId":"baas_standard","PackageName":"p","IsDefault":true}],
         "packages":{"sandbox-1a2b3c":[{"postpayPackageId":"pkg_tcb_tokencredits_1m","status":1}]},
         "groups":{"sandbox-1a2b3c":[
           {"GroupName":"cloudbase","Type":"builtin","Status":1,"Models":null},
           {"GroupName":"custom-old","Type":"custom","Status":1,"BaseUrl":"https://api.example.com","Models":[{"Model":"m"}],
            "Secret":{"SecretSource":"custom","SecretId":"{{{Stored}}}-id","SecretKey":"{{{Stored}}}-key","ApiKey":"{{{Stored}}}"}}]},
         "catalog":[{"GroupName":"cloudbase","Models":[{"Model":"glm-5","ModelChargingInfo":[]}]}],
         "quirks":{"failures":[{"action":"CreateAIModel","code":"InternalError","times":1}]}}
        """;

    private static readonly (string Tool, string Arguments)[] Run =
    [
        ("envQuery", "{}"),
        ("envQuery", """{"action":"list"}"""),
        ("checkEligibility", """{"envId":"sandbox-1a2b3c","model":"glm-5"}"""),
        ("checkEligibility", """{"envId":"sandbox-1a2b3c","path":"custom"}"""),
        ("describeGroups", """{"envId":"sandbox-1a2b3c","catalog":true}"""),
        ("enableModel", """{"envId":"sandbox-1a2b3c","model":"glm-5"}"""),
        ("enableModel", """{"envId":"sandbox-1a2b3c","groupName":"custom-old","model":"n"}"""),
        ("createCustomGroup", Create("custom-new", "CLOUDBASE_AI_KEY_NEW")),
        ("createCustomGroup", Create("custom-new", "CLOUDBASE_AI_KEY_NEW")),
        ("createCustomGroup", Create("custom-new", "TENCENTCLOUD_SECRET_KEY")),
        ("createCustomGroup", Create("custom-new", Misplaced)),
        ("createCustomGroup", Create("openai", Misplaced)),
        ("createCustomGroup", $$"""{"groupName":7,"keyEnv":"{{Misplaced}}","apiKeyEnv":"{{Misplaced}}","apiKey":"{{Misplaced}}"}"""),
        ("createCustomGroup", $$"""{"groupName":"openai","baseUrl":"https://me:{{Misplaced}}@api.example.com"}"""),
        ("generateSnippet", """{"envId":"sandbox-1a2b3c","groupName":"custom-old","model":"m","method":"streamText"}"""),
        ("deleteCustomGroup", """{"envId":"sandbox-1a2b3c","groupName":"custom-old"}"""),
        ("deleteCustomGroup", """{"envId":"sandbox-1a2b3c","groupName":"custom-none"}"""),
    ];

    private static string Create(string name, string variable) =>
        $$"""{"envId":"sandbox-1a2b3c","groupName":"{{name}}","baseUrl":"https://api.example.com/v1","models":["m"],"apiKeyEnv":"{{variable}}"}""";

    /// <summary>Three processes: one that works, one whose token the cloud refuses, one whose cloud is not there.</summary>
    [Theory]
    [InlineData("", true)]
    [InlineData(Token, true)]
    [InlineData("", false)]
    public async Task Nothing_it_was_given_is_written_anywhere(string token, bool cloudIsThere)
    {
        using var sandbox = new SandboxCloud(CloudProbe.WorldOf(World), TimeProvider.System);
        await using var cloud = SharedCloud.Start(sandbox);
        var trace = Path.Combine(cloud.Folder.Path, "trace.jsonl");
        await using var server = await cloud.Server(
            ("CLOUDBASE_AI_KEY_NEW", Key), ("CLOUDBASE_AI_TRACE", trace), ("TENCENTCLOUD_SESSION_TOKEN", token), ("TCB_BASE_URL", cloudIsThere ? cloud.Url : "http://127.0.0.1:1"));
        var calls = 0;
        foreach (var (tool, arguments) in cloudIsThere ? Run : Run[..1])
        {
            var reply = await server.Call(tool, arguments);
            calls++;
            if (reply["next"] is JsonObject next) await Again(next);
            foreach (var option in reply["decision"]?["options"]?.AsArray() ?? []) await Again(option!["next"]!.AsObject());
        }

        Assert.Equal(0, await server.Stop());
        var lines = await File.ReadAllTextAsync(trace);
        var written = server.Written + lines + string.Concat(Directory.EnumerateFiles(cloud.Folder.Path, "*", SearchOption.AllDirectories).Select(file => file + File.ReadAllText(file)));
        Assert.Equal(calls, lines.Count(c => c == '\n'));
        Assert.Equal(cloudIsThere, written.Contains("custom-old", StringComparison.Ordinal));
        Assert.All([SandboxKeys.SecretId, SandboxKeys.SecretKey, Token, Key, Stored, Misplaced], secret => Assert.DoesNotContain(secret, written, StringComparison.Ordinal));
        Assert.Equal(token.Length == 0 && cloudIsThere, (await cloud.Other.Models(SharedCloud.Env, "custom-old")) is null);

        async Task Again(JsonObject next)
        {
            await server.Follow(next);
            calls++;
        }
    }

    [Fact]
    public void What_holds_a_secret_does_not_print_it()
    {
        var credentials = new Credentials(SandboxKeys.SecretId, SandboxKeys.SecretKey, Token, "the test");
        var group = new NewGroup(Ids.Sandbox, Ids.Group("custom-a"), Ids.Url("https://api.example.com"), [Ids.Model("m")], null, new ApiKey(Key));
        var failure = new CloudException(FailureKind.Auth, "DescribeEnvs", Bilingual.Said("refused"), cloudMessage: Key);
        var pair = new CredentialPair.Named("TENCENTCLOUD_SECRET_KEY", SandboxKeys.SecretKey);
        var settings = new ServerSettings(name => name == "CLOUDBASE_AI_KEY_A" ? Key : null) { Names = () => ["CLOUDBASE_AI_KEY_A"] };
        var printed = string.Join("\n", credentials, group, group.Key, failure, pair, settings);
        Assert.All([SandboxKeys.SecretId, SandboxKeys.SecretKey, Token, Key], secret => Assert.DoesNotContain(secret, printed, StringComparison.Ordinal));
    }
}
