using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Tools.Replies;

namespace CloudBaseAi.Tools;

/// <summary>The ways on for a user who turns a quote down: a "no" never leads back to the same quote.</summary>
internal static class OtherWays
{
    private const int Most = 5;

    /// <summary>
    /// Reading the group again is offered where that gives a choice. Else it would lead straight back, as hunyuan-exp does,
    /// whose default model stands for all: then the group's other models are named here, and the way to another path.
    /// </summary>
    /// <param name="env">The environment.</param>
    /// <param name="quoted">What the user may not want.</param>
    /// <param name="eligible">The proof of its path.</param>
    /// <param name="groups">As read.</param>
    /// <param name="catalog">The managed models; null for a custom group.</param>
    public static IReadOnlyList<Option> Than(EnvId env, CallTarget quoted, EligibilityProof eligible, IReadOnlyList<ModelGroup> groups, Catalog? catalog)
    {
        var givesChoice = new Selector([eligible], groups, quoted.Group, null).Select(catalog) switch
        {
            Selection.Choice choice => choice.Ready.Concat(choice.Addable).Any(other => other != quoted),
            Selection.One => false,
            _ => true,
        };
        if (givesChoice) return [new("No, choose another model", null, Calls.DescribeGroups(env, "shows what else there is", quoted.Group))];

        var group = groups.First(one => one.Name == quoted.Group.Text);
        var held = CallTarget.Of(quoted.Group, group.Models).Where(other => other != quoted).ToList();
        var offered = CallTarget.Of(quoted.Group, catalog?.For(quoted.Group.Path).Select(id => id.Text) ?? []).Where(other => other != quoted).Except(held);
        return [.. held.Select(other => group.IsOn ? Decisions.Ready(env, other) : Decisions.Enable(env, other))
            .Concat(offered.Select(other => Decisions.Enable(env, other))).Take(Most)
            .Append(Elsewhere(env, quoted.Group.Path)).Select(way => way with { Label = $"No. {way.Label}" })];
    }

    private static Option Elsewhere(EnvId env, BillingPath path) => path.Match(
        () => Decisions.TokenCredits(env),
        () => Decisions.Endpoint(env, null),
        () => new Option("Go on with a managed model", null, Calls.CheckEligibility(env, "checks who pays")));
}
