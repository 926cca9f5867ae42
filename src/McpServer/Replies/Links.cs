using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Replies;

/// <summary>The pages where a person acts. Sources: the requirements; the environment id is always a real one.</summary>
internal static class Links
{
    /// <summary>Where an environment is enrolled in the Growth Plan.</summary>
    public const string GrowthPlan = "https://docs.cloudbase.net/ai/ai-inspire-plan";

    /// <summary>How AI models are called from other runtimes.</summary>
    public const string OtherRuntimes = "https://docs.cloudbase.net/ai/model/overview";

    /// <summary>Where a Token Credits pack was bought; the vendor says that none is sold since 2026-06-18.</summary>
    public static string Purchase(EnvId env) =>
        $"https://buy.cloud.tencent.com/lowcode?buyType=resPack&envId={env}&resourceType=token";

    /// <summary>The console's page of AI models.</summary>
    public static string Console(EnvId env) => $"https://tcb.cloud.tencent.com/dev?envId={env}#/ai";
}
