using Acornima.Ast;

namespace CloudBaseAi.Checking.Values;

/// <summary>The files that are checked together, found by the paths that they import each other by.</summary>
internal sealed class ModuleSet
{
    private static readonly string[] Endings =
        ["", ".js", ".ts", ".tsx", ".jsx", ".vue", ".mjs", ".cjs", ".json", "/index.js", "/index.ts", "/index.tsx",
            "/index.jsx", "/index.vue"];

    private readonly Dictionary<string, SourceModule> _byPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceModule> _byGivenPath = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceModule?> _byEnd = new(StringComparer.Ordinal);

    /// <summary>No name of JavaScript: stands for all of them.</summary>
    private const string AnyName = "*";

    private HashSet<string>? _names;
    private Dictionary<string, List<MemberWrite>>? _writes;

    /// <summary>Takes the files that could be parsed.</summary>
    public ModuleSet(IReadOnlyList<SourceModule> modules)
    {
        All = modules;
        foreach (var module in modules)
        {
            _byGivenPath[module.Source.Path] = module;
            _byPath.TryAdd(Normal(module.Source.Path), module);
            Length += module.Source.Text.Length;
        }
    }

    /// <summary>The files.</summary>
    public IReadOnlyList<SourceModule> All { get; }

    /// <summary>The characters of all files.</summary>
    public long Length { get; }

    /// <summary>The places that give members a value, by the member's name.</summary>
    public IReadOnlyDictionary<string, List<MemberWrite>> Writes => _writes ??= MemberWrite.In(this);

    private HashSet<string> Names => _names ??= All.SelectMany(module =>
        module.HasComputedNames ? module.Names.Append(AnyName) : module.Names).Append("default").ToHashSet();

    /// <summary>
    /// True where a call can call something of these files, or one of these names of the platform; a call of anything
    /// else needs no values to be known as such.
    /// </summary>
    public bool CanCall(Node callee, params ReadOnlySpan<string> names)
    {
        if (callee is not MemberExpression { Computed: false, Property: Identifier { Name: var name } }) return true;
        return names.Contains(name) || Names.Contains(name) || Names.Contains(AnyName);
    }

    /// <summary>The file that a node stands in.</summary>
    public SourceModule Of(Node node) => _byGivenPath[node.Location.SourceFile!];

    /// <summary>
    /// True for what names a file and no package: <c>./a</c>, <c>../a</c>, <c>/a</c> and the usual alias <c>@/a</c>.
    /// </summary>
    public static bool IsFile(string specifier) => specifier.StartsWith('.') || specifier.StartsWith('/')
        || specifier.StartsWith("@/", StringComparison.Ordinal) || specifier.StartsWith("~/", StringComparison.Ordinal);

    /// <summary>The file that an import names; null where it was not given.</summary>
    public SourceModule? Find(SourceModule from, string specifier)
    {
        if (specifier.StartsWith('.'))
        {
            var folder = Normal(from.Source.Path);
            return Exact(Normal(folder[..(folder.LastIndexOf('/') + 1)] + specifier));
        }

        var rest = specifier[(specifier.IndexOf('/') + 1)..];
        return Exact(Normal(rest)) ?? ByEnd(Normal(rest));
    }

    /// <summary>These files and all that imports lead to or from, over any number of steps.</summary>
    public IEnumerable<SourceModule> Connected(IReadOnlyCollection<SourceModule> first)
    {
        var edges = All.SelectMany(from => Imported(from).Select(to => (from, to))).ToList();
        var nearby = edges.Concat(edges.Select(edge => (from: edge.to, to: edge.from)))
            .ToLookup(edge => edge.from, edge => edge.to);
        var (seen, open) = (first.ToHashSet(), new Stack<SourceModule>(first));
        while (open.TryPop(out var module))
        {
            yield return module;
            foreach (var next in nearby[module].Where(seen.Add)) open.Push(next);
        }
    }

    /// <summary>The given files that a file names as a text, in whatever way it imports them.</summary>
    private IEnumerable<SourceModule> Imported(SourceModule from) => from.Texts.Concat(from.ImportsAndExports.Select(
        node => node switch
        {
            ImportDeclaration import => import.Source,
            ExportNamedDeclaration named => named.Source,
            ExportAllDeclaration all => all.Source,
            _ => null,
        })).OfType<StringLiteral>()
        .Where(text => IsFile(text.Value)).Select(text => Find(from, text.Value)).OfType<SourceModule>();

    private SourceModule? Exact(string path)
    {
        foreach (var ending in Endings)
        {
            if (_byPath.TryGetValue(path + ending, out var module)) return module;
        }

        return null;
    }

    /// <summary>From the project's root, which is not known: the one file whose path ends so.</summary>
    private SourceModule? ByEnd(string rest)
    {
        if (_byEnd.TryGetValue(rest, out var known)) return known;
        var found = _byPath.Where(one =>
            Endings.Any(ending => one.Key.EndsWith("/" + rest + ending, StringComparison.Ordinal))).Take(2).ToList();
        return _byEnd[rest] = found.Count == 1 ? found[0].Value : null;
    }

    /// <summary>With slashes, without <c>.</c> and <c>..</c>.</summary>
    private static string Normal(string path)
    {
        var parts = new List<string>();
        foreach (var part in path.Replace('\\', '/').Split('/'))
        {
            if (part is "." or "") continue;
            if (part == ".." && parts.Count > 0 && parts[^1] != "..") parts.RemoveAt(parts.Count - 1);
            else parts.Add(part);
        }

        return string.Join('/', parts);
    }
}
