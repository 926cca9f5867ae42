using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Facts;

/// <summary>A model group as DescribeAIModels gave it, without its secret.</summary>
/// <param name="Name">GroupName as read: not necessarily a legal argument of createModel.</param>
/// <param name="Type"><c>builtin</c> or <c>custom</c>.</param>
/// <param name="Status">1 on, 2 off.</param>
/// <param name="Entries">Models[] as read; empty when the cloud sent null.</param>
public sealed record ModelGroup(string Name, string Type, int? Status, IReadOnlyList<ModelEntry> Entries)
{
    /// <summary>True when Status is 1.</summary>
    public bool IsOn => Status == 1;

    /// <summary>True for a group that the platform made.</summary>
    public bool IsBuiltIn => Type == "builtin";

    /// <summary>The ids in Models[].</summary>
    public IReadOnlyList<string> Models => [.. Entries.Select(entry => entry.Model).OfType<string>()];

    /// <summary>Ordinal comparison with Models[].Model.</summary>
    public bool Holds(ModelId model) => Entries.Any(entry => entry.Model == model.Text);

    /// <summary>
    /// The full replacement list that adds one model: UpdateAIModel replaces Models[] whole, so every entry that was there
    /// is sent back as it was read.
    /// </summary>
    public IReadOnlyList<ModelEntry> With(ModelId model) =>
        Holds(model) ? Entries : [.. Entries, ModelEntry.New(model)];
}
