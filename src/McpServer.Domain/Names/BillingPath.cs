namespace CloudBaseAi.Domain.Names;

/// <summary>Who pays for a call: the Growth Plan (小程序成长计划), Token Credits, or nobody here (a custom endpoint).</summary>
public sealed class BillingPath
{
    /// <summary>小程序成长计划, the activity <c>ai_miniprogram_inspire_plan</c>; pays for group hunyuan-exp.</summary>
    public static readonly BillingPath GrowthPlan = new("growthPlan", "the Growth Plan (小程序成长计划)");

    /// <summary>A resource pack <c>pkg_tcb_tokencredits_…</c>; pays for group cloudbase.</summary>
    public static readonly BillingPath TokenCredits = new("tokenCredits", "Token Credits");

    /// <summary>A third-party or self-hosted endpoint behind a custom- group: no eligibility is required.</summary>
    public static readonly BillingPath Custom = new("custom", "a custom endpoint");

    /// <summary>Every path, in the order they are tried.</summary>
    public static readonly IReadOnlyList<BillingPath> All = [GrowthPlan, TokenCredits, Custom];

    private BillingPath(string text, string title) => (Text, Title) = (text, title);

    /// <summary>The value as it stands in arguments and replies.</summary>
    public string Text { get; }

    /// <summary>The name a person reads.</summary>
    public string Title { get; }

    /// <summary>The path with this text, or null (<c>auto</c> among them).</summary>
    public static BillingPath? Find(string? text) => All.FirstOrDefault(path => path.Text == text);

    /// <summary>One answer for each path; a new path breaks every caller.</summary>
    public T Match<T>(Func<T> growthPlan, Func<T> tokenCredits, Func<T> custom) =>
        this == GrowthPlan ? growthPlan() : this == TokenCredits ? tokenCredits() : custom();

    /// <summary>The value as it stands in arguments and replies.</summary>
    public override string ToString() => Text;
}
