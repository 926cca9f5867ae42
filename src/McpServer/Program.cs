using System.Runtime.InteropServices;
using CloudBaseAi;
using CloudBaseAi.Cli;
using CloudBaseAi.Hosting;

// Without arguments this is an MCP server, and standard output belongs to the protocol alone.
if (args.Length > 0) return await Commands.Run(args);

using var errors = new AsideWriter(StandardStreams.WriteError);
Console.SetError(errors);
Console.SetOut(errors);
var settings = new ServerSettings(Environment.GetEnvironmentVariable) { Names = () => Environment.GetEnvironmentVariables().Keys.Cast<string>() };
using var access = new CloudAccess(settings, TimeProvider.System);
// Held from the first moment to the last: the runtime ends a program that has no handler with the signal's own exit code.
var stop = new CancellationTokenSource();
var signals = new[] { PosixSignal.SIGTERM, PosixSignal.SIGINT }.Select(signal => PosixSignalRegistration.Create(signal, End)).ToList();
await McpHost.Run(
    Composition.Tools(settings, access, TimeProvider.System),
    StandardStreams.Input, StandardStreams.Output, TimeProvider.System, stop.Token, ShutdownLimit.Start);
GC.KeepAlive(signals);
return 0;

void End(PosixSignalContext context)
{
    context.Cancel = true;
    ShutdownLimit.Start();
    stop.Cancel();
}
