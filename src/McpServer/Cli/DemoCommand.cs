using System.IO.Pipelines;
using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Hosting;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Cli;

/// <summary>Walks the tools through a real MCP client joined to the real server, on the sandbox.</summary>
internal static class DemoCommand
{
    private const string KeyVariable = ServerSettings.KeyPrefix + "DEMO";

    /// <summary>0 when the walk ends with code, 1 when the world ends without.</summary>
    public static async Task<int> Run(string world, TextWriter output, CancellationToken cancel)
    {
        World.Load(world);
        var settings = new ServerSettings(name => name switch
        {
            "CLOUDBASE_AI_SANDBOX" => world,
            KeyVariable => "made-up-key-for-the-demo",
            _ => null,
        });
        using var access = new CloudAccess(settings, TimeProvider.System);
        var (toServer, toClient) = (new Pipe(), new Pipe());
        var server = McpHost.Run(Composition.Tools(settings, access, TimeProvider.System), toServer.Reader.AsStream(), toClient.Writer.AsStream(), TimeProvider.System, cancel);
        await using (var client = await McpClient.CreateAsync(new StreamClientTransport(toServer.Writer.AsStream(), toClient.Reader.AsStream()), cancellationToken: cancel))
        {
            var walk = new DemoWalk(client, output);
            var reached = await walk.ToCode("envQuery", [], cancel);
            if (reached is null) return await End(output, "The world ends without code: a person has to act first.", 1);
            await output.WriteLineAsync("\n=== A third-party model in a custom group ===");
            var custom = await walk.Custom(reached, KeyVariable, cancel);
            await output.WriteLineAsync(custom is null ? "\nThe custom group could not be registered in this world." : "");
        }

        await toServer.Writer.CompleteAsync();
        await server;
        return 0;
    }

    private static async Task<int> End(TextWriter output, string sentence, int exit)
    {
        await output.WriteLineAsync("\n" + sentence);
        return exit;
    }
}
