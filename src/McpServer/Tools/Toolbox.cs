using System.Text.Json;
using CloudBaseAi.Cloud;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Tools.Parameters;
using CloudBaseAi.Tools.Replies;
using CloudBaseAi.Tools.Tracing;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Tools;

/// <summary>Holds the tools and runs a call: arguments, credentials, the tool, and whatever went wrong, always as one reply.</summary>
internal sealed class Toolbox(IReadOnlyList<Tool> tools, ICloudAccess access, CallTrace trace, ServerSettings settings, TimeProvider time)
{
    /// <summary>No tool runs longer, whatever the cloud does.</summary>
    public static readonly TimeSpan TimeLimit = TimeSpan.FromMinutes(2);

    private readonly Lazy<ListToolsResult> _list = new(() => new ListToolsResult { Tools = [.. tools.Select(ToolSchemas.Describe)] });

    /// <summary>The tools, in the order of the work.</summary>
    public IReadOnlyList<Tool> Tools { get; } = tools;

    /// <summary>What clients see, in the order of the work.</summary>
    public ListToolsResult List() => _list.Value;

    /// <summary>Answers a call.</summary>
    /// <exception cref="McpProtocolException">There is no such tool.</exception>
    public async Task<CallToolResult> Call(CallToolRequestParams request, CancellationToken cancel)
    {
        var tool = Tools.FirstOrDefault(one => one.Name == request.Name) ?? throw new McpProtocolException(
            $"Unknown tool {Shown.Quoted(request.Name)}. The tools are {string.Join(", ", Tools.Select(one => one.Name))}.", McpErrorCode.InvalidParams);
        var given = new Dictionary<string, JsonElement>(request.Arguments ?? new Dictionary<string, JsonElement>(), StringComparer.Ordinal);
        var reply = await trace.Of(tool.Name, tool.Parameters, given, () => Answer(tool, given, cancel));
        return ReplyWriter.Write(reply, access.Cloud, (reply.Env ?? EnvId(given))?.Text);
    }

    private async Task<Reply> Answer(Tool tool, Dictionary<string, JsonElement> given, CancellationToken cancel)
    {
        if (UnsupportedTargets.Refuse(tool, given) is { } elsewhere) return elsewhere;
        if (new ArgumentCheck(tool.Name, tool.Parameters, given).Refusal() is { } refusal) return refusal;
        var arguments = new Arguments(tool.Parameters, given);
        var repeat = new NextCall(tool.Name, arguments.All(), "the same call");
        using var limit = new CancellationTokenSource(TimeLimit, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        try
        {
            access.RequireCredentials();
            return await tool.Run(arguments, both.Token);
        }
        catch (CloudException failure)
        {
            return Failures.From(failure, EnvId(given), repeat);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            return Reply.Fail(Codes.CloudUnavailable, $"{tool.Name} was stopped after {TimeLimit.TotalMinutes} minutes.", repeat, null);
        }
        catch (Exception defect) when (defect is not OperationCanceledException)
        {
            await Console.Error.WriteLineAsync($"{tool.Name}: {defect.GetType().Name} {defect.StackTrace?.Split('\n')[0].Trim()}");
            return Reply.Fail(Codes.Internal, $"{tool.Name} failed by a defect of this server ({defect.GetType().Name}). Nothing was answered that is not proven; please report it.", null, null);
        }
    }

    private EnvId? EnvId(Dictionary<string, JsonElement> given) => given.TryGetValue("envId", out var value)
        ? value.TryText(out var text) && Domain.Names.EnvId.TryParse(text, out var id) ? id : null
        : settings.DefaultEnv;
}
