namespace CloudBaseAi.Dispatch.Arguments;

/// <summary>Names that callers use for a parameter by mistake, from other SDKs and from the cloud's own spelling.</summary>
internal static class ArgumentNames
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["env"] = "envId",
        ["environment"] = "envId",
        ["environmentId"] = "envId",
        ["group"] = "groupName",
        ["provider"] = "groupName",
        ["modelId"] = "model",
        ["modelName"] = "model",
        ["url"] = "baseUrl",
        ["endpoint"] = "baseUrl",
        ["lang"] = "language",
        ["mode"] = "method",
        ["catalogue"] = "catalog",
        ["keyEnv"] = "apiKeyEnv",
        ["confirm"] = "confirmation",
    };

    /// <summary>The parameter meant by a name that is none, in any capitals: spelling with '_' or '-' counts.</summary>
    public static string Meant(string name)
    {
        var plain = name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal);
        return Known.GetValueOrDefault(plain, plain);
    }
}
