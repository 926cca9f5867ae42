using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Cloud.Tencent;

/// <summary>The rules every source of credentials keeps.</summary>
internal static class CredentialPair
{
    /// <summary>A value with the name of the variable or field it stands in.</summary>
    /// <param name="Name">How messages call it.</param>
    /// <param name="Value">The value as it stands there.</param>
    /// <param name="Unfilled">True where a client was to fill it in and left a placeholder: it counts as unset.</param>
    public readonly record struct Named(string Name, string? Value, bool Unfilled = false)
    {
        /// <summary>An empty or blank value counts as unset.</summary>
        public bool IsSet => !Unfilled && !string.IsNullOrWhiteSpace(Value);

        /// <summary>Why it is unset, after its name.</summary>
        public Bilingual Lack => Unfilled ? ("holds an unfilled placeholder", "中是未替换的占位符") : ("is not", "没有设置");

        /// <summary>An environment variable.</summary>
        public static Named Variable(string name, Func<string, string?> variables)
        {
            var value = variables(name);
            return new(name, value, Placeholder.Is(value));
        }

        /// <summary>The name alone.</summary>
        public override string ToString() => Name;
    }

    /// <summary>The pair, or null when neither half is set.</summary>
    /// <exception cref="CloudException">One half is missing, or a value cannot stand in a header.</exception>
    public static Credentials? Of(Named id, Named key, string? token, Bilingual source)
    {
        if (!id.IsSet && !key.IsSet) return null;
        if (!id.IsSet) throw Half(key, id);
        if (!key.IsSet) throw Half(id, key);
        if (!IsSendable(id.Value!))
            throw Missing((
                $"{id} holds a character that no secret id has, such as a space or a line break. Set it again.",
                $"{id} 含有 SecretId 不可能有的字符，例如空格或换行。请重新设置。"));
        if (token is not null && !IsSendable(token))
            throw Missing((
                $"The session token of {source} holds a space, a line break or a non-ASCII character. Set it again.",
                $"{source.Chinese}的临时令牌含有空格、换行或非 ASCII 字符。请重新设置。"));
        return new Credentials(id.Value!, key.Value!, string.IsNullOrEmpty(token) ? null : token, source);
    }

    /// <summary>The failure of everything that has to do with finding credentials.</summary>
    public static CloudException Missing(Bilingual detail) =>
        new(FailureKind.CredentialsMissing, "credentials", detail);

    private static CloudException Half(Named set, Named unset) => Missing((
        $"{set} is set but {unset} {unset.Lack}. Set both, from the same key pair.",
        $"已设置 {set}，但 {unset} {unset.Lack.Chinese}。请设置同一密钥对的两项。"));

    /// <summary>Id and token travel in headers; the key does not and may be any text.</summary>
    private static bool IsSendable(string value) => value.All(c => c is > ' ' and < '\x7f');
}
