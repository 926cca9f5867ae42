using System.Buffers;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CloudBaseAi.Cloud.Sandbox;

/// <summary>
/// The emulated cloud behind the real wire: give it to an HttpClient and sign as for Tencent. It keeps what callers
/// change for as long as it lives, shares nothing with other instances, and answers calls one after the other.
/// </summary>
internal sealed class SandboxCloud(World world, TimeProvider clock) : HttpMessageHandler
{
    /// <summary>Chinese stays readable, as in the real replies.</summary>
    private static readonly JsonWriterOptions Readable = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Lock gate = new();
    private readonly Account account = new(world, clock);
    private readonly FailurePlan failures = new(world.Quirks.Failures);
    private int requests;

    /// <summary>A copy of an environment's groups as they are now, for whoever judges what callers did.</summary>
    public JsonArray Groups(string env)
    {
        lock (gate) return new([.. account.Groups(env).Select(group => group.DeepClone())]);
    }

    /// <summary>Always HTTP 200 with the API's envelope; refusals too.</summary>
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var id = NextRequestId();
        return Ok(request, await Reply(request, id, cancellationToken));
    }

    private static HttpResponseMessage Ok(HttpRequestMessage request, ReadOnlyMemory<byte> body)
    {
        var content = new ReadOnlyMemoryContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return new HttpResponseMessage(HttpStatusCode.OK) { Content = content, RequestMessage = request };
    }

    private static ReadOnlyMemory<byte> Envelope(JsonObject fields, string requestId)
    {
        fields["RequestId"] = requestId;
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, Readable))
        {
            new JsonObject { ["Response"] = fields }.WriteTo(writer);
        }

        return bytes.WrittenMemory;
    }

    private async Task<ReadOnlyMemory<byte>> Reply(HttpRequestMessage request, string id, CancellationToken cancel)
    {
        try
        {
            var wire = await WireRequest.Read(request, cancel);
            var action = Gateway.Admit(wire, clock.GetUtcNow());
            lock (gate)
            {
                failures.Meet(action);
                return Envelope(ActionTable.Answer(action, Parameters.Parse(wire.Body), account), id);
            }
        }
        catch (CloudRefusal refusal)
        {
            var error = new JsonObject { ["Code"] = refusal.Code, ["Message"] = refusal.Message };
            return Envelope(new JsonObject { ["Error"] = error }, id);
        }
    }

    /// <summary>Unique within this cloud and the same in every run.</summary>
    private string NextRequestId() => string.Create(
        CultureInfo.InvariantCulture, $"5a4db0c5-0000-4000-8000-{Interlocked.Increment(ref requests):x12}");
}
