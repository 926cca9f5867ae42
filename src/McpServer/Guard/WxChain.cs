namespace CloudBaseAi.Guard;

/// <summary>The member chains a snippet may write, each only as a whole.</summary>
internal static class WxChain
{
    /// <summary>May be tested or followed on.</summary>
    public const string Cloud = "wx.cloud";

    /// <summary>May be tested or followed on.</summary>
    public const string Extend = "wx.cloud.extend";

    /// <summary>May be tested or followed on.</summary>
    public const string AI = "wx.cloud.extend.AI";

    /// <summary>May only be called, with the proven group.</summary>
    public const string CreateModel = "wx.cloud.extend.AI.createModel";

    /// <summary>May only be called, with the proven environment.</summary>
    public const string Init = "wx.cloud.init";

    /// <summary>
    /// The name that stands for <see cref="Cloud"/> or for another instance of it, and for nothing else.
    /// </summary>
    public const string Instance = "cloud";

    /// <summary>The chain with <see cref="Instance"/> replaced by what it stands for.</summary>
    public static string? Canonical(string? chain) =>
        chain?.StartsWith(Instance + ".", StringComparison.Ordinal) == true ? "wx." + chain : chain;

    /// <summary>
    /// True for a chain that begins at <see cref="Cloud"/> and does not go beyond a known one by a call's result.
    /// </summary>
    public static bool Leads(string chain) => chain == Cloud || chain.StartsWith(Cloud + ".", StringComparison.Ordinal);
}
