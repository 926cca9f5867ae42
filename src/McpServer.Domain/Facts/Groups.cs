using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Facts;

/// <summary>The model groups of one environment, as one reading of DescribeAIModels gave them.</summary>
/// <param name="env">The environment.</param>
/// <param name="all">In the cloud's order.</param>
public sealed class Groups(EnvId env, IReadOnlyList<ModelGroup> all)
{
    /// <summary>The environment that the groups belong to.</summary>
    public EnvId Env { get; } = env;

    /// <summary>Every group, in the cloud's order.</summary>
    public IReadOnlyList<ModelGroup> All { get; } = all;

    /// <summary>The group of exactly this name; null when there is none.</summary>
    public ModelGroup? Find(string name) => All.FirstOrDefault(group => group.Name == name);

    /// <summary>The groups that hold the model, on or off.</summary>
    public IEnumerable<ModelGroup> Holding(ModelId model) => All.Where(group => group.Holds(model));
}
