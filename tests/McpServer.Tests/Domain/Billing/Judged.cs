using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Providers;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Domain.Billing;

/// <summary>A verdict in a few words, so that a table can hold it.</summary>
internal static class Judged
{
    public const string Pack = "pkg_tcb_tokencredits_1m";

    /// <summary>The verdict, what pays, and the names of the evidence in its order: <c>eligible ResourcePoints | PointsUsable, NoPack</c>.</summary>
    public static string Of(EligibilityFact fact, Assurances? assurances = null)
    {
        var verdict = EligibilityProof.Check(Ids.Sandbox, fact, assurances ?? Assurances.None);
        Assert.Equal(fact.Path, verdict.Path);
        return $"{Word(verdict)} | {string.Join(", ", verdict.Evidence.Select(one => one.GetType().Name))}";
    }

    /// <summary>What the verdict rests on, with its values.</summary>
    public static IReadOnlyList<Evidence> Evidence(EligibilityFact fact, Assurances? assurances = null) =>
        EligibilityProof.Check(Ids.Sandbox, fact, assurances ?? Assurances.None).Evidence;

    public static Assurances Vouch(string? versionSwitch = null, string? env = null) =>
        new(new HashSet<string>(versionSwitch is null ? [] : [versionSwitch]), new HashSet<string>(env is null ? [] : [env]));

    private static string Word(EligibilityVerdict verdict) => verdict switch
    {
        EligibilityVerdict.Eligible yes => (yes.Proof.Env, yes.Proof.Path) == (Ids.Sandbox, yes.Path) ? $"eligible {yes.Proof.By}" : "a proof of something else",
        EligibilityVerdict.NotEligible => "notEligible",
        EligibilityVerdict.Undetermined => "undetermined",
    };
}
