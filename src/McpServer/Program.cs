using CloudBaseAi;
using CloudBaseAi.Cli;
using CloudBaseAi.Hosting;

// Without arguments this is an MCP server, and standard output belongs to the protocol alone.
if (args.Length > 0) return await Commands.Run(args);

Console.SetOut(Console.Error);
var settings = new ServerSettings(Environment.GetEnvironmentVariable) { Names = () => Environment.GetEnvironmentVariables().Keys.Cast<string>() };
using var access = new CloudAccess(settings, TimeProvider.System);
await McpHost.Run(
    Composition.Tools(settings, access, TimeProvider.System),
    Console.OpenStandardInput(), Console.OpenStandardOutput(), TimeProvider.System, CancellationToken.None);
return 0;
