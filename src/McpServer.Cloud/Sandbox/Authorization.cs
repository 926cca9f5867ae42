using System.Text.RegularExpressions;

namespace CloudBaseAi.Cloud.Sandbox;

/// <summary>The parts of a TC3 Authorization header.</summary>
/// <param name="SecretId">Who signed.</param>
/// <param name="Date">The scope's UTC date, <c>yyyy-MM-dd</c>.</param>
/// <param name="Service">The scope's service.</param>
/// <param name="SignedHeaders">Names in the order they were signed, separated by <c>;</c>.</param>
/// <param name="Signature">64 lower-case hexadecimal digits.</param>
internal sealed partial record Authorization(
    string SecretId, string Date, string Service, string SignedHeaders, string Signature)
{
    /// <summary>
    /// Parses a header; null when it is not of that form. The official .NET client sends two spaces after the
    /// algorithm's name.
    /// </summary>
    public static Authorization? Parse(string header)
    {
        var match = Form().Match(header);
        return match.Success
            ? new(Part(1), Part(2), Part(3), Part(4), Part(5))
            : null;

        string Part(int number) => match.Groups[number].Value;
    }

    [GeneratedRegex(
        @"\ATC3-HMAC-SHA256\x20{1,2}Credential=([^/,\s]+)/([0-9]{4}-[0-9]{2}-[0-9]{2})/([^/,\s]+)/tc3_request,"
        + @"\x20*SignedHeaders=([a-z0-9;-]+),\x20*Signature=([0-9a-f]{64})\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
