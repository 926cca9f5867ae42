using System.Text.Json;
using System.Text.Json.Nodes;
using CloudBaseAi.Cloud;
using CloudBaseAi.Dispatch.Arguments;
using CloudBaseAi.Dispatch.Asking;
using CloudBaseAi.Dispatch.Preconditions;
using CloudBaseAi.Dispatch.Tracing;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Replies;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using Tool = CloudBaseAi.Tools.Tool;

namespace CloudBaseAi.Dispatch;

/// <summary>Holds the tools and runs a call: arguments, credentials, preconditions, the tool, and whatever went wrong, always as one reply.</summary>
/// <param name="tools">In the order of the work.</param>
/// <param name="access">The cloud.</param>
/// <param name="state">What preconditions are checked against.</param>
/// <param name="failures">Puts failures of the cloud into replies.</param>
/// <param name="trace">Writes down how calls went.</param>
/// <param name="time">The clock.</param>
internal sealed class Toolbox(IReadOnlyList<Tool> tools, ICloudAccess access, PreflightState state, Failures failures,
    CallTrace trace, TimeProvider time)
{
    /// <summary>No tool runs longer, whatever the cloud does: clients give up after 60 seconds.</summary>
    public static readonly TimeSpan TimeLimit = TimeSpan.FromSeconds(48);

    private readonly Elicitation _elicitation = new(new QuestionState(time), state.Say);
    private readonly ReplyWriter _writer = new(state.Say);
    private readonly Lazy<ListToolsResult> _list = new(() => ToolSchemas.Of(tools));

    /// <summary>The tools, in the order of the work.</summary>
    public IReadOnlyList<Tool> Tools { get; } = tools;

    /// <summary>The words of replies, in the operator's language.</summary>
    public Wording Say => state.Say;

    /// <summary>What clients see, in the order of the work.</summary>
    public ListToolsResult List() => _list.Value;

    /// <summary>Answers a call.</summary>
    /// <exception cref="McpProtocolException">There is no such tool.</exception>
    public async Task<CallToolResult> Call(CallToolRequestParams request, CancellationToken cancel,
        IPerson? person = null, ReturnedAnswer? answer = null)
    {
        var tool = Find(request.Name) ?? throw new McpProtocolException(
            $"Unknown tool {SafeText.Quoted(request.Name)}. The tools are {string.Join(", ", Tools.Select(one => one.Name))}.", McpErrorCode.InvalidParams);
        var given = ClientHabits.Undo(tool.Parameters, request.Arguments?.AsReadOnly()
            ?? (IReadOnlyDictionary<string, JsonElement>)new Dictionary<string, JsonElement>());
        var reply = await trace.Of(tool.Name, tool.Parameters, given, () =>
            person is null ? Answer(tool, given, cancel) : Ask(tool, given, person, answer, cancel));
        return _writer.Write(reply, access.Cloud, (reply.Env ?? EnvOf(tool, given))?.Text);
    }

    private Task<Reply> Ask(Tool tool, Dictionary<string, JsonElement> given, IPerson person, ReturnedAnswer? answer,
        CancellationToken cancel)
    {
        var call = new NextCall(tool.Name, new JsonObject(given.Select(pair => KeyValuePair.Create(pair.Key, pair.Value.ToNode()))), "");
        return _elicitation.Run(person, answer, call, next => next == call ? Answer(tool, given, cancel) : Answer(next, cancel), cancel);
    }

    private Tool? Find(string name) => Tools.FirstOrDefault(one => one.Name == name);

    private Task<Reply> Answer(NextCall next, CancellationToken cancel) => Answer(
        Find(next.Tool) ?? throw new InvalidOperationException("An option leads to a tool that is not there."),
        JsonElement.Parse(next.Arguments.ToJsonString()).EnumerateObject()
            .ToDictionary(member => member.Name, member => member.Value), cancel);

    private async Task<Reply> Answer(Tool tool, Dictionary<string, JsonElement> given, CancellationToken cancel)
    {
        var say = state.Say;
        if (new UnsupportedTargets(say, state.Providers).Refuse(tool, given) is { } elsewhere) return elsewhere;
        var (arguments, refusal) = new ArgumentReader(tool.Name, tool.Parameters, given, say).Read();
        if (arguments is null) return refusal!;
        using var limit = new CancellationTokenSource(TimeLimit, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        var request = new Request(tool.Name, arguments, both.Token);
        try
        {
            if (tool.NeedsCloud) access.RequireCredentials();
            return await tool.Enter(request, state);
        }
        catch (CloudException) when (cancel.IsCancellationRequested)
        {
            throw new OperationCanceledException(cancel);
        }
        catch (CloudException failure)
        {
            return failures.From(failure, EnvOf(tool, given), request.Repeat(say.WhySameCall));
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            return Reply.Fail(Codes.CloudUnavailable, say.OutOfTime(tool.Name, (int)TimeLimit.TotalSeconds), request.Repeat(say.WhySameCall));
        }
        catch (Exception defect) when (defect is not OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"{tool.Name}: {defect.GetType().Name} {defect.StackTrace?.Split('\n')[0].Trim()}");
            return Reply.Fail(Codes.Internal, say.Defect(tool.Name, defect.GetType().Name), null);
        }
    }

    /// <summary>The environment that a reply is about: the one named, else the default one where the tool works on the cloud.</summary>
    private EnvId? EnvOf(Tool tool, Dictionary<string, JsonElement> given)
    {
        if (!given.TryGetValue(CommonParameters.EnvId.Name, out var value))
            return tool.NeedsCloud ? state.Settings.DefaultEnv : null;
        return value.TryText(out var text) && EnvId.TryParse(text, out var id) ? id : null;
    }
}
