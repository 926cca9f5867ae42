using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Preflight;

/// <summary>The fixed order, held in state: eligibility of the path, then groups, then everything else.</summary>
public sealed class Gate(Ledger ledger, IReadOnlySet<string> vouchedSwitches)
{
    /// <summary>Is this path's eligibility fresh and good?</summary>
    public GateVerdict Eligibility(EnvId env, BillingPath path) => ledger.Eligibility(env, path) is { } fact
        ? EligibilityProof.Check(env, fact, vouchedSwitches).Match<GateVerdict>(
            eligible => new GateVerdict.Open(eligible.Proof),
            miss => new GateVerdict.Closed(miss),
            unclear => new GateVerdict.Closed(unclear))
        : new GateVerdict.EligibilityRequired(path);

    /// <summary>As <see cref="Eligibility"/>, and the groups were read.</summary>
    public GateVerdict Groups(EnvId env, BillingPath path) => Eligibility(env, path) is var verdict
        && verdict is GateVerdict.Open && ledger.Groups(env) is null
            ? new GateVerdict.GroupsRequired()
            : verdict;

    /// <summary>The proofs of every path that is fresh and good, in the order paths are tried.</summary>
    public IReadOnlyList<EligibilityProof> OpenPaths(EnvId env) =>
        [.. BillingPath.All.Select(path => Eligibility(env, path)).OfType<GateVerdict.Open>().Select(open => open.Proof)];
}
