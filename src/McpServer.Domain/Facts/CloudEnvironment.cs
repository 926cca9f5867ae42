using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Facts;

/// <summary>An environment as DescribeEnvs gave it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Alias">The name its owner gave it; foreign text.</param>
/// <param name="Status"><c>NORMAL</c> or <c>UNAVAILABLE</c>.</param>
/// <param name="Region">For example <c>ap-shanghai</c>.</param>
/// <param name="PackageId">The environment's plan, for example <c>baas_personal</c>.</param>
/// <param name="PackageName">The plan's name; foreign text.</param>
/// <param name="IsDefault">True for the account's default environment.</param>
/// <param name="HintsAtPlan">True when Meta says <c>ai_la_inspire_plan=enable</c>: a hint to report, never a verdict.</param>
public sealed record CloudEnvironment(
    EnvId Id, string Alias, string Status, string Region, string PackageId, string PackageName, bool IsDefault,
    bool HintsAtPlan)
{
    /// <summary>
    /// True for the plans on which the cloud often refuses to enable a model (FailedOperation.PackageUnsupported). It is no
    /// prophecy: a personal environment with resource points had models enabled (two sightings, 2026-09 and 2026-10).
    /// </summary>
    public bool MayForbidModelChanges => PackageId is "baas_personal" or "baas_trial";
}
