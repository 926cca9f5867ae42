namespace CloudBaseAi.Cloud.Tencent;

/// <summary>
/// Key pairs in environment variables: the names of the vendor's SDKs, then those of its CloudBase tools. The id, the
/// key and the token of one style are never completed from the other.
/// </summary>
internal static class EnvironmentCredentials
{
    private static readonly (string Id, string Key, string[] Token)[] Styles =
    [
        ("TENCENTCLOUD_SECRET_ID", "TENCENTCLOUD_SECRET_KEY", ["TENCENTCLOUD_SESSION_TOKEN"]),
        ("TENCENTCLOUD_SECRETID", "TENCENTCLOUD_SECRETKEY", ["TENCENTCLOUD_SESSIONTOKEN", "TENCENTCLOUD_TOKEN"]),
    ];

    /// <summary>The first style that is set, or null. An empty string is unset.</summary>
    public static Credentials? Find(Func<string, string?> variables)
    {
        foreach (var (id, key, token) in Styles)
        {
            var found = CredentialPair.Of(
                new(id, variables(id)), new(key, variables(key)), token.Select(variables).FirstOrDefault(value => !string.IsNullOrEmpty(value)),
                $"the environment variables {id} and {key}");
            if (found is not null) return found;
        }

        return null;
    }
}
