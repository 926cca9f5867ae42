using System.Buffers;

namespace CloudBaseAi.Checking.Values;

/// <summary>Which files can concern a rule at all: those that hold a word of it, and those that import them.</summary>
internal static class Relevance
{
    private static readonly SearchValues<string> Words = SearchValues.Create(
        [
            "createModel", "streamText", "generateText", "cloud", "AI", "await", "SDKVersion", "sk-", "wx-server-sdk",
                "ts-ignore", "ts-expect-error", "ts-nocheck",
            "pi_key", "piKey", "pikey", "PI_KEY", "PIKEY", "ecretKey", "ecret_key", "ECRET_KEY", "AIza", "AKID",
            "earer ", "hf_", "gsk_", "xai-",
        ],
        StringComparison.Ordinal);

    /// <summary>The files whose names must be bound and whose calls must be looked at.</summary>
    public static IReadOnlyList<SourceModule> Of(IReadOnlyList<SourceModule> modules)
    {
        if (modules.Count == 0) return [];
        if (!modules.Any(IsRelevant)) return [];
        Binder.Bind(modules);
        return modules;
    }

    private static bool IsRelevant(SourceModule module) => module.Source.Text.AsSpan().ContainsAny(Words)
        || module.File.Anys.Count > 0 && module.Source.Text.Contains("wx", StringComparison.Ordinal);
}
