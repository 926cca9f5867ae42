using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using Packs = CloudBaseAi.Domain.Facts.Reading<System.Collections.Generic.IReadOnlyList<CloudBaseAi.Domain.Facts.ResourcePackage>?>;

namespace CloudBaseAi.Domain.Providers;

/// <summary>
/// A pack <c>pkg_tcb_tokencredits_…</c> pays when it is not expired (3) or disabled (4) and its versionSwitchStatus does not
/// block. One pack that pays decides, whatever the others say. Source: the requirements.
/// </summary>
public static class PackRule
{
    /// <summary>What the id of a Token Credits pack begins with.</summary>
    public const string Prefix = "pkg_tcb_tokencredits_";

    internal static Finding Judge(Packs packs, IReadOnlySet<string> vouched) => packs switch
    {
        Packs.Done { Value: { } list } => Judge(list, vouched),
        Packs.Done => new Finding.Unclear([new Evidence.PacksUnreadable()]),
        Packs.UnknownAction or Packs.Forbidden or Packs.Failed => new Finding.Unclear([new Evidence.PacksNotRead()]),
    };

    private static Finding Judge(IReadOnlyList<ResourcePackage> packages, IReadOnlySet<string> vouched)
    {
        var judged = packages.Select(package => JudgeOne(package, vouched)).OfType<Finding>().OrderBy(one => one.Rank).ToList();
        IReadOnlyList<Evidence> evidence = [.. judged.SelectMany(one => one.Evidence).DefaultIfEmpty(new Evidence.NoPack())];
        return (judged.FirstOrDefault() ?? new Finding.NotCovered([])) with { Evidence = evidence };
    }

    private static Finding? JudgeOne(ResourcePackage package, IReadOnlySet<string> vouched) => package switch
    {
        { Id: null } => new Finding.Unclear([new Evidence.PackWithoutId()]),
        { Status: 3 or 4 } when !IsTokenCredits(package.Id) => null,
        _ when !IsTokenCredits(package.Id) => new Finding.NotCovered([new Evidence.OtherPackage(package.Id)]),
        { Status: 3 } => new Finding.NotCovered([new Evidence.PackExpired(package.Id)]),
        { Status: 4 } => new Finding.NotCovered([new Evidence.PackDisabled(package.Id)]),
        { Status: null } => new Finding.Unclear([new Evidence.PackStatusUnknown(package.Id)]),
        { Status: { } status } when IsFree(package.VersionSwitch, vouched) =>
            new Finding.Covered(CoveredBy.TokenCreditsPack, [new Evidence.PackUsable(package.Id, status)]),
        _ => new Finding.Unclear([new Evidence.PackSwitchUnknown(package.Id, Plain(package.VersionSwitch!))]),
    };

    private static bool IsTokenCredits(string id) => id.StartsWith(Prefix, StringComparison.Ordinal);

    private static bool IsFree(string? versionSwitch, IReadOnlySet<string> vouched) =>
        versionSwitch is null or "null" or "0" or "\"\"" || vouched.Contains(Plain(versionSwitch));

    private static string Plain(string json) => json.Trim('"');
}

/// <content>What is found of packs.</content>
public abstract partial record Evidence
{
    /// <summary>A pack that pays.</summary>
    public sealed record PackUsable(string Id, int Status) : Evidence;

    /// <summary>A pack that has expired (status 3).</summary>
    public sealed record PackExpired(string Id) : Evidence;

    /// <summary>A pack that is disabled (status 4).</summary>
    public sealed record PackDisabled(string Id) : Evidence;

    /// <summary>A pack whose status cannot be read.</summary>
    public sealed record PackStatusUnknown(string Id) : Evidence;

    /// <summary>A pack whose versionSwitchStatus has a value that nobody has published.</summary>
    public sealed record PackSwitchUnknown(string Id, string Value) : Evidence;

    /// <summary>A package without an id.</summary>
    public sealed record PackWithoutId : Evidence;

    /// <summary>An active package that is not Token Credits; it counts for nothing.</summary>
    public sealed record OtherPackage(string Id) : Evidence;

    /// <summary>There is no package.</summary>
    public sealed record NoPack : Evidence;

    /// <summary>The reply had no readable list of packages.</summary>
    public sealed record PacksUnreadable : Evidence;

    /// <summary>The packages could not be read.</summary>
    public sealed record PacksNotRead : Evidence;
}
