using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Replies;

namespace CloudBaseAi.Dispatch.Asking;

/// <summary>
/// What a question that ends a call has to know when the call is repeated: the call, and where each option leads. It travels through
/// the client, so it is signed: altered or foreign state is refused.
/// </summary>
/// <param name="time">The clock: a question is good for 15 minutes.</param>
internal sealed class QuestionState(TimeProvider time)
{
    private readonly Lazy<byte[]> _key = new(() => RandomNumberGenerator.GetBytes(32));

    /// <summary>The state of a question about a call.</summary>
    public string Of(string tool, JsonObject arguments, IEnumerable<Option> options)
    {
        var content = new JsonObject
        {
            ["until"] = (time.GetUtcNow() + Ledger.Life).ToUnixTimeSeconds(),
            ["call"] = Call(tool, arguments),
            ["options"] = new JsonArray([.. options.Select(option => (JsonNode)new JsonObject
            {
                ["tool"] = option.Next.Tool, ["arguments"] = option.Next.Arguments.DeepClone(), ["url"] = option.Url,
            })]),
        };
        var text = Convert.ToBase64String(Encoding.UTF8.GetBytes(content.ToJsonString()));
        return $"{text}.{Sign(text)}";
    }

    /// <summary>Where the options lead; null for state that is altered, foreign, too old, or of another call.</summary>
    public IReadOnlyList<Option>? Read(string state, string tool, JsonObject arguments)
    {
        if (state.Split('.') is not [var text, var signature]) return null;
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sign(text)), Encoding.UTF8.GetBytes(signature))) return null;
        var content = JsonNode.Parse(Convert.FromBase64String(text))!.AsObject();
        if (content["until"]!.GetValue<long>() < time.GetUtcNow().ToUnixTimeSeconds()
            || content["call"]!.GetValue<string>() != Call(tool, arguments))
        {
            return null;
        }

        return [.. content["options"]!.AsArray().Select(option => new Option(
            "", option!["url"]?.GetValue<string>(),
            new NextCall(option["tool"]!.GetValue<string>(), option["arguments"]!.DeepClone().AsObject(), "")))];
    }

    private static string Call(string tool, JsonObject arguments)
    {
        var parts = arguments.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{pair.Key.Length}:{pair.Key}{pair.Value?.ToJsonString()}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{tool.Length}:{tool}{string.Concat(parts)}")));
    }

    private string Sign(string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_key.Value, Encoding.UTF8.GetBytes(text)));
}
