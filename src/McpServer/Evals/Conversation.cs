using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CloudBaseAi.Cloud.Sandbox;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Evals;

/// <summary>All that passes between an agent, the server and the user in one run. Safe for parallel calls.</summary>
internal sealed class Conversation(Scenario scenario, McpClient client, World world, SandboxCloud cloud,
    Func<CallToolResult, CallToolResult>? filter = null)
{
    /// <summary>No agent goes on after so many calls.</summary>
    public const int MostCalls = 500;

    private static readonly JsonSerializerOptions Readable = new(McpJsonUtilities.DefaultOptions) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Lock _gate = new();
    private readonly List<Exchange> _exchanges = [];
    private readonly List<WrittenCode> _code = [];
    private int _events;

    /// <summary>What is to be done.</summary>
    public Scenario Scenario { get; } = scenario;

    /// <summary>The world at the beginning.</summary>
    public World World { get; } = world;

    /// <summary>The world now.</summary>
    public SandboxCloud Cloud { get; } = cloud;

    /// <summary>The same, as the judge reads it.</summary>
    public WorldFacts Facts { get; } = new(world);

    /// <summary>Who was asked what.</summary>
    public Questions Questions { get; } = new(scenario);

    /// <summary>In the order of the replies.</summary>
    public IReadOnlyList<Exchange> Exchanges => _exchanges;

    /// <summary>Every snippet that was written.</summary>
    public IReadOnlyList<WrittenCode> Code => _code;

    /// <summary>The server's instructions.</summary>
    public string Instructions => client.ServerInstructions ?? "";

    /// <summary>tools/list as read.</summary>
    public string Tools { get; private set; } = "";

    /// <summary>Everything an agent had to read, piece by piece.</summary>
    public IEnumerable<string> Read =>
        _exchanges.Select(exchange => exchange.Reply.Text).Prepend(Tools).Prepend(Instructions);

    /// <summary>Bytes of all that was read.</summary>
    public int Bytes => Read.Sum(Encoding.UTF8.GetByteCount);

    /// <summary>Reads tools/list, as every agent does first.</summary>
    public async Task Open(CancellationToken cancel)
    {
        var tools = await client.ListToolsAsync(cancellationToken: cancel);
        Tools = JsonSerializer.Serialize(
            new ListToolsResult { Tools = [.. tools.Select(tool => tool.ProtocolTool)] },
            Readable.GetTypeInfo(typeof(ListToolsResult)));
    }

    /// <summary>Calls a tool. Code in the reply is judged at once, against the world as it then is.</summary>
    public async Task<ReplyText> Call(Call call, CancellationToken cancel) => (await CallAll([call], cancel))[0];

    /// <summary>Sends several calls before the first reply is read.</summary>
    public Task<ReplyText[]> CallAll(IReadOnlyList<Call> calls, CancellationToken cancel)
    {
        int sent;
        lock (_gate)
        {
            sent = _events++;
            foreach (var call in calls) Questions.Calling(call);
        }

        return Task.WhenAll(calls.Select(call => Send(call, sent, cancel)));
    }

    /// <summary>The environment a call is about.</summary>
    public string Env(Call call) =>
        call.Text("envId") ?? Scenario.Variables.GetValueOrDefault("CLOUDBASE_ENV_ID") ?? "";

    /// <summary>Judges code that came with an exchange, or that an agent made of it.</summary>
    public void Judge(Exchange exchange, IReadOnlyDictionary<string, string> files)
    {
        var env = Env(exchange.Reply.Call);
        var (objection, provider, model) = Legality.Judge(Facts, env, files, Cloud.Groups(env));
        _code.Add(new WrittenCode(exchange, provider, model, objection));
    }

    /// <summary>True for a reply after which the user must be asked.</summary>
    public bool Asks(ReplyText reply) => reply.Question is not null || IsListInstead(reply);

    /// <summary>Puts to the user what a reply asks: the chosen call, or null for a no.</summary>
    public Call? AskAbout(ReplyText reply) => IsListInstead(reply)
        ? Ask(Questions.WhichEnvironment, Environments(reply), reply.Call)
        : Ask(reply.Question ?? "", reply.Options, reply.Call);

    /// <summary>Puts a question to the user.</summary>
    public Call? Ask(string question, IReadOnlyList<Choice> options, Call after)
    {
        lock (_gate) return Questions.Ask(question, options, after.Tool);
    }

    private async Task<ReplyText> Send(Call call, int sent, CancellationToken cancel)
    {
        var reply = await Reply(call, cancel);
        lock (_gate)
        {
            var exchange = new Exchange(reply, sent, _events++);
            _exchanges.Add(exchange);
            Questions.Heard(reply);
            if (reply.IsCode) Judge(exchange, reply.Files);
        }

        return reply;
    }

    /// <summary>An agent reads the protocol's own errors too, such as that of a tool that does not exist.</summary>
    private async Task<ReplyText> Reply(Call call, CancellationToken cancel)
    {
        try
        {
            var result = await client.CallToolAsync(
                call.Tool, call.Arguments.ToDictionary(pair => pair.Key, pair => (object?)pair.Value),
                cancellationToken: cancel);
            if (filter is not null) result = filter(result);
            return ReplyText.Read(call, string.Concat(result.Content.OfType<TextContentBlock>().Select(block => block.Text)), result.IsError == true);
        }
        catch (McpProtocolException error)
        {
            return ReplyText.Read(call, $"error {(int)error.ErrorCode}: {error.Message}", isError: true);
        }
    }

    /// <summary>The environments there are, after the user named one that is not there: whether another is meant is the user's to say.</summary>
    private bool IsListInstead(ReplyText reply) =>
        reply.Call.Text("action") == "list" && _exchanges.Any(one => one.Reply.Code == "ENV_NOT_FOUND");

    private static IReadOnlyList<Choice> Environments(ReplyText list) =>
        [.. list.List("envs").Select(line => line.Split(',')[0])
        .Select(id => new Choice(id, null, new Call("checkEligibility", new JsonObject { ["envId"] = id })))];
}
