using CloudBaseAi.Hosting;

namespace CloudBaseAi.TencentSdk;

/// <summary>The same server over standard input and output, its requests signed by the vendor's SDK.</summary>
internal static class SdkServer
{
    private static async Task Main()
    {
        Console.SetOut(Console.Error);
        var settings = new ServerSettings(Environment.GetEnvironmentVariable);
        using var access = new CloudAccess(settings, TimeProvider.System, signer: SdkAttempt.Create);
        await McpHost.Run(
            Composition.Tools(settings, access, TimeProvider.System),
            Console.OpenStandardInput(), Console.OpenStandardOutput(), TimeProvider.System, CancellationToken.None);
    }
}
