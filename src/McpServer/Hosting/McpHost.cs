using System.Reflection;
using CloudBaseAi.Dispatch;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CloudBaseAi.Hosting;

/// <summary>The MCP server on a pair of streams.</summary>
internal static class McpHost
{
    private const string Name = "cloudbase-ai-mcp";

    /// <summary>Serves until <paramref name="input"/> ends and every answer owed is written, or until <paramref name="cancel"/>.</summary>
    /// <param name="tools">The tools.</param>
    /// <param name="input">What the client writes.</param>
    /// <param name="output">What the client reads.</param>
    /// <param name="time">The clock.</param>
    /// <param name="cancel">The server is told to end.</param>
    /// <param name="closing">Called when the end begins, before the last handlers have ended; null for nothing.</param>
    public static async Task Run(Toolbox tools, Stream input, Stream output, TimeProvider time,
        CancellationToken cancel, Action? closing = null)
    {
        using var log = new StandardErrorLog(Console.Error);
        await using var transport = new LineTransport(input, output, log, time, cancel, closing);
        await using var server = McpServer.Create(transport, Options(tools, transport, time), log);
        try
        {
            await server.RunAsync(cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Being told to end is no failure.
        }
    }

    private static McpServerOptions Options(Toolbox tools, LineTransport transport, TimeProvider time)
    {
        var prompts = new Prompts(tools.Say);
        var options = new McpServerOptions
        {
            ServerInfo = new Implementation { Name = Name, Version = Version },
            ServerInstructions = tools.Say.Instructions,
            Capabilities = new ServerCapabilities { Tools = new ToolsCapability(), Prompts = new PromptsCapability() },
            Handlers = new McpServerHandlers
            {
                ListToolsHandler = (_, _) => ValueTask.FromResult(tools.List()),
                CallToolHandler = (request, cancelCall) =>
                    ProgressReports.Around(request, time, () => Call(tools, request, time, cancelCall), cancelCall),
                ListPromptsHandler = (_, _) => ValueTask.FromResult(prompts.List()),
                GetPromptHandler = (request, _) => ValueTask.FromResult(prompts.Get(request.Params!)),
            },
        };
        options.Filters.Message.IncomingFilters.Add(transport.Watched);
        options.Filters.Message.IncomingFilters.Add(RequestForm.Checked);
        return options;
    }

    private static Task<CallToolResult> Call(Toolbox tools, RequestContext<CallToolRequestParams> request,
        TimeProvider time, CancellationToken cancel)
    {
        var person = new McpPerson(request, time);
        return tools.Call(request.Params!, cancel, person.CanChoose ? person : null, person.Returned);
    }

    private static string Version =>
        typeof(McpHost).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}
