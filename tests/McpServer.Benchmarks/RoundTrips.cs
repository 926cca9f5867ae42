using System.Diagnostics;
using System.Text.Json;

namespace CloudBaseAi.Benchmarks;

/// <summary>How long each tool takes while the cloud takes 100 ms for an answer: what is asked one after the other adds up.</summary>
internal static class RoundTrips
{
    private const int Times = 5;
    private const string World = "both";
    private const string Env = "sandbox-1a2b3c";
    private const string Confirmed = "";

    /// <summary>A call, the rounds that it needs, and the actions by which the vendor's server reads and writes the same.</summary>
    private sealed record Step(string Name, int Rounds, string Ours, params string[] Peer);

    private static readonly Step[] Steps =
    [
        new("envQuery", 1, Call("envQuery"), "queryEnv"),
        new("checkEligibility", 1, Call("checkEligibility"), "DescribeActivityInfo", "DescribeEnvPostpayPackage", "DescribeBillingInfo"),
        new("checkEligibility on a miss", 1, Call("checkEligibility", "\"model\":\"gml-5\""),
            "DescribeManagedAIModelList", "DescribeEnvPostpayPackage", "DescribeBillingInfo"),
        new("checkEligibility with a model", 1, Call("checkEligibility", "\"model\":\"glm-5\""),
            "DescribeManagedAIModelList", "DescribeEnvPostpayPackage", "DescribeBillingInfo"),
        new("describeGroups with the catalogue", 1, Call("describeGroups", "\"catalog\":true"), "DescribeAIModels", "DescribeManagedAIModelList"),
        new("enableModel, the quote", 1, Call("enableModel", "\"model\":\"glm-5\""), "DescribeAIModels", "DescribeManagedAIModelList"),
        new("enableModel, confirmed", 3, Confirmed, "DescribeAIModels", "UpdateAIModel", "DescribeAIModels"),
        new("generateSnippet", 1,
            Call("generateSnippet", "\"groupName\":\"cloudbase\",\"model\":\"deepseek-v4-flash\",\"method\":\"streamText\""), "DescribeAIModels"),
        new("createCustomGroup", 3,
            Call("createCustomGroup", "\"groupName\":\"custom-a\",\"baseUrl\":\"https://api.example.com/v1\",\"models\":[\"m\"],\"apiKeyEnv\":\"CLOUDBASE_AI_KEY_A\""),
            "DescribeAIModels", "CreateAIModel", "DescribeAIModels"),
        new("deleteCustomGroup, the question", 1, Call("deleteCustomGroup", "\"groupName\":\"custom-a\""), "DescribeAIModels"),
        new("deleteCustomGroup, confirmed", 3, Confirmed, "DescribeAIModels", "DeleteAIModel", "DescribeAIModels"),
    ];

    /// <summary>The rows of the table: what is asked for, and the milliseconds of each server.</summary>
    public static IEnumerable<(string Name, int Rounds, IReadOnlyList<double> Ms)> Of(Contender ours, Contender? before, Contender peer)
    {
        IReadOnlyList<Contender> own = before is null ? [ours] : [ours, before];
        var columns = own.Select(server => Medians(server, ours, Ours)).Append(Medians(peer, ours, Peer)).ToList();
        return Steps.Select((step, at) => (step.Name, step.Rounds, (IReadOnlyList<double>)[.. columns.Select(column => column[at])]));
    }

    private static string Call(string tool, string arguments = "") =>
        $$$"""{"name":"{{{tool}}}","arguments":{"envId":"{{{Env}}}"{{{(arguments.Length > 0 ? "," : "")}}}{{{arguments}}}}}""";

    private static List<double> Medians(Contender server, Contender sandbox, Func<Connection, List<double>> walk)
    {
        var walks = Enumerable.Range(0, Times).Select(_ =>
        {
            using var cloud = new DelayedCloud(sandbox, World);
            using var connection = Connection.Open(On(server, cloud.Url));
            connection.Initialize();
            // The ledger has to know the path custom; the connections to the cloud are open then.
            if (walk == Ours) connection.Ask("tools/call", Call("checkEligibility", "\"path\":\"custom\""));
            return walk(connection);
        }).ToList();
        return [.. Steps.Select((_, at) => Sample.Median([.. walks.Select(one => one[at])]))];
    }

    private static Contender On(Contender server, string url) => server with
    {
        Variables = new Dictionary<string, string>(server.Variables)
        {
            ["TCB_BASE_URL"] = url,
            ["CLOUDBASE_TCB_CLOUDAPI_URL"] = url,
            ["TENCENTCLOUD_SECRET_ID"] = "AKIDEXAMPLEEXAMPLEEXAMPLEEXAMPLE0001",
            ["TENCENTCLOUD_SECRET_KEY"] = "SKEXAMPLEexampleEXAMPLEexample01",
            ["TENCENTCLOUD_SECRETID"] = "AKIDEXAMPLEEXAMPLEEXAMPLEEXAMPLE0001",
            ["TENCENTCLOUD_SECRETKEY"] = "SKEXAMPLEexampleEXAMPLEexample01",
            ["CLOUDBASE_ENV_ID"] = Env,
            ["CLOUDBASE_AI_KEY_A"] = "sk-a",
            ["no_proxy"] = "127.0.0.1",
        },
    };

    /// <summary>Call by call; a confirmed one is what the first option of the reply before it says.</summary>
    private static List<double> Ours(Connection connection)
    {
        var (all, before) = (new List<double>(), default(JsonElement));
        foreach (var step in Steps)
        {
            var parameters = step.Ours.Length > 0 ? step.Ours : Choice(before);
            var begin = Stopwatch.GetTimestamp();
            var reply = connection.Ask("tools/call", parameters);
            all.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
            before = JsonElement.Parse(reply).GetProperty("result").GetProperty("structuredContent");
        }

        return all;
    }

    private static string Choice(JsonElement reply)
    {
        var next = reply.GetProperty("decision").GetProperty("options")[0].GetProperty("next");
        return $$$"""{"name":{{{next.GetProperty("tool").GetRawText()}}},"arguments":{{{next.GetProperty("arguments").GetRawText()}}}}""";
    }

    /// <summary>The vendor's server has a tool for an action of the cloud: an agent that knows them all calls one after the other.</summary>
    private static List<double> Peer(Connection connection)
    {
        var all = new List<double>();
        foreach (var step in Steps)
        {
            var begin = Stopwatch.GetTimestamp();
            foreach (var action in step.Peer) connection.Ask("tools/call", PeerCall(action));
            all.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        }

        return all;
    }

    private static string PeerCall(string action)
    {
        if (action == "queryEnv") return """{"name":"queryEnv","arguments":{"action":"list"}}""";
        var parameters = action switch
        {
            "DescribeActivityInfo" => """{"activityNames":["ai_miniprogram_inspire_plan"]}""",
            "UpdateAIModel" => $$$"""{"EnvId":"{{{Env}}}","GroupName":"cloudbase","Status":1,"Models":[{"Model":"deepseek-v4-flash","EnableMCP":false},{"Model":"glm-5","EnableMCP":false}]}""",
            "CreateAIModel" => $$$"""{"EnvId":"{{{Env}}}","GroupName":"custom-a","BaseUrl":"https://api.example.com/v1","Models":[{"Model":"m"}],"Secret":{"ApiKey":"sk-a"}}""",
            "DeleteAIModel" => $$"""{"EnvId":"{{Env}}","GroupName":"custom-a"}""",
            _ => $$"""{"EnvId":"{{Env}}"}""",
        };
        return $$$"""{"name":"callCloudApi","arguments":{"service":"tcb","action":"{{{action}}}","params":{{{parameters}}}}}""";
    }
}
