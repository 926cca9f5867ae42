using CloudBaseAi.Domain.Snippets;

namespace CloudBaseAi.Guard;

/// <summary>
/// The last look before code is returned: what is really written, parsed anew, is compared with the proof. Templates
/// and writer can be wrong; an answer that calls anything but the proven group and models cannot leave.
/// </summary>
internal static class SnippetGuard
{
    /// <summary>Why the snippet must not be returned; null when every call in it is the proven one.</summary>
    public static string? Objection(Snippet snippet, ProvenModels models)
    {
        var calls = 0;
        foreach (var file in snippet.Example is { } example ? [.. snippet.Files, example] : snippet.Files)
        {
            var (found, objection) = Judge(file, models);
            if (objection is not null) return $"{file.Path}: {objection}";
            calls += found;
        }

        return calls == 0 ? "No file calls createModel." : null;
    }

    /// <summary>Declarations (<c>.d.ts</c>) hold no code that runs, and the other languages call nothing.</summary>
    private static GuardFinding Judge(SnippetFile file, ProvenModels models) => file.Language switch
    {
        "javascript" => ScriptGuard.Judge(file.Content, models),
        "typescript" when !file.Path.EndsWith(".d.ts", StringComparison.Ordinal) =>
            TypeScriptGuard.Judge(file.Content, models),
        _ => GuardFinding.Calls(0),
    };
}
