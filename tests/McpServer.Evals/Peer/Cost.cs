using System.Text;
using Microsoft.ML.Tokenizers;

namespace CloudBaseAi.Evals.Tests.Peer;

/// <summary>What reading costs: UTF-8 bytes, and tokens of o200k.</summary>
internal readonly record struct Cost(int Bytes, int Tokens)
{
    private static readonly Tokenizer O200k = TiktokenTokenizer.CreateForEncoding("o200k_base");

    public static Cost Of(params IEnumerable<string> read) =>
        read.Aggregate(default(Cost), (sum, text) => new Cost(sum.Bytes + Encoding.UTF8.GetByteCount(text), sum.Tokens + O200k.CountTokens(text)));
}
