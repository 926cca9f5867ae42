using CloudBaseAi.Domain.Names;

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

    /// <summary>Every variable that is read for credentials.</summary>
    public static IEnumerable<string> Names { get; } =
        [.. Styles.SelectMany(style => (string[])[style.Id, style.Key, .. style.Token])];

    /// <summary>
    /// The first style that is set, or null. What is empty, blank or an unfilled placeholder is unset.
    /// </summary>
    public static Credentials? Find(Func<string, string?> variables)
    {
        foreach (var (id, key, token) in Styles)
        {
            var found = CredentialPair.Of(
                CredentialPair.Named.Variable(id, variables), CredentialPair.Named.Variable(key, variables),
                token.Select(name => Placeholder.ValueOrNull(variables(name))).OfType<string>().FirstOrDefault(),
                // In Chinese a word follows, with a blank between it and the name.
                ($"the environment variables {id} and {key}", $"环境变量 {id} 和 {key} "));
            if (found is not null) return found;
        }

        return null;
    }
}
