namespace CloudBaseAi.Checking.Files;

/// <summary>
/// The rules of a .gitignore file; the last that fits decides. Whatever stands in a rule, it takes no more steps than
/// the lengths of rule and path multiplied: there is no regular expression that could be sent on long ways.
/// </summary>
internal sealed class IgnoreRules
{
    /// <summary>No path that a system takes is longer.</summary>
    private const int LongestRule = 4096;

    /// <summary>Any number of folders.</summary>
    private const string Deep = "**";

    private readonly List<(string[] Parts, bool IsNegated, bool IsForFolders)> _rules = [];

    /// <summary>Reads the lines of a file.</summary>
    public IgnoreRules(string text)
    {
        foreach (var line in text.Split('\n')) Add(line.TrimEnd('\r'));
    }

    /// <summary>True for what is ignored, false for what an exception names, null where no rule fits.</summary>
    /// <param name="path">Relative to the folder of the rules, with slashes.</param>
    /// <param name="isFolder">True for a folder.</param>
    public bool? Ignores(string path, bool isFolder)
    {
        var parts = path.Split('/');
        for (var at = _rules.Count - 1; at >= 0; at--)
        {
            var (pattern, isNegated, isForFolders) = _rules[at];
            if ((isFolder || !isForFolders) && Fit(pattern, parts)) return !isNegated;
        }

        return null;
    }

    private void Add(string line)
    {
        if (line.Length > LongestRule || line.StartsWith('#')) return;
        var isNegated = line.StartsWith('!');
        var rule = isNegated ? line[1..] : line;
        while (rule.EndsWith(' ') && !rule.EndsWith("\\ ", StringComparison.Ordinal)) rule = rule[..^1];
        var isForFolders = rule.EndsWith('/');
        rule = rule.TrimEnd('/');
        if (rule.Length == 0) return;
        List<string> parts = [.. rule.TrimStart('/').Split('/')];
        if (!rule.Contains('/')) parts.Insert(0, Deep);
        // What lies in a folder, but not the folder itself.
        if (parts[^1] == Deep) parts.Add("*");
        _rules.Add(([.. parts], isNegated, isForFolders));
    }

    /// <summary>The folders of a path, of which <c>**</c> stands for any number.</summary>
    private static bool Fit(string[] pattern, string[] path)
    {
        var (at, deep, from) = (0, -1, 0);
        for (var part = 0; part < path.Length;)
        {
            if (at < pattern.Length && pattern[at] == Deep) (deep, from) = (++at, part);
            else if (at < pattern.Length && Wildcards.Fit(pattern[at], path[part])) (at, part) = (at + 1, part + 1);
            else if (deep < 0) return false;
            else (at, part) = (deep, ++from);
        }

        return at == pattern.Length;
    }
}
