namespace CloudBaseAi.Cloud.Tencent;

/// <summary>
/// The file the vendor's SDKs share: <c>secret_id</c>, <c>secret_key</c> and <c>token</c> under <c>[default]</c>.
/// </summary>
internal static class IniCredentials
{
    private const string Profile = "[default]";

    /// <summary>The default profile's pair, or null when the file or the profile has none.</summary>
    public static Credentials? Find(CredentialFile file)
    {
        if (file.Text() is not { } text) return null;
        var values = Default(text);
        CredentialPair.Named Half(string key) => new($"{key} in {file.Name}", values.GetValueOrDefault(key));
        return CredentialPair.Of(
            Half("secret_id"), Half("secret_key"), values.GetValueOrDefault("token"), Bilingual.Said(file.Name));
    }

    private static Dictionary<string, string> Default(string text)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var section = "";
        var lines = text.Split('\n').Select(raw => raw.Trim()).Where(line => line is not ("" or ['#' or ';', ..]));
        foreach (var line in lines)
        {
            if (line.StartsWith('[')) section = line;
            else if (section == Profile && line.Split('=', 2) is [var key, var value])
                values[key.TrimEnd()] = value.TrimStart();
        }

        return values;
    }
}
