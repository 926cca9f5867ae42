using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Dispatch.Preconditions;

/// <summary>Nothing is needed.</summary>
internal readonly record struct Nothing;

/// <summary>An environment, and at least one open path that leads to what was named.</summary>
/// <param name="Env">The environment.</param>
/// <param name="Group">The group that the caller named, if any.</param>
/// <param name="Model">The model that the caller named, if any.</param>
/// <param name="Open">The proofs of every open path.</param>
internal sealed record OpenPaths(EnvId Env, GroupName? Group, ModelId? Model, IReadOnlyList<EligibilityProof> Open);

/// <summary>A group and a model whose path is open, in an environment whose groups were read.</summary>
/// <param name="Env">The environment.</param>
/// <param name="Target">Group and model.</param>
/// <param name="Eligible">The proof that the group's path pays.</param>
internal sealed record OpenTarget(EnvId Env, CallTarget Target, EligibilityProof Eligible);

/// <summary>The name of a custom group, in an environment where path custom is open.</summary>
/// <param name="Env">The environment.</param>
/// <param name="Group">The group.</param>
internal sealed record OpenCustom(EnvId Env, GroupName Group);
