using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Cloud.Tencent;

namespace CloudBaseAi.Tests.Harness;

/// <summary>A writer that is not this server: signs what it is given and sends it once, whatever the answer.</summary>
internal sealed class PlainClient(HttpMessageHandler handler, TimeProvider time, string url = "https://tcb.tencentcloudapi.com/") : IDisposable
{
    /// <summary>X-TC-Region, by which a test knows this client's requests.</summary>
    public const string Region = "elsewhere";

    private readonly HttpMessageInvoker _http = new(handler, disposeHandler: false);

    /// <summary>The object under Response.</summary>
    public async Task<JsonElement> Call(string action, string body)
    {
        var (uri, at, bytes) = (new Uri(url), time.GetUtcNow(), Encoding.UTF8.GetBytes(body));
        KeyValuePair<string, string>[] signed = [new("content-type", "application/json"), new("host", uri.Authority)];
        var signature = Tc3Signature.Sign(SandboxKeys.SecretKey, at, "tcb", signed, bytes);
        using var request = new HttpRequestMessage(HttpMethod.Post, uri) { Content = new ByteArrayContent(bytes) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Host = uri.Authority;
        request.Headers.Add("X-TC-Action", action);
        request.Headers.Add("X-TC-Version", "2018-06-08");
        request.Headers.Add("X-TC-Timestamp", $"{at.ToUnixTimeSeconds()}");
        request.Headers.Add("X-TC-Region", Region);
        request.Headers.TryAddWithoutValidation(
            "Authorization", $"TC3-HMAC-SHA256 Credential={SandboxKeys.SecretId}/{Tc3Signature.Scope(at, "tcb")}, SignedHeaders={Tc3Signature.Names(signed)}, Signature={signature}");
        using var answer = await _http.SendAsync(request, CancellationToken.None);
        var response = JsonElement.Parse(await answer.Content.ReadAsStringAsync()).GetProperty("Response");
        Assert.False(response.TryGetProperty("Error", out var error), error.ToString());
        return response;
    }

    /// <summary>The entries of a group's Models[], as the cloud holds them; null without such a group.</summary>
    public async Task<IReadOnlyList<JsonElement>?> Models(string env, string group)
    {
        var groups = (await Call("DescribeAIModels", $$"""{"EnvId":"{{env}}"}""")).GetProperty("AIModels").EnumerateArray();
        return groups.Where(one => one.GetProperty("GroupName").GetString() == group).Select(Entries).FirstOrDefault();
    }

    /// <summary>Replaces a group's list, as a client does that knows nothing of others.</summary>
    public Task Replace(string env, string group, IEnumerable<JsonElement> entries, int status = 1) => Call("UpdateAIModel",
        $$"""{"EnvId":"{{env}}","GroupName":"{{group}}","Status":{{status}},"Models":[{{string.Join(",", entries.Select(entry => entry.GetRawText()))}}]}""");

    /// <summary>An entry as a client writes it that adds a model.</summary>
    public static JsonElement Entry(string model) => JsonElement.Parse($$"""{"Model":"{{model}}","EnableMCP":false}""");

    /// <summary>The model id of an entry.</summary>
    public static string Model(JsonElement entry) => entry.GetProperty("Model").GetString()!;

    public void Dispose() => _http.Dispose();

    private static IReadOnlyList<JsonElement> Entries(JsonElement group) =>
        group.GetProperty("Models") is { ValueKind: JsonValueKind.Array } models ? [.. models.EnumerateArray()] : [];
}
