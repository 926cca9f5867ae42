using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CloudBaseAi.Hosting;

/// <summary>Tells a client that asked for it, every few seconds, that its call goes on.</summary>
internal static class ProgressReports
{
    /// <summary>Shorter than the five seconds that are promised.</summary>
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(4);

    /// <summary>Runs the call, with reports if it carries a progress token.</summary>
    public static async ValueTask<CallToolResult> Around(
        RequestContext<CallToolRequestParams> request, TimeProvider time, Func<Task<CallToolResult>> call,
        CancellationToken cancel)
    {
        var running = call();
        if (request.Params?.ProgressToken is not { } token || running.IsCompleted) return await running;
        for (var count = 1; await Task.WhenAny(running, Task.Delay(Interval, time, cancel)) != running && !cancel.IsCancellationRequested; count++)
        {
            await request.Server.NotifyProgressAsync(token, new ProgressNotificationValue { Progress = count }, cancellationToken: cancel);
        }

        return await running;
    }
}
