namespace CloudBaseAi.Snippets;

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

    /// <summary>True for a chain that begins at <see cref="Cloud"/> and does not go beyond a known one by a call's result.</summary>
    public static bool Leads(string chain) => chain == Cloud || chain.StartsWith(Cloud + ".", StringComparison.Ordinal);
}
