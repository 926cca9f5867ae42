using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Preflight;

/// <summary>
/// Token Credits: one pack <c>pkg_tcb_tokencredits_…</c> that is not expired (3) or disabled (4) and whose
/// versionSwitchStatus does not block. One pack that hits decides, whatever the others say.
/// </summary>
public static class PackRule
{
    /// <summary>What the id of a Token Credits pack begins with.</summary>
    public const string Prefix = "pkg_tcb_tokencredits_";

    /// <summary>The evidence begins with what decides.</summary>
    internal static Finding Judge(IReadOnlyList<ResourcePackage>? packages, IReadOnlySet<string> vouched)
    {
        if (packages is null) return Finding.Unclear(["DescribeEnvPostpayPackage answered without a readable list of packages."]);
        var judged = packages.Select(package => JudgeOne(package, vouched)).OrderBy(one => one.Covers switch { true => 0, null => 1, false => 2 }).ToList();
        IReadOnlyList<string> evidence = [.. judged.SelectMany(one => one.Evidence).DefaultIfEmpty("The environment has no resource pack.")];
        if (judged.Any(one => one.Covers == true)) return Finding.Covered(evidence);
        return judged.Any(one => one.Covers is null) ? Finding.Unclear(evidence) : Finding.NotCovered(evidence);
    }

    private static Finding JudgeOne(ResourcePackage package, IReadOnlySet<string> vouched)
    {
        if (package.Id is null) return Finding.Unclear(["A package without an id."]);
        var name = Shown.Name(package.Id);
        if (!package.Id.StartsWith(Prefix, StringComparison.Ordinal))
        {
            return Finding.NotCovered(package.Status is 3 or 4
                ? []
                : [$"{name}: active, but no Token Credits pack; whether resource points (资源点套餐) cover AI calls is unsettled."]);
        }

        return package.Status switch
        {
            3 => Finding.NotCovered([$"{name}: expired (status 3)."]),
            4 => Finding.NotCovered([$"{name}: disabled (status 4)."]),
            null => Finding.Unclear([$"{name}: no readable status."]),
            _ when IsFree(package.VersionSwitch, vouched) => Finding.Covered([$"{name}: usable (status {package.Status})."]),
            _ => Finding.Unclear([$"{name}: versionSwitchStatus {Shown.Name(Plain(package.VersionSwitch!))} is a value nobody has published."]),
        };
    }

    private static bool IsFree(string? versionSwitch, IReadOnlySet<string> vouched) =>
        versionSwitch is null or "null" or "0" or "\"\"" || vouched.Contains(Plain(versionSwitch));

    private static string Plain(string json) => json.Trim('"');
}
