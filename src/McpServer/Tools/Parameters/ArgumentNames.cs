namespace CloudBaseAi.Tools.Parameters;

/// <summary>Names that callers use for a parameter by mistake, from other SDKs and from the cloud's own spelling.</summary>
internal static class ArgumentNames
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        ["env"] = "envId",
        ["environment"] = "envId",
        ["environmentId"] = "envId",
        ["envId"] = "envId",
        ["group"] = "groupName",
        ["provider"] = "groupName",
        ["groupName"] = "groupName",
        ["modelId"] = "model",
        ["modelName"] = "model",
        ["model"] = "model",
        ["models"] = "models",
        ["url"] = "baseUrl",
        ["endpoint"] = "baseUrl",
        ["baseUrl"] = "baseUrl",
        ["lang"] = "language",
        ["language"] = "language",
        ["mode"] = "method",
        ["method"] = "method",
        ["catalogue"] = "catalog",
        ["catalog"] = "catalog",
        ["keyEnv"] = "apiKeyEnv",
        ["apiKeyEnv"] = "apiKeyEnv",
        ["confirm"] = "confirmation",
        ["confirmation"] = "confirmation",
    };

    /// <summary>The parameter meant by a name that is none; spelling with '_', '-' or other capitals counts.</summary>
    public static string? Meant(string name) => Known.GetValueOrDefault(name.Replace("_", "", StringComparison.Ordinal).Replace("-", "", StringComparison.Ordinal));
}
