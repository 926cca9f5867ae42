using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;

namespace CloudBaseAi.GroupChanges;

/// <summary>
/// Makes and checks confirmations: a time and a keyed hash over what was quoted. Only this process can make one, it
/// holds for 15 minutes, and it fits no other quote.
/// </summary>
internal sealed class Confirmations(TimeProvider time)
{
    private readonly Lazy<byte[]> _key = new(() => RandomNumberGenerator.GetBytes(32));

    /// <summary>A confirmation of everything the person was told and agrees to, in a fixed order.</summary>
    public string Of(EnvId env, params IReadOnlyList<string?> quoted) =>
        Of(time.GetUtcNow().ToUnixTimeSeconds(), env, quoted);

    /// <summary>True when the confirmation was made here, for the same quote, less than 15 minutes ago.</summary>
    public bool Fits(string confirmation, EnvId env, params IReadOnlyList<string?> quoted)
    {
        if (!long.TryParse(confirmation.Split('-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var at))
            return false;
        var age = time.GetUtcNow().ToUnixTimeSeconds() - at;
        return age >= 0 && age < Ledger.Life.TotalSeconds && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(Of(at, env, quoted)), Encoding.UTF8.GetBytes(confirmation));
    }

    private string Of(long at, EnvId env, IReadOnlyList<string?> quoted)
    {
        var text = string.Concat(quoted.Prepend(env.Text)
            .Prepend(at.ToString(CultureInfo.InvariantCulture))
                .Select(part => part is null ? "-;" : $"{part.Length}:{part};"));
        return string.Create(CultureInfo.InvariantCulture,
            $"{at}-{Convert.ToHexStringLower(HMACSHA256.HashData(_key.Value, Encoding.UTF8.GetBytes(text)).AsSpan(0, 12))}");
    }
}
