using System.Reflection;
using CloudBaseAi.Tools;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CloudBaseAi.Hosting;

/// <summary>The MCP server on a pair of streams.</summary>
internal static class McpHost
{
    private const string Name = "cloudbase-ai-mcp";

    private const string Instructions =
        "Puts AI into WeChat Mini Programs (wx.cloud.extend.AI) on Tencent CloudBase. Order: envQuery, checkEligibility, describeGroups, "
        + "enableModel or createCustomGroup where needed, generateSnippet. Follow each reply's next; where it asks the user, ask. "
        + "Take code from generateSnippet only: a provider is \"hunyuan-exp\", \"cloudbase\" or \"custom-…\", never a vendor or model name.";

    /// <summary>Serves until <paramref name="input"/> ends and every answer owed is written, or until <paramref name="cancel"/>.</summary>
    public static async Task Run(Toolbox tools, Stream input, Stream output, TimeProvider time, CancellationToken cancel)
    {
        var owed = new OwedAnswers();
        using var log = new StandardErrorLog(Console.OpenStandardError);
        await using var transport = new LineTransport(input, output, owed, time, cancel);
        await using var server = McpServer.Create(transport, Options(tools, owed), log);
        try
        {
            await server.RunAsync(cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Being told to end is no failure.
        }
    }

    private static McpServerOptions Options(Toolbox tools, OwedAnswers owed)
    {
        var options = new McpServerOptions
        {
            ServerInfo = new Implementation { Name = Name, Version = Version },
            ServerInstructions = Instructions,
            Capabilities = new ServerCapabilities { Tools = new ToolsCapability() },
            Handlers = new McpServerHandlers
            {
                ListToolsHandler = (_, _) => ValueTask.FromResult(tools.List()),
                CallToolHandler = async (request, cancelCall) => await tools.Call(request.Params!, cancelCall),
            },
        };
        options.Filters.Message.IncomingFilters.Add(owed.Watched);
        options.Filters.Message.IncomingFilters.Add(CallForm.Checked);
        return options;
    }

    private static string Version => typeof(McpHost).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}
