using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

// The smallest server the SDK can publish: no host, no logging, every answer a constant.
var tools = new Lazy<ListToolsResult>(() => Read("tools-list.json", new ListToolsResult()));
var reply = new Lazy<CallToolResult>(() => Read("tools-call.json", new CallToolResult()));
var options = new McpServerOptions
{
    ServerInfo = new Implementation { Name = "floor", Version = "0" },
    Capabilities = new ServerCapabilities { Tools = new ToolsCapability() },
    Handlers = new McpServerHandlers
    {
        ListToolsHandler = (_, _) => ValueTask.FromResult(tools.Value),
        CallToolHandler = (_, _) => ValueTask.FromResult(reply.Value),
    },
};
await using var transport = new StreamServerTransport(Console.OpenStandardInput(), Console.OpenStandardOutput());
await using var server = McpServer.Create(transport, options);
await server.RunAsync();

static T Read<T>(string name, T absent)
{
    using var resource = typeof(Program).Assembly.GetManifestResourceStream(name);
    return resource is null ? absent : JsonSerializer.Deserialize(resource, (JsonTypeInfo<T>)McpJsonUtilities.DefaultOptions.GetTypeInfo(typeof(T)))!;
}
