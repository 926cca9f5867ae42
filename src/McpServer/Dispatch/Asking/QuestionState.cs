using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Replies;

namespace CloudBaseAi.Dispatch.Asking;

/// <summary>
/// What a question that ends a call has to know when the call is repeated: the call, and where each option leads. It travels through
/// the client, so it is signed: altered or foreign state is refused. The reply that asked stays here: the call repeated may ask
/// something else, for the question can be the second one of a call.
/// </summary>
/// <param name="time">The clock: a question is good for 15 minutes.</param>
internal sealed class QuestionState(TimeProvider time)
{
    /// <summary>A client asks one question at a time; more are from calls that nobody took up again.</summary>
    private const int MostKept = 50;

    private readonly ConcurrentDictionary<string, (Reply Reply, DateTimeOffset Until)> _asked = new(StringComparer.Ordinal);
    private readonly Lazy<byte[]> _key = new(() => RandomNumberGenerator.GetBytes(32));

    /// <summary>The state of a question that a reply to a call asks.</summary>
    public string Of(NextCall call, IEnumerable<Option> options, Reply reply)
    {
        var until = time.GetUtcNow() + Ledger.Life;
        var content = new JsonObject
        {
            ["until"] = until.ToUnixTimeSeconds(),
            ["call"] = Digest(call),
            ["options"] = new JsonArray([.. options.Select(option => (JsonNode)new JsonObject
            {
                ["tool"] = option.Next.Tool, ["arguments"] = option.Next.Arguments.DeepClone(), ["url"] = option.Url,
            })]),
        };
        var text = Convert.ToBase64String(Encoding.UTF8.GetBytes(content.ToJsonString()));
        var signature = Sign(text);
        _asked[signature] = (reply, until);
        foreach (var (old, _) in _asked.OrderByDescending(one => one.Value.Until).Skip(MostKept)) _asked.TryRemove(old, out _);
        return $"{text}.{signature}";
    }

    /// <summary>What was asked; null for state that is altered, foreign, too old, or of another call.</summary>
    public AskedQuestion? Read(string state, NextCall call)
    {
        if (state.Split('.') is not [var text, var signature]) return null;
        if (!CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(Sign(text)), Encoding.UTF8.GetBytes(signature))) return null;
        var content = JsonNode.Parse(Convert.FromBase64String(text))!.AsObject();
        if (content["until"]!.GetValue<long>() < time.GetUtcNow().ToUnixTimeSeconds()
            || content["call"]!.GetValue<string>() != Digest(call))
        {
            return null;
        }

        var options = content["options"]!.AsArray().Select(option => new Option(
            "", option!["url"]?.GetValue<string>(),
            new NextCall(option["tool"]!.GetValue<string>(), option["arguments"]!.DeepClone().AsObject(), "")));
        return new AskedQuestion([.. options], _asked.TryGetValue(signature, out var kept) ? kept.Reply : null);
    }

    private static string Digest(NextCall call)
    {
        var parts = call.Arguments.OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Select(pair => $"{pair.Key.Length}:{pair.Key}{pair.Value?.ToJsonString()}");
        return Convert.ToHexStringLower(SHA256.HashData(
            Encoding.UTF8.GetBytes($"{call.Tool.Length}:{call.Tool}{string.Concat(parts)}")));
    }

    private string Sign(string text) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_key.Value, Encoding.UTF8.GetBytes(text)));
}

/// <summary>A question that ended a call.</summary>
/// <param name="Options">Where each answer leads.</param>
/// <param name="Reply">The reply that asked; null where it is no longer kept.</param>
internal sealed record AskedQuestion(IReadOnlyList<Option> Options, Reply? Reply);
