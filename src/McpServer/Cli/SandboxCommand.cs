using System.Net;
using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Replies;
using Microsoft.Extensions.Hosting;

namespace CloudBaseAi.Cli;

/// <summary><c>sandbox</c>: serves the emulated cloud over HTTP until it is told to stop.</summary>
internal static class SandboxCommand
{
    /// <summary>Runs until cancelled. Standard error gets the variables that point a server at this sandbox.</summary>
    /// <param name="worldName">A built-in world's name or a path to a world's JSON file.</param>
    /// <param name="port">The port on 127.0.0.1, 0 for any.</param>
    /// <param name="output">Gets one line, <c>listening on http://127.0.0.1:PORT</c>, once clients can connect.</param>
    /// <param name="cancel">SIGTERM or SIGINT.</param>
    /// <param name="language">The language of what standard error gets; null for English.</param>
    /// <returns>The exit code: 0, or 1 when the world or the port cannot be had (the reason is on stderr).</returns>
    public static async Task<int> RunAsync(
        string worldName, int port, TextWriter output, CancellationToken cancel, Language? language = null)
    {
        try
        {
            using var cloud = new SandboxCloud(World.Load(worldName), TimeProvider.System);
            using var server = new SandboxServer(cloud, port);
            var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
            using var host = builder.Build();
            await host.StartAsync(CancellationToken.None);
            server.Start();
            await Console.Error.WriteLineAsync(Variables(server.Url, new Wording(language ?? Language.English)));
            await output.WriteLineAsync($"listening on {server.Url}");
            await output.FlushAsync(CancellationToken.None);
            await host.WaitForShutdownAsync(cancel);
            await server.StopAsync();
            return 0;
        }
        catch (Exception e) when (e is WorldException or HttpListenerException or ArgumentOutOfRangeException)
        {
            await Console.Error.WriteLineAsync(e is WorldException
                ? SafeText.Visible(e.Message)
                : $"port {port} of 127.0.0.1 cannot be had: {e.Message}");
            return 1;
        }
    }

    /// <summary>The key pair is made up, and no other cloud takes it.</summary>
    private static string Variables(string url, Wording say) =>
        $"{say.PointAServer}\nTCB_BASE_URL={url}\n"
        + $"TENCENTCLOUD_SECRET_ID={SandboxKeys.SecretId}\nTENCENTCLOUD_SECRET_KEY={SandboxKeys.SecretKey}";
}
