using System.Globalization;

namespace CloudBaseAi.Cloud.Tencent;

/// <summary>An action as an HTTP request, signed as every SDK of the vendor signs: content-type and host.</summary>
internal static class SignedRequest
{
    /// <summary>The service in the signature's scope, whatever the endpoint's host is called.</summary>
    public const string Service = "tcb";

    /// <summary>X-TC-Version.</summary>
    public const string Version = "2018-06-08";

    /// <summary>Content-Type, exactly: it is signed.</summary>
    public const string ContentType = "application/json";

    /// <summary>X-TC-RequestClient: who is calling.</summary>
    public const string Client = "cloudbase-ai-mcp";

    /// <summary>A new request; one that was sent cannot be sent again.</summary>
    public static HttpRequestMessage Create(
        CloudSettings settings, Credentials credentials, string action, ReadOnlyMemory<byte> body, DateTimeOffset at)
    {
        var host = settings.Endpoint.Authority;
        KeyValuePair<string, string>[] signed = [new("content-type", ContentType), new("host", host)];
        var signature = Tc3Signature.Sign(credentials.SecretKey, at, Service, signed, body.Span);
        var request = new HttpRequestMessage(HttpMethod.Post, settings.Endpoint);
        request.Content = new ReadOnlyMemoryContent(body);
        request.Content.Headers.TryAddWithoutValidation("Content-Type", ContentType);
        request.Headers.Host = host;

        void Add(string name, string? value)
        {
            if (value is not null) request.Headers.TryAddWithoutValidation(name, value);
        }

        Add("Authorization", $"{Tc3Signature.Algorithm} "
            + $"Credential={credentials.SecretId}/{Tc3Signature.Scope(at, Service)}, "
            + $"SignedHeaders={Tc3Signature.Names(signed)}, Signature={signature}");
        Add("X-TC-Action", action);
        Add("X-TC-Version", Version);
        Add("X-TC-Timestamp", at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture));
        Add("X-TC-Region", settings.Region);
        Add("X-TC-Token", credentials.Token);
        Add("X-TC-Language", settings.Language);
        Add("X-TC-RequestClient", Client);
        return request;
    }
}
