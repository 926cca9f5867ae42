using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Domain.Preflight;

/// <summary>The fixed order, held in state: eligibility of the path, then groups, then everything else.</summary>
public sealed class Gate(Ledger ledger, Assurances assurances)
{
    /// <summary>Is the eligibility of this path fresh and good?</summary>
    public GateVerdict Eligibility(EnvId env, BillingPath path) => Verdict(env, path) switch
    {
        null => new GateVerdict.EligibilityRequired(path),
        EligibilityVerdict.Eligible eligible => new GateVerdict.Open(eligible.Proof),
        EligibilityVerdict.NotEligible miss => new GateVerdict.Closed(miss),
        EligibilityVerdict.Undetermined unclear => new GateVerdict.Closed(unclear),
    };

    /// <summary>As <see cref="Eligibility"/>, and the groups were read.</summary>
    public GateVerdict Groups(EnvId env, BillingPath path) => Eligibility(env, path) is var verdict
        && verdict is GateVerdict.Open && ledger.Groups(env) is null
            ? new GateVerdict.GroupsRequired()
            : verdict;

    /// <summary>The proofs of every path that is fresh and good, in the order in which paths are tried.</summary>
    public IReadOnlyList<EligibilityProof> OpenPaths(EnvId env) =>
        [.. BillingPaths.All.Select(path => Eligibility(env, path)).OfType<GateVerdict.Open>().Select(open => open.Proof)];

    /// <summary>The verdict on a path from the facts of the last 15 minutes; null when it was not checked.</summary>
    public EligibilityVerdict? Verdict(EnvId env, BillingPath path) =>
        ledger.Eligibility(env, path) is { } fact ? EligibilityProof.Check(env, fact, assurances) : null;

    /// <summary>
    /// What is known of Token Credits without opening that path: from its own check, else from what was read beside the
    /// Growth Plan for the sake of a decision; null when neither was read.
    /// </summary>
    public EligibilityVerdict? KnownOfTokenCredits(EnvId env) => Verdict(env, BillingPath.TokenCredits)
        ?? (ledger.Eligibility(env, BillingPath.GrowthPlan) is EligibilityFact.Plan { Alternative: { } beside }
            ? EligibilityProof.Check(env, beside, assurances)
            : null);
}
