using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Tools;

/// <summary>The pages where a person acts. Sources: the requirements; the environment id is always a real one.</summary>
internal static class Links
{
    /// <summary>Where the Growth Plan is enrolled in.</summary>
    public const string GrowthPlan = "https://docs.cloudbase.net/ai/ai-inspire-plan";

    /// <summary>How AI models are called from other runtimes.</summary>
    public const string OtherRuntimes = "https://docs.cloudbase.net/ai/model/overview";

    /// <summary>Where a Token Credits pack is bought.</summary>
    public static string Purchase(EnvId env) => $"https://buy.cloud.tencent.com/lowcode?buyType=resPack&envId={env}&resourceType=token";

    /// <summary>The console's page of AI models.</summary>
    public static string Console(EnvId env) => $"https://tcb.cloud.tencent.com/dev?envId={env}#/ai";
}
