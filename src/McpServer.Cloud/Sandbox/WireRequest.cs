using System.Net.Http.Headers;

namespace CloudBaseAi.Cloud.Sandbox;

/// <summary>A request as it came over the wire: header values unparsed, the body bounded.</summary>
internal sealed class WireRequest
{
    /// <summary>The API's limit for a body, in bytes.</summary>
    public const int MaxBody = 10 * 1024 * 1024;

    private readonly HttpRequestHeaders headers;
    private readonly HttpContentHeaders? contentHeaders;

    private WireRequest(HttpRequestMessage request, byte[] body)
    {
        (headers, contentHeaders, Body) = (request.Headers, request.Content?.Headers, body);
        (Method, Uri) = (request.Method, request.RequestUri!);
    }

    public HttpMethod Method { get; }

    /// <summary>Absolute, with the path and query that were asked for.</summary>
    public Uri Uri { get; }

    /// <summary>The whole body; empty when there is none.</summary>
    public byte[] Body { get; }

    /// <summary>The Host header, else the address itself; with the port if it is not the scheme's own.</summary>
    public string Host => Header("Host") ?? Uri.Authority;

    /// <summary>Reads a request to its end.</summary>
    /// <exception cref="CloudRefusal">RequestSizeLimitExceeded: the body is over <see cref="MaxBody"/>.</exception>
    public static async Task<WireRequest> Read(HttpRequestMessage request, CancellationToken cancel) =>
        new(request, request.Content is { } content ? await ReadBody(content, cancel) : []);

    /// <summary>A header's value as sent; null when there is none.</summary>
    public string? Header(string name)
    {
        if (headers.NonValidated.TryGetValues(name, out var values)) return values.ToString();
        return contentHeaders is not null && contentHeaders.NonValidated.TryGetValues(name, out values)
            ? values.ToString()
            : null;
    }

    private static async Task<byte[]> ReadBody(HttpContent content, CancellationToken cancel)
    {
        using var body = new MemoryStream();
        await using var stream = await content.ReadAsStreamAsync(cancel);
        var chunk = new byte[16 * 1024];
        int read;
        while ((read = await stream.ReadAsync(chunk, cancel)) > 0)
        {
            if (body.Length + read > MaxBody)
                throw new CloudRefusal("RequestSizeLimitExceeded", "The request body is over 10 MB.");
            body.Write(chunk, 0, read);
        }

        return body.ToArray();
    }
}
