using System.Diagnostics.CodeAnalysis;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Domain.Snippets;

/// <summary>
/// The models between which code may switch: each proven for the same environment and group. Only proofs make one.
/// </summary>
public sealed class ProvenModels
{
    private ProvenModels(ReadinessProof first, IReadOnlyList<ModelId> all) =>
        (Env, Group, All) = (first.Env, first.Target.Group, all);

    /// <summary>The environment of every proof.</summary>
    public EnvId Env { get; }

    /// <summary>The group of every proof: the argument of createModel.</summary>
    public GroupName Group { get; }

    /// <summary>At least one model, the default first, none twice.</summary>
    public IReadOnlyList<ModelId> All { get; }

    /// <summary>The model that is called when the caller of the code names none.</summary>
    public ModelId Default => All[0];

    /// <summary>One model alone.</summary>
    public static ProvenModels Only(ReadinessProof proof) => new(proof, [proof.Target.Model]);

    /// <summary>
    /// Several models; false when a proof is of another environment or group. A model that is named again counts once.
    /// </summary>
    public static bool TryJoin(
        ReadinessProof first, IEnumerable<ReadinessProof> others, [NotNullWhen(true)] out ProvenModels? models)
    {
        var proofs = others.Prepend(first).ToList();
        var isOneGroup = proofs.TrueForAll(proof => proof.Env == first.Env && proof.Target.Group == first.Target.Group);
        models = isOneGroup ? new ProvenModels(first, [.. proofs.Select(proof => proof.Target.Model).Distinct()]) : null;
        return models is not null;
    }

    /// <summary>True for a model that was proven.</summary>
    public bool Holds(string? model) => All.Any(one => one.Text == model);
}
