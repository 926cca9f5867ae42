using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Providers;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Snippets;

/// <summary>Proofs made the only way there is: by checks over facts.</summary>
internal static class Proofs
{
    public const string Env = "sandbox-1a2b3c";

    /// <summary>Providers and models, harmless and hostile; every pair is legal.</summary>
    public static readonly IReadOnlyList<(string Group, string Model)> Targets =
    [
        ("hunyuan-exp", "hunyuan-2.0-instruct-20251111"),
        ("cloudbase", "deepseek-v4-flash"),
        ("cloudbase", "deepseek/deepseek-flash"),
        ("custom-x", "gpt-4o-mini"),
        ("custom-x", "a\"b\\c"),
        ("custom-x", "模型-中文"),
        ("custom-x", "m n"),
        ("custom-x", "${x}"),
        ("custom-x", "`${wx}`"),
        ("custom-x", "</script><script>"),
        ("custom-x", "<!-- it's -->"),
        ("custom-x", "a\u2028b\u2029c\u0085d"),
        ("custom-x", "line\r\n//en break\0"),
        ("custom-x", "\u202Ereversed\uFEFF\u200B\U000E0041"),
        ("custom-x", "__MODEL__ __PROVIDER__"),
        ("custom-x", "\\u0022+evil()+\\u0022"),
        ("custom-x", "😀"),
        ("custom-createModel", "model"),
        ("custom-x", "wx.cloud.extend.AI.createModel"),
    ];

    public static ReadinessProof Of(string group, string model)
    {
        Assert.True(EnvId.TryParse(Env, out var env));
        Assert.True(ProviderSet.Standard.TryParse(group, out var name));
        Assert.True(ModelId.TryParse(model, out var id));
        Assert.True(CallTarget.TryPair(name, id, out var target));
        var fact = Facts.Good(name.Path, env);
        var eligible = Assert.IsType<EligibilityVerdict.Eligible>(EligibilityProof.Check(env, fact, Assurances.None));
        var groups = new Groups(env, [new(group, "builtin", 1, [ModelEntry.New(id)])]);
        return Assert.IsType<ReadinessVerdict.Ready>(ReadinessProof.Check(eligible.Proof, target, groups, ProviderSet.Standard)).Proof;
    }
}
