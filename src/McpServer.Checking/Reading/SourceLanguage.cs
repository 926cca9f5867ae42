namespace CloudBaseAi.Checking.Reading;

/// <summary>How a source is written.</summary>
public sealed class SourceLanguage
{
    /// <summary>JavaScript, ES modules or CommonJS.</summary>
    public static readonly SourceLanguage JavaScript = new(
        "javascript", isTyped: false, hasMarkup: false, ".js", ".mjs", ".cjs");

    /// <summary>TypeScript.</summary>
    public static readonly SourceLanguage TypeScript = new(
        "typescript", isTyped: true, hasMarkup: false, ".ts", ".mts", ".cts");

    /// <summary>JavaScript with JSX.</summary>
    public static readonly SourceLanguage Jsx = new("jsx", isTyped: false, hasMarkup: true, ".jsx");

    /// <summary>TypeScript with JSX.</summary>
    public static readonly SourceLanguage Tsx = new("tsx", isTyped: true, hasMarkup: true, ".tsx");

    /// <summary>A Vue component; its script says how it is written.</summary>
    public static readonly SourceLanguage Vue = new("vue", isTyped: false, hasMarkup: false, ".vue");

    /// <summary>Every language.</summary>
    public static readonly IReadOnlyList<SourceLanguage> All = [JavaScript, TypeScript, Jsx, Tsx, Vue];

    private readonly string[] _endings;

    private SourceLanguage(string name, bool isTyped, bool hasMarkup, params string[] endings) =>
        (Name, IsTyped, HasMarkup, _endings) = (name, isTyped, hasMarkup, endings);

    /// <summary>The name, for example <c>typescript</c>.</summary>
    public string Name { get; }

    /// <summary>True where types may stand.</summary>
    public bool IsTyped { get; }

    /// <summary>True where JSX may stand.</summary>
    public bool HasMarkup { get; }

    /// <summary>The language of a file by its ending; null for what is no source.</summary>
    public static SourceLanguage? OfPath(string path) => All.FirstOrDefault(
        language => language._endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The language of a name; null where there is none.</summary>
    public static SourceLanguage? Find(string? name) => All.FirstOrDefault(language => language.Name == name);
}
