using System.Collections.Concurrent;

namespace CloudBaseAi.Tests.Harness;

/// <summary>Stands between the signed client and the sandbox and counts requests by action.</summary>
internal sealed class CountingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    /// <summary>What it counts for, without counting.</summary>
    public HttpMessageHandler Inner { get; } = inner;

    public ConcurrentQueue<string> Actions { get; } = new();

    /// <summary>Runs before each request reaches the cloud: how tests get between two requests.</summary>
    public Func<string, Task>? Before { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var action = request.Headers.GetValues("X-TC-Action").Single();
        Actions.Enqueue(action);
        if (Before is { } before) await before(action);
        return await base.SendAsync(request, cancellationToken);
    }
}
