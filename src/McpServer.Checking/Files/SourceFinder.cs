using System.Text;
using CloudBaseAi.Checking.Reading;

namespace CloudBaseAi.Checking.Files;

/// <summary>
/// Finds the sources that paths name: files always, folders without what is ignored, installed or bundled.
/// </summary>
/// <param name="read">The bytes of a file; null where it cannot be read.</param>
internal sealed class SourceFinder(Func<string, byte[]?> read)
{
    /// <summary>Larger files in a folder are bundles that nobody wrote.</summary>
    private const long MostBytes = 1 << 20;

    private static readonly string[] Installed = ["node_modules", "miniprogram_npm", ".git"];

    private readonly List<string> _data = [];

    /// <summary>The sources, in order.</summary>
    public List<SourceOnDisk> Sources { get; } = [];

    /// <summary>The files of folders that were passed over for their size.</summary>
    public List<string> Bundles { get; } = [];

    /// <summary>The paths that could not be read.</summary>
    public List<string> Unreadable { get; } = [];

    /// <summary>Takes the JSON files of folders, where a source can require one.</summary>
    public void AddRequiredData()
    {
        if (!Sources.Exists(source => source.Text.Contains(".json", StringComparison.Ordinal))) return;
        Sources.AddRange(_data.Select(Read).OfType<SourceOnDisk>());
    }

    /// <summary>Takes a file or a folder.</summary>
    public void Add(string path)
    {
        if (Directory.Exists(path)) AddFolder(path, [.. RulesAbove(path)]);
        else AddFile(path);
    }

    private void AddFolder(string folder, IReadOnlyList<(string Root, IgnoreRules Rules)> rules)
    {
        string[] files, folders;
        try
        {
            rules = [.. rules, .. RulesOf(Path.GetFullPath(folder))];
            (files, folders) = (Directory.GetFiles(folder), Directory.GetDirectories(folder));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            Unreadable.Add(folder);
            return;
        }

        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            var isData = SourceLanguage.OfNamed(file) == SourceLanguage.Json;
            if (!isData && SourceLanguage.OfPath(file) is null || IsIgnored(file, false, rules)
                || file.EndsWith(".d.ts", StringComparison.OrdinalIgnoreCase) || SizeOf(file) is not { } size)
            {
                continue;
            }

            if (size > MostBytes && !isData) Bundles.Add(file);
            else if (size <= MostBytes && isData) _data.Add(file);
            else if (!isData) AddFile(file);
        }

        foreach (var inner in folders.Order(StringComparer.Ordinal))
        {
            var isLink = new DirectoryInfo(inner).LinkTarget is not null;
            if (!isLink && !Installed.Contains(Path.GetFileName(inner)) && !IsIgnored(inner, true, rules))
            {
                AddFolder(inner, rules);
            }
        }
    }

    /// <summary>The size of a file in bytes; null for a link that leads nowhere.</summary>
    private static long? SizeOf(string path)
    {
        try
        {
            FileInfo? file = new(path);
            if (file.Attributes.HasFlag(FileAttributes.ReparsePoint))
            {
                file = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo;
            }

            return file is { Exists: true, Length: var size } ? size : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    private void AddFile(string path)
    {
        if (Read(path) is { } source) Sources.Add(source);
        else Unreadable.Add(path);
    }

    private SourceOnDisk? Read(string path) => SourceOnDisk.Read(path, read);

    /// <summary>The rules nearest to the path decide.</summary>
    private static bool IsIgnored(string path, bool isFolder, IReadOnlyList<(string Root, IgnoreRules Rules)> rules)
    {
        var full = Path.GetFullPath(path);
        return rules.Reverse()
            .Select(one => one.Rules.Ignores(Path.GetRelativePath(one.Root, full).Replace('\\', '/'), isFolder))
            .FirstOrDefault(decided => decided is not null) == true;
    }

    /// <summary>The rules of the folders around, up to the root of the repository.</summary>
    private List<(string Root, IgnoreRules Rules)> RulesAbove(string path)
    {
        var rules = new List<(string, IgnoreRules)>();
        for (var folder = new DirectoryInfo(Path.GetFullPath(path)); folder is not null
            && !Directory.Exists(Path.Combine(folder.FullName, ".git")); folder = folder.Parent)
        {
            if (folder.Parent is not { } above) return [];
            rules.InsertRange(0, RulesOf(above.FullName));
        }

        return rules;
    }

    private IEnumerable<(string Root, IgnoreRules Rules)> RulesOf(string folder) =>
        read(Path.Combine(folder, ".gitignore")) is { } bytes
            ? [(folder, new IgnoreRules(Encoding.UTF8.GetString(bytes)))]
            : [];
}
