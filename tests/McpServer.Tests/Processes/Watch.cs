using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Processes;

/// <summary>
/// Stands before a shared sandbox. It knows each server by its region, holds every write of one against what that server
/// read last, and lets a ninth writer in at the worst moments.
/// </summary>
internal sealed class Watch(HttpMessageHandler cloud, string group) : DelegatingHandler(cloud)
{
    private readonly ConcurrentDictionary<string, List<JsonNode>> _read = new();
    private int _writes;

    /// <summary>What a write did that it must not.</summary>
    public ConcurrentQueue<string> Wrongs { get; } = new();

    /// <summary>Runs before every fifth write of a server reaches the cloud; what it returns runs once that write was made and before its answer goes out.</summary>
    public Func<int, Task<Func<Task>>>? Between { get; set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var (action, region) = (request.Headers.GetValues("X-TC-Action").Single(), request.Headers.GetValues("X-TC-Region").Single());
        if (region == PlainClient.Region || action is not ("DescribeAIModels" or "UpdateAIModel")) return await base.SendAsync(request, cancellationToken);
        await request.Content!.LoadIntoBufferAsync(cancellationToken);
        Func<Task>? after = null;
        if (action == "UpdateAIModel")
        {
            Judge(region, JsonNode.Parse(await request.Content.ReadAsStringAsync(cancellationToken))!.AsObject());
            var count = Interlocked.Increment(ref _writes);
            if (count % 5 == 0 && Between is { } between) after = await between(count);
        }

        var answer = await base.SendAsync(request, cancellationToken);
        if (action == "DescribeAIModels") _read[region] = Entries(JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancellationToken))!);
        if (after is not null) await after();
        return answer;
    }

    /// <summary>Four fields, and every entry of the last read as it was.</summary>
    private void Judge(string region, JsonObject sent)
    {
        if (!sent.Select(member => member.Key).SequenceEqual(["EnvId", "GroupName", "Status", "Models"])) Wrongs.Enqueue($"sent {sent.ToJsonString()}");
        foreach (var entry in _read[region])
        {
            if (!sent["Models"]!.AsArray().Any(one => JsonNode.DeepEquals(one, entry))) Wrongs.Enqueue($"lost or changed {entry.ToJsonString()}");
        }
    }

    private List<JsonNode> Entries(JsonNode reply) => [.. reply["Response"]!["AIModels"]!.AsArray()
        .Where(one => one!["GroupName"]!.GetValue<string>() == group)
        .SelectMany(one => one!["Models"]!.AsArray()).OfType<JsonNode>()];
}
