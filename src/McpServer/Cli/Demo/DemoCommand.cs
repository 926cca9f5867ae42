using System.IO.Pipelines;
using CloudBaseAi.Cli.Terminals;
using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Hosting;
using CloudBaseAi.Replies;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Cli.Demo;

/// <summary><c>demo</c>: walks the tools through a real MCP client joined to the real server, on the sandbox.</summary>
internal static class DemoCommand
{
    private const string DemoKey = KeyVariable.Prefix + "DEMO";

    /// <summary>Runs both parts.</summary>
    /// <param name="world">A world's name or file.</param>
    /// <param name="language">The language of all that is printed.</param>
    /// <param name="output">Where it is printed.</param>
    /// <param name="width">In columns.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>0, or 1 where the first part ends without code.</returns>
    /// <exception cref="WorldException">There is no such world.</exception>
    public static async Task<int> Run(string world, Language language, TextWriter output, int width,
        CancellationToken cancel)
    {
        World.Load(world);
        var settings = new ServerSettings(name => name switch
        {
            "CLOUDBASE_AI_SANDBOX" => world,
            "CLOUDBASE_AI_LANG" => language.Text,
            DemoKey => "made-up-key-for-the-demo",
            _ => null,
        });
        using var access = new CloudAccess(settings, TimeProvider.System);
        var (toServer, toClient) = (new Pipe(), new Pipe());
        var tools = Composition.Tools(settings, access, TimeProvider.System);
        var server = McpHost.Run(
            tools, toServer.Reader.AsStream(), toClient.Writer.AsStream(), TimeProvider.System, cancel);
        int exit;
        var transport = new StreamClientTransport(toServer.Writer.AsStream(), toClient.Reader.AsStream());
        await using (var client = await McpClient.CreateAsync(transport, cancellationToken: cancel))
        {
            exit = await Parts(client, world, new Wording(language), output, width, cancel);
        }

        await toServer.Writer.CompleteAsync();
        await server;
        return exit;
    }

    private static async Task<int> Parts(
        McpClient client, string world, Wording say, TextWriter output, int width, CancellationToken cancel)
    {
        var page = new DemoPage(output, width, say);
        var walk = new DemoWalk(client, page);
        await page.Part(say.DemoManaged(world));
        var reached = await walk.ToCode("envQuery", [], cancel);
        await page.Say(reached ? "" : "\n" + say.DemoPersonActs);
        if (walk.Env is { } env)
        {
            await page.Part(say.DemoCustom);
            var custom = await walk.Custom(env, DemoKey, cancel);
            await page.Say(custom ? "" : "\n" + say.DemoCustomFailed);
        }

        await page.Say(say.DemoConnect);
        await page.Command($"claude mcp add cloudbase-ai --env CLOUDBASE_AI_SANDBOX={world} -- {ThisProgram.Command}");
        return reached ? 0 : 1;
    }
}
