namespace CloudBaseAi.Domain.Snippets;

/// <summary>What to do with a file of a snippet.</summary>
public sealed class FileWrite
{
    /// <summary>A new file, whole.</summary>
    public static readonly FileWrite Create = new("create");

    /// <summary>Most projects have this file already: it holds only what has to be in theirs.</summary>
    public static readonly FileWrite Merge = new("merge");

    private FileWrite(string text) => Text = text;

    /// <summary>The value as it stands in replies.</summary>
    public string Text { get; }

    /// <summary>The value as it stands in replies.</summary>
    public override string ToString() => Text;
}
