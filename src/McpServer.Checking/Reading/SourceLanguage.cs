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

    /// <summary>Constants that code can require.</summary>
    public static readonly SourceLanguage Json = new("json", isTyped: false, hasMarkup: false, ".json");

    /// <summary>What lies beside code and holds none that could call anything.</summary>
    public static readonly SourceLanguage NoCode = new(
        "none", isTyped: false, hasMarkup: false, ".wxml", ".wxss", ".css", ".scss", ".less", ".sass", ".styl", ".md",
        ".txt", ".svg");

    /// <summary>A file with another ending: judged where it happens to be JavaScript.</summary>
    public static readonly SourceLanguage Other = new("other", isTyped: false, hasMarkup: false);

    /// <summary>Every language that can be named.</summary>
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

    /// <summary>True for what is no code, whatever somebody says of the files around it.</summary>
    public bool IsData => this == Json || this == NoCode;

    /// <summary>The language of a file by its ending; null for what is no source.</summary>
    public static SourceLanguage? OfPath(string path) => All.FirstOrDefault(language => language.Has(path));

    /// <summary>The language of a file that somebody named: JavaScript, where its name has no ending.</summary>
    public static SourceLanguage OfNamed(string path) => OfPath(path) ?? (Json.Has(path) ? Json
        : NoCode.Has(path) ? NoCode : Path.GetExtension(path).Length > 1 ? Other : JavaScript);

    private bool Has(string path) =>
        _endings.Any(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    /// <summary>The language of a name; null where there is none.</summary>
    public static SourceLanguage? Find(string? name) => All.FirstOrDefault(language => language.Name == name);
}
