using System.Diagnostics.CodeAnalysis;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Preflight;

/// <summary>A group and a model that may stand together in one call. A hunyuan-… model in cloudbase, or a picture model, cannot be constructed.</summary>
public sealed record CallTarget
{
    private CallTarget(GroupName group, ModelId model) => (Group, Model) = (group, model);

    /// <summary>The argument of createModel.</summary>
    public GroupName Group { get; }

    /// <summary>The model field.</summary>
    public ModelId Model { get; }

    /// <summary>Pairs them, unless the hunyuan rule (only the Growth Plan or a custom group serves hunyuan-…) or a picture model forbids it.</summary>
    public static bool TryPair(GroupName group, ModelId model, [NotNullWhen(true)] out CallTarget? target)
    {
        target = model.IsImage || BreaksHunyuanRule(group, model) ? null : new CallTarget(group, model);
        return target is not null;
    }

    /// <summary>The group with each of its models as the cloud spells them, but for those that no call may name.</summary>
    public static IEnumerable<CallTarget> Of(GroupName group, IEnumerable<string> models) => models
        .Select(text => ModelId.TryParse(text, out var model) && TryPair(group, model, out var target) ? target : null).OfType<CallTarget>();

    /// <summary>True for a hunyuan-… model in cloudbase.</summary>
    public static bool BreaksHunyuanRule(GroupName group, ModelId model) => group == GroupName.CloudBase && model.IsHunyuan;

    /// <summary>The managed group a model belongs to: hunyuan-… to hunyuan-exp, every other to cloudbase.</summary>
    public static GroupName ManagedGroupOf(ModelId model) => model.IsHunyuan ? GroupName.HunyuanExp : GroupName.CloudBase;
}
