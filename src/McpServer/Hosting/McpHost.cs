using System.Reflection;
using CloudBaseAi.Tools;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Hosting;

/// <summary>The MCP server on a pair of streams.</summary>
internal static class McpHost
{
    private const string Instructions =
        "Puts AI into WeChat Mini Programs (wx.cloud.extend.AI) on Tencent CloudBase. Order: envQuery, checkEligibility, describeGroups, "
        + "enableModel or createCustomGroup where needed, generateSnippet. Follow each reply's next; where it asks the user, ask. "
        + "Take code from generateSnippet only: a provider is \"hunyuan-exp\", \"cloudbase\" or \"custom-…\", never a vendor or model name.";

    /// <summary>Serves until <paramref name="input"/> ends and every answer owed is written, or until <paramref name="cancel"/>.</summary>
    public static async Task Run(Toolbox tools, Stream input, Stream output, TimeProvider time, CancellationToken cancel)
    {
        var owed = new OwedAnswers();
        var counted = new CountedOutput(output, owed);
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.AddProvider(new StandardErrorLog(Console.OpenStandardError())).SetMinimumLevel(LogLevel.Warning);
        builder.Services
            .AddMcpServer(options =>
            {
                options.ServerInfo = new Implementation { Name = "cloudbase-ai-mcp", Version = Version };
                options.ServerInstructions = Instructions;
                options.Capabilities = new ServerCapabilities { Tools = new ToolsCapability() };
                options.Filters.Message.IncomingFilters.Add(owed.Watched);
                options.Filters.Message.IncomingFilters.Add(CallForm.Checked);
            })
            .WithListToolsHandler((_, _) => ValueTask.FromResult(tools.List()))
            .WithCallToolHandler(async (request, cancelCall) => await tools.Call(request.Params!, cancelCall))
            .WithStreamServerTransport(new PatientInput(input, owed, Toolbox.TimeLimit, time), counted);
        using var host = builder.Build();
        counted.Stopping = host.Services.GetRequiredService<IHostApplicationLifetime>().ApplicationStopping;
        try
        {
            await host.RunAsync(cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Told to end before it had begun: nothing was taken, nothing is owed.
        }
    }

    private static string Version => typeof(McpHost).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0";
}
