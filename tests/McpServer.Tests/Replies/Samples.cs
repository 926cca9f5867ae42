using System.Text.Json;
using CloudBaseAi.Cloud;
using CloudBaseAi.Domain.Checking;
using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Providers;
using CloudBaseAi.Domain.Snippets;
using CloudBaseAi.Replies;
using CloudBaseAi.Tests.Domain.Choice;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Replies;

/// <summary>Values of every type that a sentence takes: each case of a closed type, and both of a yes or no. What they name is ASCII and told apart from our own words.</summary>
internal static class Samples
{
    private static readonly Price OneTier = new("Uniform", null, "0.81", "2.82", "0.13", "千tokens");
    private static readonly CatalogEntry Entry = new("glm-5", "128k", "96k", "32k", [OneTier, OneTier with { Name = "16-32k", Unit = "百万tokens" }]);
    private static readonly CallTarget Target = Pair("cloudbase", "glm-5");
    private static readonly Situation Phase2 = Told.Situation("growthPlan noTokenCredits", "hunyuan-exp: hunyuan-v3:hy3 cloudbase:");

    private static readonly Dictionary<Type, object?[]> Of = new()
    {
        [typeof(string)] = ["custom-mine"],
        [typeof(bool)] = [true, false],
        [typeof(int)] = [17, 23],
        [typeof(int?)] = [null, 42],
        [typeof(DateOnly)] = [Told.Today, Told.Earlier],
        [typeof(EnvId)] = [Ids.Sandbox],
        [typeof(ModelId)] = [Ids.Model("deepseek-v3.2"), Ids.Model("glm-5")],
        [typeof(GroupName)] = [Ids.Group("custom-mine"), Ids.Group("hunyuan-exp")],
        [typeof(KeyVariable)] = [KeyVariable.For("mine")],
        [typeof(CallTarget)] = [Target, Pair("custom-mine", "my-model")],
        [typeof(BillingPath)] = [.. BillingPaths.All.Cast<object>()],
        [typeof(BillingPath?)] = [null, .. BillingPaths.All.Cast<object>()],
        [typeof(IReadOnlyList<string>)] = [new[] { "glm-5", "hy3" }, Array.Empty<string>(), Enumerable.Range(10, 30).Select(number => $"m-{number}").ToArray()],
        [typeof(IReadOnlyCollection<string>)] = [new[] { "glm-5", "hy3" }],
        [typeof(IEnumerable<string>)] = [new[] { "streamText", "generateText" }],
        [typeof(IReadOnlyList<Price>)] = [Entry.Prices, new[] { OneTier }, Array.Empty<Price>(), Enumerable.Range(0, 12).Select(number => OneTier with { Name = $"tier-{number}" }).ToArray()],
        [typeof(CatalogEntry)] = [Entry, Entry with { Prices = [OneTier with { Unit = "calls" }] }, Entry with { Prices = [], ContextLength = null }],
        [typeof(ModelGroup)] = [Told.Group("hunyuan-v3:hy3"), Told.Group("-hunyuan-image:hy-image"), Told.Group("custom-mine:my-model")],
        [typeof(GroupData)] = [new GroupData("hunyuan-v3", "builtin", true, ["hy3"], false, "note-9"), new GroupData("custom-mine", "custom", false, null, true, null)],
        [typeof(CatalogData)] =
        [
            new CatalogData("glm-5", "128k", "96k", "32k", [new("Tiered", "0-16k", "0.81", "2.82", "0.13", "千tokens")], true), new CatalogData("glm-5", "128k", null, null, null, false),
        ],
        [typeof(PriceData)] = [new PriceData("Tiered", "0-16k", "0.81", "2.82", "0.13", "百万tokens"), new PriceData(null, null, null, "2.82", null, null)],
        [typeof(CloudEnvironment)] = [Environment("shop"), Environment("")],
        [typeof(EnvironmentData)] = [EnvironmentData.Of(Environment("shop"))],
        [typeof(Candidate)] = [.. Candidates()],
        [typeof(EligibilityProof)] =
        [
            .. BillingPaths.All.Select(Told.Proof),
            Assert.IsType<EligibilityVerdict.Eligible>(EligibilityProof.Check(Ids.Sandbox, Facts.Points(new BillingItem(Session.Env, "NORMAL", "credits", null)), Assurances.None)).Proof,
        ],
        [typeof(EligibilityVerdict)] = [.. Verdicts()],
        [typeof(Evidence)] = [.. Evidences()],
        [typeof(Provider)] = [.. new ProviderSet(["hunyuan-v3"]).All],
        [typeof(ProviderSet)] = [ProviderSet.Standard, new ProviderSet(["deepseek"])],
        [typeof(Situation)] = [Phase2, Told.Situation("tokenCredits", "cloudbase:")],
        [typeof(PublicUrl.Problem)] = [.. Enum.GetValues<PublicUrl.Problem>().Cast<object>()],
        [typeof(JsonValueKind)] = [.. Enum.GetValues<JsonValueKind>().Cast<object>()],
        [typeof(IReadOnlyCollection<Evidence>)] = [Evidences().ToArray()],
        [typeof(Verdict)] = [.. Enum.GetValues<Verdict>().Cast<object>()],
        [typeof(SnippetShape)] = [.. SnippetShape.All],
        [typeof(CloudException)] = [.. CloudFailures.All],
        [typeof(Bilingual)] = [.. CloudFailures.All.Select(failure => failure.Both)],
        [typeof(OtherTarget)] = [.. Enum.GetValues<OtherTarget>().Cast<object>()],
    };

    /// <summary>Values for a parameter.</summary>
    public static object?[] For(Type type, bool mayBeNull) => Of.TryGetValue(type, out var values)
        ? mayBeNull && !values.Contains(null) ? [.. values, null] : values
        : type == typeof(Mistake) ? [.. Cases(type)]
        : throw new NotSupportedException($"There is no sample of {type}.");

    /// <summary>A value of each case, made by its one constructor from samples.</summary>
    private static IEnumerable<object> Cases(Type closed) => closed.GetNestedTypes().Where(one => one.BaseType == closed)
        .Select(one => one.GetConstructors().Single(made => made.IsPublic) is var made
            ? made.Invoke([.. made.GetParameters().Select(parameter => For(parameter.ParameterType, false)[^1])])
            : throw new NotSupportedException(one.Name));

    private static IEnumerable<Evidence> Evidences() =>
    [
        .. typeof(Evidence).GetNestedTypes().Where(one => one.BaseType == typeof(Evidence)).Select(one => one.GetConstructors().Single())
            .Select(made => (Evidence)made.Invoke([.. made.GetParameters().Select(parameter => parameter.ParameterType switch
            {
                { } type when type == typeof(EnvId) => (object?)Ids.Sandbox,
                { } type when type == typeof(int) => 17,
                { } type when type == typeof(bool?) => false,
                _ => "word-5",
            })])),
        new Evidence.PlanAttendance(true, null), new Evidence.PlanAttendance(null, "OverLimited"), new Evidence.PointsUsable(null), new Evidence.PointsStatusUnknown(null),
    ];

    private static IEnumerable<EligibilityVerdict> Verdicts() => ((EligibilityFact[])
    [
        Facts.Plan(), Facts.Plan(new ActivityRecord(null, null)), Facts.Packs(), Facts.Packs(new ResourcePackage(PackRule.Prefix + "1m", 1, "2")),
        new EligibilityFact.TokenCredits(new Reading<IReadOnlyList<ResourcePackage>?>.Done([]), new Reading<IReadOnlyList<BillingItem>?>.Forbidden()),
        Facts.Packs(new ResourcePackage(PackRule.Prefix + "1m", 1, null)), Facts.Points(new BillingItem(Session.Env, "NORMAL", "credits", null)),
    ]).Select(fact => EligibilityProof.Check(Ids.Sandbox, fact, Assurances.None));

    private static IEnumerable<Candidate> Candidates()
    {
        var retired = Ranking.One(Told.Situation("tokenCredits", ""), Pair("cloudbase", "deepseek-v3.2"), isEnabled: false, Told.Managed);
        yield return retired with { Entry = Entry };
        yield return retired with { Successor = null, IsEnabled = true, Entry = null };
        yield return retired with { IsOpen = false, IsEnabled = true };
        yield return retired with { IsOpen = false };
    }

    private static CloudEnvironment Environment(string alias) => new(Ids.Sandbox, alias, "NORMAL", "ap-shanghai", "baas_personal", "plan-name", true, true);

    private static CallTarget Pair(string group, string model) =>
        CallTarget.TryPair(Ids.Group(group), Ids.Model(model), out var target) ? target : throw new ArgumentException(model, nameof(model));
}
