using System.Text;

namespace CloudBaseAi.Tests.Hosting.Support;

/// <summary>JSON-RPC lines as clients write them.</summary>
internal static class Wire
{
    public const string Initialized = """{"jsonrpc":"2.0","method":"notifications/initialized"}""";

    private const string Client = """{"name":"wire","version":"1"}""";
    private const string Prefix = "io.modelcontextprotocol/";

    public static string Initialize(string protocol = "2025-06-18") =>
        Request("\"start\"", "initialize", $$"""{"protocolVersion":"{{protocol}}","capabilities":{},"clientInfo":{{Client}}}""");

    public static string Request(string id, string method, string parameters = "{}") => $$"""{"jsonrpc":"2.0","id":{{id}},"method":"{{method}}","params":{{parameters}}}""";

    /// <summary>A request of protocol 2026-07-28, which has no initialize.</summary>
    public static string ModernRequest(string id, string method) =>
        Request(id, method, $$$"""{"_meta":{"{{{Prefix}}}protocolVersion":"2026-07-28","{{{Prefix}}}clientInfo":{{{Client}}},"{{{Prefix}}}clientCapabilities":{} }}""");

    public static string Call(string id, string tool, string arguments = "{}") => Request(id, "tools/call", $$"""{"name":"{{tool}}","arguments":{{arguments}}}""");

    public static string Cancel(string id) => $$"""{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":{{id}}} }""";

    /// <summary>The messages, each with its line feed.</summary>
    public static byte[] Lines(params IEnumerable<string> messages) => Encoding.UTF8.GetBytes(string.Concat(messages.Select(message => message + "\n")));
}
