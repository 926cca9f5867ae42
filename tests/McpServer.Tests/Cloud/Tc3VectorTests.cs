using System.Globalization;
using System.Text;
using System.Text.Json;
using CloudBaseAi.Cloud.Tencent;
using CloudBaseAi.Tests.Cloud.Support;

namespace CloudBaseAi.Tests.Cloud;

/// <summary>The golden vectors that six independent implementations agree on, and the two the vendor publishes.</summary>
public class Tc3VectorTests
{
    private static readonly JsonDocument File = JsonDocument.Parse(Repository.Read("tests/McpServer.Tests/Cloud/tc3-vectors.json"));

    public static TheoryData<string> Recorded => Ids("vectors");

    public static TheoryData<string> Published => Ids("published");

    [Fact]
    public void All_fifteen_are_there() => Assert.Equal((13, 2), (Recorded.Count, Published.Count));

    [Theory, MemberData(nameof(Recorded)), MemberData(nameof(Published))]
    public void The_signature_is_the_vectors(string id)
    {
        var (input, output) = Find(id);
        Assert.Equal(output.GetProperty("signature").GetString(), Signature(input, output));
    }

    [Theory, MemberData(nameof(Recorded))]
    public Task What_is_sent_is_the_vectors(string id) => Sends(id);

    [Theory, MemberData(nameof(Recorded)), MemberData(nameof(Published))]
    public void Under_a_calendar_whose_year_is_2569_the_signature_is_the_same(string id) => InThailand(() => The_signature_is_the_vectors(id));

    [Theory, MemberData(nameof(Recorded))]
    public void Under_a_calendar_whose_year_is_2569_the_headers_are_the_same(string id) => InThailand(() => Sends(id).GetAwaiter().GetResult());

    private static string Signature(JsonElement input, JsonElement output)
    {
        var values = new Dictionary<string, string>
        {
            ["content-type"] = input.GetProperty("contentType").GetString()!,
            ["host"] = input.GetProperty("host").GetString()!,
            ["x-tc-action"] = input.GetProperty("action").GetString()!.ToLowerInvariant(),
        };
        var signed = output.GetProperty("signedHeaders").GetString()!.Split(';').Select(name => KeyValuePair.Create(name, values[name])).ToList();
        return Tc3Signature.Sign(
            input.GetProperty("secretKey").GetString()!, At(input), input.GetProperty("service").GetString()!, signed,
            Encoding.UTF8.GetBytes(input.GetProperty("payload").GetString()!));
    }

    private static async Task Sends(string id)
    {
        var (input, output) = Find(id);
        string? Text(string name) => input.GetProperty(name).GetString();
        var settings = new CloudSettings(new Uri($"https://{Text("host")}/"), Text("region"), "zh-CN");
        using var rig = new Rig(settings, new Credentials(Text("secretId")!, Text("secretKey")!, Text("token"), "a vector"), Rig.Limits, Script.Ok());
        rig.Clock.AdjustTime(At(input));

        await rig.Call(Text("action")!, Text("payload")!);

        Assert.Equal(Text("payload"), rig.Only.Body);
        Assert.Equal(output.GetProperty("authorization").GetString(), rig.Only.Headers["Authorization"]);
        var expected = output.GetProperty("dotnetHeaders").EnumerateObject().ToDictionary(header => header.Name, header => header.Value.GetString());
        Assert.Equal(expected.Keys.Append("Authorization").Order(), rig.Only.Headers.Keys.Order());
        Assert.All(expected.Where(header => header.Key != "X-TC-RequestClient"), header => Assert.Equal(header.Value, rig.Only.Headers[header.Key]));
    }

    private static void InThailand(Action test)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("th-TH");
            Assert.Equal("2569", new DateTime(2026, 11, 22).ToString("yyyy", CultureInfo.CurrentCulture));
            test();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    private static DateTimeOffset At(JsonElement input) => DateTimeOffset.FromUnixTimeSeconds(input.GetProperty("timestamp").GetInt64());

    private static (JsonElement Input, JsonElement Output) Find(string id)
    {
        var vector = All("vectors").Concat(All("published")).Single(one => one.GetProperty("id").GetString() == id);
        return (vector.GetProperty("input"), vector.GetProperty("output"));
    }

    private static IEnumerable<JsonElement> All(string list) => File.RootElement.GetProperty(list).EnumerateArray();

    private static TheoryData<string> Ids(string list) => [.. All(list).Select(one => one.GetProperty("id").GetString()!)];
}
