using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Cloud.Tencent;
using Microsoft.Extensions.Time.Testing;

namespace CloudBaseAi.Tests.Sandbox;

/// <summary>Drives a sandbox cloud as a signing client would, and can sign wrongly on purpose.</summary>
internal sealed class CloudProbe : IDisposable
{
    private readonly HttpMessageInvoker http;

    public CloudProbe(World world) => http = new HttpMessageInvoker(new SandboxCloud(world, Clock));

    public CloudProbe(string world) : this(World.Load(world)) { }

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.Zero));

    /// <summary>A world of one environment, <c>sandbox-1a2b3c</c> unless the text says otherwise.</summary>
    public static World WorldOf(string json) => WorldFile.Parse(Encoding.UTF8.GetBytes(json), "test world", "test");

    /// <summary>The Response object of a correctly signed call.</summary>
    public Task<JsonElement> Call(string action, string body = "{}") => Send(Request(action, body));

    /// <summary>The code of a refusal, or "ok".</summary>
    public async Task<string> Code(string action, string body = "{}") => CodeOf(await Call(action, body));

    public static string CodeOf(JsonElement response) =>
        response.TryGetProperty("Error", out var error) ? error.GetProperty("Code").GetString()! : "ok";

    /// <summary>A signed request; the options are what real clients vary.</summary>
    public HttpRequestMessage Request(
        string action,
        string body = "{}",
        string url = "https://tcb.tencentcloudapi.com/",
        string? signedHost = null,
        string service = "tcb",
        bool signAction = false,
        string gap = " ",
        string secretId = SandboxKeys.SecretId,
        string secretKey = SandboxKeys.SecretKey,
        TimeSpan off = default)
    {
        var uri = new Uri(url);
        var at = DateTimeOffset.FromUnixTimeSeconds((Clock.GetUtcNow() + off).ToUnixTimeSeconds());
        var bytes = Encoding.UTF8.GetBytes(body);
        List<KeyValuePair<string, string>> signed = [new("content-type", "application/json"), new("host", signedHost ?? uri.Authority)];
        if (signAction) signed.Add(new("x-tc-action", action.ToLowerInvariant()));
        var signature = Tc3Signature.Sign(secretKey, at, service, signed, bytes);
        var request = new HttpRequestMessage(HttpMethod.Post, uri) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.TryAddWithoutValidation("X-TC-Action", action);
        request.Headers.TryAddWithoutValidation("X-TC-Version", "2018-06-08");
        request.Headers.TryAddWithoutValidation("X-TC-Timestamp", $"{at.ToUnixTimeSeconds()}");
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            $"TC3-HMAC-SHA256{gap}Credential={secretId}/{Tc3Signature.Scope(at, service)}, SignedHeaders={Tc3Signature.Names(signed)}, Signature={signature}");
        return request;
    }

    /// <summary>Sends as it stands. HTTP 200 and the envelope are asserted of every answer.</summary>
    public async Task<JsonElement> Send(HttpRequestMessage request)
    {
        using var answer = await http.SendAsync(request, CancellationToken.None);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.ToString());
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Equal(["Response"], document.RootElement.EnumerateObject().Select(member => member.Name));
        var response = document.RootElement.GetProperty("Response").Clone();
        Assert.Equal(36, response.GetProperty("RequestId").GetString()!.Length);
        return response;
    }

    public void Dispose() => http.Dispose();
}
