using System.Collections.Concurrent;
using System.Text.Json;

namespace CloudBaseAi.Tests.Harness;

/// <summary>Stands between the signed client and the sandbox and counts requests by action.</summary>
internal sealed class CountingHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private readonly ConcurrentQueue<(string Action, JsonElement Body)> _bodies = new();

    /// <summary>What it counts for, without counting.</summary>
    public HttpMessageHandler Inner { get; } = inner;

    public ConcurrentQueue<string> Actions { get; } = new();

    /// <summary>The bodies of the requests of one action, in order.</summary>
    public IEnumerable<JsonElement> Bodies(string action) => _bodies.Where(one => one.Action == action).Select(one => one.Body);

    /// <summary>Runs before each request reaches the cloud: how tests get between two requests, or fail one that never arrives.</summary>
    public Func<string, Task>? Before { get; set; }

    /// <summary>Runs after each request was answered, before the answer is handed on: how tests lose it.</summary>
    public Func<string, Task>? After { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var action = request.Headers.GetValues("X-TC-Action").Single();
        Actions.Enqueue(action);
        _bodies.Enqueue((action, JsonElement.Parse(await request.Content!.ReadAsStringAsync(cancellationToken))));
        if (Before is { } before) await before(action);
        var answer = await base.SendAsync(request, cancellationToken);
        if (After is { } after) await after(action);
        return answer;
    }
}
