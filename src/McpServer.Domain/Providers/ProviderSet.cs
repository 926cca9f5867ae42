using System.Diagnostics.CodeAnalysis;
using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Providers;

/// <summary>Every kind of provider that is legal on this server: the three shapes, and what the operator allowed beyond them.</summary>
public sealed class ProviderSet
{
    /// <summary>The three shapes alone.</summary>
    public static readonly ProviderSet Standard = new([]);

    /// <summary>The three shapes, and these built-in groups. A name that cannot be a text group (<see cref="MayBeAllowed"/>) is passed over.</summary>
    /// <param name="operatorGroups">The names in CLOUDBASE_AI_GROUPS.</param>
    public ProviderSet(IEnumerable<string> operatorGroups)
    {
        var beyond = operatorGroups.Where(name => MayBeAllowed(name) && !IsStandard(name))
            .Distinct(StringComparer.Ordinal);
        Allowed = [.. beyond.Select(name => new Provider.OperatorGroup(name).Group)];
        All = [Shapes[0], .. Allowed.Select(group => group.Provider), .. Shapes.Skip(1)];
    }

    /// <summary>The three shapes. A managed model belongs to the first that owns it.</summary>
    public IReadOnlyList<Provider> Shapes { get; } =
        [new Provider.HunyuanExp(), new Provider.CloudBase(), new Provider.Custom()];

    /// <summary>Every kind, in the order in which models are offered.</summary>
    public IReadOnlyList<Provider> All { get; }

    /// <summary>The groups that the operator allowed beyond the three shapes.</summary>
    public IReadOnlyList<GroupName> Allowed { get; }

    /// <summary>The kind of custom groups.</summary>
    public Provider.Custom Custom => Shapes.OfType<Provider.Custom>().Single();

    /// <summary>Parses exactly: ordinal comparison, no trimming, no case folding.</summary>
    public bool TryParse(string? text, [NotNullWhen(true)] out GroupName? name)
    {
        name = text is null ? null : All.Select(provider => provider.Named(text))
            .FirstOrDefault(found => found is not null);
        return name is not null;
    }

    /// <summary>The legal name of a group that was read; null when no code may be written for it.</summary>
    public GroupName? NameOf(ModelGroup group) =>
        TryParse(group.Name, out var name) && name.Provider.Accepts(group) ? name : null;

    /// <summary>The group that a managed model belongs to.</summary>
    public GroupName HomeOf(ModelId model) => All.First(provider => provider.Owns(model)).Group!;

    /// <summary>
    /// The group that a path leads to by default; null for custom, whose groups have names of their own.
    /// </summary>
    public GroupName? MainGroupOf(BillingPath path) => Shapes.First(kind => kind.Path == path).Group;

    /// <summary>True when some group that the operator allowed is opened by this path.</summary>
    public bool AllowsBeyond(BillingPath path) => Allowed.Any(group => group.Path == path);

    /// <summary>
    /// True for a name that an operator may allow: safe as a URL path segment, and without a word for pictures, videos or 3D
    /// models, in any case.
    /// </summary>
    public static bool MayBeAllowed(string name) =>
        name.Length <= NameRule.MaxLength && NameRule.IsSegment(name) && !NamesAnotherMedium(name);

    /// <summary>True for a name that contains image, video or 3d, in any case: such a group does not generate text.</summary>
    public static bool NamesAnotherMedium(string name) =>
        ((string[])["image", "video", "3d"]).Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));

    private bool IsStandard(string name) => Shapes.Any(kind => kind.Named(name) is not null);
}
