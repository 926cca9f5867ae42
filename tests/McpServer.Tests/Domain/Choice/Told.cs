using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Providers;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Domain.Choice;

/// <summary>A situation written in a line, and what follows from it in another.</summary>
internal static class Told
{
    public const string Instruct = "hunyuan-2.0-instruct-20251111";
    public const string Thinking = "hunyuan-2.0-thinking-20251109";

    /// <summary>A day on which every retirement that is announced has passed.</summary>
    public static readonly DateOnly Today = new(2026, 11, 26);

    /// <summary>A day before the first of them.</summary>
    public static readonly DateOnly Earlier = new(2026, 5, 30);

    /// <summary>The dear one before the cheap one, so that the order of prices is not that of the list.</summary>
    public static readonly Catalog Managed = Catalog($"{Instruct}=9 {Thinking}=8 glm-5=7 deepseek-v4-flash=1 hy3=3 deepseek-v3.2=0 minimax-m2.5=0");

    /// <param name="open">The open paths, separated by blanks; <c>tokenCredits?</c> for one that is known to be covered and was not checked.</param>
    /// <param name="groups">Name, colon and models, separated by blanks; a minus stands before a group that is off.</param>
    /// <param name="allowed">The groups that the operator allowed.</param>
    /// <param name="today">The day; <see cref="Today"/> when absent.</param>
    public static Situation Situation(string open, string groups, string allowed = "", DateOnly? today = null)
    {
        var paths = open.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var proofs = paths.Select(BillingPaths.Find).OfType<BillingPath>().Select(Proof).ToList();
        EligibilityVerdict? credits = paths.Contains("tokenCredits?") || paths.Contains("tokenCredits")
            ? Verdict(Facts.Good(BillingPath.TokenCredits, Ids.Sandbox))
            : paths.Contains("noTokenCredits") ? Verdict(Facts.Packs()) : null;
        return new(new ProviderSet(allowed.Split(',')), proofs, credits, new Groups(Ids.Sandbox, [.. groups.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Group)]), today ?? Today);
    }

    public static EligibilityProof Proof(BillingPath path) => Assert.IsType<EligibilityVerdict.Eligible>(Verdict(Facts.Good(path, Ids.Sandbox))).Proof;

    public static GroupName Name(Situation situation, string text) => situation.Providers.TryParse(text, out var name) ? name : throw new ArgumentException(text, nameof(text));

    public static ModelGroup Group(string text)
    {
        var parts = text.TrimStart('-').Split(':');
        return new(
            parts[0], parts[0].StartsWith("custom-", StringComparison.Ordinal) ? "custom" : "builtin", text[0] == '-' ? 2 : 1,
            [.. parts[1].Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => ModelEntry.New(Ids.Model(id)))]);
    }

    public static Catalog Catalog(string models) => new([.. models.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Entry)]);

    public static string Words(Selection selection) => selection switch
    {
        Selection.One one => one.Eligible.Path == one.Target.Group.Path ? $"one {Pair(one.Target)}" : "one on a closed path",
        Selection.Several several => $"several {Words(several.Candidates)} | {Words(several.Ways)}",
        Selection.OtherPath other => $"otherPath {Pair(other.Target)}",
        Selection.NoGroup missing => $"noGroup {missing.Group} | {Words(missing.Ways)}",
        Selection.NoCustomGroup none => $"noCustomGroup {string.Join(',', none.Existing)}{(none.Managed is null ? "" : " or " + Pair(none.Managed))}",
        Selection.NotInCatalog unknown => $"notInCatalog {unknown.Model} near {string.Join(',', unknown.Near)}",
        Selection.GroupAsModel group => $"groupAsModel {group.Group.Name}",
        Selection.Retired retired => $"retired {Words([retired.Wanted])} successor {(retired.Successor is null ? "none" : Words([retired.Successor]))}",
    };

    /// <summary>A tilde before a model that has to be enabled, a question mark after one whose path is not open, an exclamation mark and the successor after a retired one.</summary>
    public static string Words(IEnumerable<Candidate> candidates) => string.Join(' ', candidates.Select(one =>
        $"{(one.IsEnabled ? "" : "~")}{Pair(one.Target)}{(one.IsOpen ? "" : "?")}{(one.Retired is null ? "" : "!" + one.Successor)}"));

    private static string Words(IEnumerable<WayOn> ways) => string.Join(' ', ways.Select(way => way switch
    {
        WayOn.SwitchToPoints => "points",
        WayOn.AllowGroup allow => $"allow:{allow.Group.Name}",
        WayOn.RegisterEndpoint endpoint => string.Join(',', endpoint.Existing.Select(one => one.Text).Prepend("endpoint")),
        WayOn.CheckTokenCredits => "check",
        WayOn.SeeConsole console => $"console:{console.Group}",
    }));

    private static string Pair(CallTarget target) => $"{target.Group}:{target.Model}";

    private static EligibilityVerdict Verdict(EligibilityFact fact) => EligibilityProof.Check(Ids.Sandbox, fact, Assurances.None);

    private static CatalogEntry Entry(string text)
    {
        var parts = text.Split('=');
        return new(parts[0], "128k", null, null, parts.Length == 1 ? [] : [new("Uniform", null, parts[1], "0", null, "千tokens")]);
    }
}
