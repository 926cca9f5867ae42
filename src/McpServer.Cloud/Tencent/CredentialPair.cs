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
        public string Lack => Unfilled ? "holds an unfilled placeholder" : "is not";

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
    public static Credentials? Of(Named id, Named key, string? token, string source)
    {
        if (!id.IsSet && !key.IsSet) return null;
        if (!id.IsSet) throw Missing($"{key} is set but {id} {id.Lack}. Set both, from the same key pair.");
        if (!key.IsSet) throw Missing($"{id} is set but {key} {key.Lack}. Set both, from the same key pair.");
        if (!IsSendable(id.Value!))
            throw Missing(
                $"{id} holds a character that no secret id has, such as a space or a line break. Set it again.");
        if (token is not null && !IsSendable(token))
            throw Missing(
                $"The session token of {source} holds a space, a line break or a non-ASCII character. Set it again.");
        return new Credentials(id.Value!, key.Value!, string.IsNullOrEmpty(token) ? null : token, source);
    }

    /// <summary>The failure of everything that has to do with finding credentials.</summary>
    public static CloudException Missing(string detail) => new(FailureKind.CredentialsMissing, "credentials", detail);

    /// <summary>Id and token travel in headers; the key does not and may be any text.</summary>
    private static bool IsSendable(string value) => value.All(c => c is > ' ' and < '\x7f');
}
