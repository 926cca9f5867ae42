namespace CloudBaseAi.Domain.Names;

/// <summary>Who pays for a call.</summary>
public enum BillingPath
{
    /// <summary>The Growth Plan (小程序成长计划), activity <c>ai_miniprogram_inspire_plan</c>.</summary>
    GrowthPlan,

    /// <summary>A Token Credits pack <c>pkg_tcb_tokencredits_…</c>, or the environment's resource points (资源点套餐).</summary>
    TokenCredits,

    /// <summary>A third-party or self-hosted endpoint behind a custom- group: nothing has to be paid here.</summary>
    Custom,
}

/// <summary>What pays for the calls of a path that is open.</summary>
public enum CoveredBy
{
    /// <summary>The Growth Plan.</summary>
    GrowthPlan,

    /// <summary>A Token Credits pack that was bought before 2026-06-18.</summary>
    TokenCreditsPack,

    /// <summary>The resource points of the environment (资源点套餐).</summary>
    ResourcePoints,

    /// <summary>Nothing has to: the endpoint is the user's own.</summary>
    Nothing,
}

/// <summary>The texts of billing paths.</summary>
public static class BillingPaths
{
    /// <summary>Every path, in the order they are tried.</summary>
    public static readonly IReadOnlyList<BillingPath> All = Enum.GetValues<BillingPath>();

    extension(BillingPath path)
    {
        /// <summary>The value as it stands in arguments and replies.</summary>
        public string Text => path switch
        {
            BillingPath.GrowthPlan => "growthPlan",
            BillingPath.TokenCredits => "tokenCredits",
            BillingPath.Custom => "custom",
        };
    }

    /// <summary>The path with this text; null for any other text (<c>auto</c> among them).</summary>
    public static BillingPath? Find(string? text) =>
        All.Where(path => path.Text == text).Cast<BillingPath?>().FirstOrDefault();
}

/// <summary>The texts of what pays.</summary>
public static class CoveredByTexts
{
    extension(CoveredBy by)
    {
        /// <summary>The value as it stands in replies; null where nothing has to be paid.</summary>
        public string? Text => by switch
        {
            CoveredBy.GrowthPlan => "growthPlan",
            CoveredBy.TokenCreditsPack => "tokenCreditsPack",
            CoveredBy.ResourcePoints => "resourcePoints",
            CoveredBy.Nothing => null,
        };
    }
}
