using System.Text;
using Microsoft.ML.Tokenizers;

namespace CloudBaseAi.Evals.Tests.Peer;

/// <summary>What reading costs: UTF-8 bytes, and tokens of o200k.</summary>
internal readonly record struct Cost(int Bytes, int Tokens)
{
    private static readonly Tokenizer O200k = TiktokenTokenizer.CreateForEncoding("o200k_base");

    public static Cost operator +(Cost one, Cost other) => new(one.Bytes + other.Bytes, one.Tokens + other.Tokens);

    public static Cost Of(params IEnumerable<string> read) =>
        read.Aggregate(default(Cost), (sum, text) => sum + new Cost(Encoding.UTF8.GetByteCount(text), O200k.CountTokens(text)));
}
