using System.Text;

namespace CloudBaseAi.Tests.Cloud.Support;

/// <summary>A request as the handler saw it.</summary>
internal sealed record Sent(HttpMethod Method, Uri Uri, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public string Action => Headers["X-TC-Action"];

    public static async Task<Sent> Of(HttpRequestMessage request, CancellationToken cancel)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancel);
        var headers = request.Headers.NonValidated.Concat(request.Content!.Headers.NonValidated)
            .ToDictionary(header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase);
        return new(request.Method, request.RequestUri!, headers, Encoding.UTF8.GetString(body));
    }
}
