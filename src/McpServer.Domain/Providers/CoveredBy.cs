namespace CloudBaseAi.Domain.Providers;

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
