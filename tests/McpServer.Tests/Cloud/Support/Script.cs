using System.Net;
using System.Text;

namespace CloudBaseAi.Tests.Cloud.Support;

/// <summary>Answers requests one after the other as told; the last answer repeats.</summary>
internal sealed class Script(params Func<CancellationToken, Task<HttpResponseMessage>>[] answers) : HttpMessageHandler
{
    public List<Sent> Sent { get; } = [];

    public static Func<CancellationToken, Task<HttpResponseMessage>> Ok(string response = """{"RequestId":"r-1"}""") =>
        Raw($$$"""{"Response":{{{response}}}}""");

    public static Func<CancellationToken, Task<HttpResponseMessage>> Error(string code, string message = "说明 text", DateTimeOffset? date = null) => _ =>
    {
        var reply = Make(HttpStatusCode.OK, $$$"""{"Response":{"Error":{"Code":"{{{code}}}","Message":"{{{message}}}"},"RequestId":"r-err"}}""");
        reply.Headers.Date = date;
        return Task.FromResult(reply);
    };

    public static Func<CancellationToken, Task<HttpResponseMessage>> Raw(string text, int status = 200) => _ => Task.FromResult(Make((HttpStatusCode)status, text));

    public static Func<CancellationToken, Task<HttpResponseMessage>> Throws(Exception exception) => _ => Task.FromException<HttpResponseMessage>(exception);

    /// <summary>Never answers; <paramref name="reached"/> is set when the request is there.</summary>
    public static Func<CancellationToken, Task<HttpResponseMessage>> Silence(TaskCompletionSource reached) => async cancel =>
    {
        reached.TrySetResult();
        await Task.Delay(Timeout.Infinite, cancel);
        return new HttpResponseMessage();
    };

    /// <summary>Never answers; <paramref name="reached"/> is released each time a request is there.</summary>
    public static Func<CancellationToken, Task<HttpResponseMessage>> Silence(SemaphoreSlim reached) => async cancel =>
    {
        reached.Release();
        await Task.Delay(Timeout.Infinite, cancel);
        return new HttpResponseMessage();
    };

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Sent.Add(await Support.Sent.Of(request, cancellationToken));
        return await answers[Math.Min(Sent.Count, answers.Length) - 1](cancellationToken);
    }

    private static HttpResponseMessage Make(HttpStatusCode status, string text) =>
        new(status) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(text)) };
}
