using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Platform;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Domain.Checking;

/// <summary>
/// What legality depends on besides the code: the one place where the rules ask what a group and a model may be.
/// </summary>
/// <param name="Providers">
/// The legal kinds of providers: the three shapes, and the built-in groups that the operator allows.
/// </param>
/// <param name="Today">The day on which retirement dates are judged.</param>
public sealed record CheckFacts(ProviderSet Providers, DateOnly Today)
{
    /// <summary>True for a legal argument of createModel.</summary>
    public bool IsGroup(string text) => Providers.TryParse(text, out _);

    /// <summary>True where this model must not be called in this group.</summary>
    public bool BreaksHunyuanRule(string group, string model) =>
        Providers.TryParse(group, out var name) && ModelId.TryParse(model, out var id) && !name.Provider.Serves(id);

    /// <summary>
    /// The model's retirement, where its date has passed. Under a custom group a name means what its owner says.
    /// </summary>
    public Retirement? Retirement(string group, string model) =>
        !(Providers.TryParse(group, out var name) && name.Provider is Provider.Custom)
        && ModelId.TryParse(model, out var id) && Advisories.RetirementOf(id) is { } known
            && known.IsPast(Today) ? known : null;

    /// <summary>
    /// The legal group that a text is but for case, blanks, quotes and dashes; null where it is none.
    /// </summary>
    public string? Meant(string text) =>
        Mistakes.Of(text, Providers, null, null) is Mistake.Inexact inexact ? inexact.Meant.Text : null;
}
