using System.Diagnostics.CodeAnalysis;
using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Domain.Preflight;

/// <summary>
/// A group and a model that may stand together in one call. A hunyuan-… model in cloudbase, or a picture model, cannot be
/// constructed.
/// </summary>
public sealed record CallTarget
{
    private CallTarget(GroupName group, ModelId model) => (Group, Model) = (group, model);

    /// <summary>The argument of createModel.</summary>
    public GroupName Group { get; }

    /// <summary>The model field.</summary>
    public ModelId Model { get; }

    /// <summary>Pairs them, unless the provider does not serve the model or the model makes pictures.</summary>
    public static bool TryPair(GroupName group, ModelId model, [NotNullWhen(true)] out CallTarget? target)
    {
        target = model.IsImage || !group.Provider.Serves(model) ? null : new CallTarget(group, model);
        return target is not null;
    }

    /// <summary>The group with each model that it holds and that a call may name, as the cloud spells them.</summary>
    public static IEnumerable<CallTarget> Held(GroupName group, ModelGroup read) =>
        Of(group, read.Models.Select(text => ModelId.TryParse(text, out var model) ? model : null).OfType<ModelId>());

    /// <summary>The group with each of the models that a call may name.</summary>
    public static IEnumerable<CallTarget> Of(GroupName group, IEnumerable<ModelId> models) =>
        models.Select(model => TryPair(group, model, out var target) ? target : null).OfType<CallTarget>();
}
