namespace CloudBaseAi.Checking.Sources;

/// <summary>The text of one file, and where its lines begin: after LF, CRLF or CR.</summary>
internal sealed class SourceText
{
    private readonly int[] _lineStarts;

    /// <summary>Takes the text without its byte order mark, which is no character of the first line.</summary>
    public SourceText(string path, string text)
    {
        Path = path;
        Text = text.Length > 0 && text[0] == '\uFEFF' ? text[1..] : text;
        _lineStarts = LineStarts(Text);
    }

    /// <summary>The path as it was given.</summary>
    public string Path { get; }

    /// <summary>The text without a byte order mark.</summary>
    public string Text { get; }

    /// <summary>How many lines there are.</summary>
    public int LineCount => _lineStarts.Length;

    /// <summary>The line and the column of an offset; both count from 1, columns in UTF-16 units.</summary>
    public (int Line, int Column) At(int offset)
    {
        var line = Array.BinarySearch(_lineStarts, offset);
        if (line < 0) line = ~line - 1;
        return (line + 1, offset - _lineStarts[line] + 1);
    }

    /// <summary>The offset of a line's first character; the end of the text for lines after the last.</summary>
    public int StartOf(int line) => line > _lineStarts.Length ? Text.Length : _lineStarts[line - 1];

    /// <summary>The offset of a line and a column.</summary>
    public int OffsetOf(int line, int column) => StartOf(line) + column - 1;

    private static int[] LineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var at = text.AsSpan().IndexOfAny('\r', '\n'); at >= 0;)
        {
            at += text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;
            starts.Add(at);
            var next = text.AsSpan(at).IndexOfAny('\r', '\n');
            at = next < 0 ? -1 : at + next;
        }

        return [.. starts];
    }
}
