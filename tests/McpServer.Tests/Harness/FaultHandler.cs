using System.Collections.Concurrent;
using System.Net;
using System.Text;
using CloudBaseAi.Cloud.Tencent;
using Microsoft.Extensions.Time.Testing;

namespace CloudBaseAi.Tests.Harness;

/// <summary>Stands in front of the cloud and spoils what passes: requests that never arrive, answers that never come back.</summary>
internal sealed class FaultHandler(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private static readonly Dictionary<string, Func<FaultHandler, CancellationToken, Task<HttpResponseMessage>>> Spoilt = new()
    {
        ["time-out"] = SaysNothing,
        ["reset"] = (_, _) => throw new HttpRequestException(HttpRequestError.ResponseEnded),
        ["500"] = Answer(HttpStatusCode.InternalServerError, ""),
        ["502 with HTML"] = Answer(HttpStatusCode.BadGateway, "<html></html>"),
        ["200 with HTML"] = Answer(HttpStatusCode.OK, "<html></html>"),
        ["truncated JSON"] = Answer(HttpStatusCode.OK, """{"Response":{"Count":1,"""),
        ["null envelope"] = Answer(HttpStatusCode.OK, """{"Response":null}"""),
        ["InternalError"] = Refusal("InternalError"),
        ["throttled"] = Refusal("RequestLimitExceeded"),
        ["AuthFailure"] = Refusal("AuthFailure.SignatureFailure"),
        ["expired token"] = Refusal("AuthFailure.TokenFailure"),
        ["unknown action"] = Refusal("InvalidAction"),
        ["forbidden"] = Refusal("AuthFailure.UnauthorizedOperation"),
    };

    private readonly ConcurrentDictionary<string, bool> _seen = new();
    private int _underWay;
    private string? _action;
    private string _fault = "";
    private int _times;
    private bool _ran;
    private string? _after;

    /// <summary>The clock that a time-out moves.</summary>
    public FakeTimeProvider? Clock { get; set; }

    /// <summary>How far: by default as long as one attempt may take.</summary>
    public TimeSpan Silence { get; set; } = CallLimits.Default.Attempt;

    /// <summary>Spoils an action.</summary>
    /// <param name="action">The action.</param>
    /// <param name="fault">How.</param>
    /// <param name="times">How often; afterwards all is well.</param>
    /// <param name="ran">True when the cloud acts and its answer is lost; false when the request never arrives.</param>
    /// <param name="after">Only once this action was asked for.</param>
    public void Spoil(string action, string fault, int times = int.MaxValue, bool ran = false, string? after = null) =>
        (_action, _fault, _times, _ran, _after) = (action, fault, times, ran, after);

    /// <summary>All is well again.</summary>
    public void Heal() => _action = null;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var action = request.Headers.GetValues("X-TC-Action").Single();
        _seen[action] = true;
        if (action != _action || _times == 0 || (_after is not null && !_seen.ContainsKey(_after))) return await Answered(request, cancellationToken);
        _times--;
        if (_ran) (await base.SendAsync(request, cancellationToken)).Dispose();
        return await Spoilt[_fault](this, cancellationToken);
    }

    private async Task<HttpResponseMessage> Answered(HttpRequestMessage request, CancellationToken cancel)
    {
        Interlocked.Increment(ref _underWay);
        try
        {
            return await base.SendAsync(request, cancel);
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
        }
    }

    /// <summary>Time goes by once the requests beside it are answered: they are not to time out with it.</summary>
    private static async Task<HttpResponseMessage> SaysNothing(FaultHandler handler, CancellationToken cancel)
    {
        while (Volatile.Read(ref handler._underWay) > 0) await Task.Yield();
        handler.Clock!.Advance(handler.Silence);
        await Task.Delay(Timeout.Infinite, cancel);
        throw new InvalidOperationException("the call has no limit");
    }

    private static Func<FaultHandler, CancellationToken, Task<HttpResponseMessage>> Answer(HttpStatusCode status, string text) =>
        (_, _) => Task.FromResult(new HttpResponseMessage(status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(text)) });

    private static Func<FaultHandler, CancellationToken, Task<HttpResponseMessage>> Refusal(string code) =>
        Answer(HttpStatusCode.OK, $$$"""{"Response":{"Error":{"Code":"{{{code}}}","Message":"说明"},"RequestId":"r-err"}}""");
}
