using System.Text;
using System.Text.Json;

namespace CloudBaseAi.Tests.Cloud.Fuzz;

/// <summary>Which texts of a reply stand under a secret's name and nowhere else: found by another parser than the one under test.</summary>
internal static class SecretOracle
{
    private static readonly string[] Names = ["secret", "secretid", "secretkey", "apikey"];

    /// <summary>The secrets; for a reply that is no JSON, the mark that every planted one begins with.</summary>
    public static IReadOnlyList<string> Of(byte[] reply)
    {
        List<string> secrets = [];
        var open = new StringBuilder();
        try
        {
            using var json = JsonDocument.Parse(reply);
            Visit(json.RootElement, false, secrets, open);
        }
        catch (Exception no) when (no is JsonException or InvalidOperationException)
        {
            return [Corpus.Leak];
        }

        var outside = open.ToString();
        return [.. secrets.Where(secret => secret.Length > 5 && !outside.Contains(secret, StringComparison.Ordinal))];
    }

    private static void Visit(JsonElement value, bool secret, List<string> secrets, StringBuilder open)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    var hidden = secret || Names.Contains(member.Name, StringComparer.OrdinalIgnoreCase);
                    if (!hidden) open.AppendLine(member.Name);
                    Visit(member.Value, hidden, secrets, open);
                }

                break;
            case JsonValueKind.Array:
                foreach (var entry in value.EnumerateArray()) Visit(entry, secret, secrets, open);
                break;
            case JsonValueKind.String when secret: secrets.Add(value.GetString()!); break;
            case JsonValueKind.String: open.AppendLine(value.GetString()); break;
            default: break;
        }
    }
}
