using CloudBaseAi.Checking.Sources;

namespace CloudBaseAi.Checking.Reading.Erasing;

/// <summary>
/// Reads TypeScript and JSX by their grammar and notes what is no JavaScript. It builds no tree and accepts more than
/// the
/// compiler does: what is left is parsed as JavaScript afterwards, and where that fails, the source is not understood.
/// </summary>
internal sealed partial class TypeEraser
{
    private readonly string _text;
    private readonly bool _isTyped;
    private readonly bool _hasMarkup;
    private readonly Scanner _scanner;
    private readonly List<(int From, int To, bool WithLines)> _blanks = [];
    private readonly List<(int At, char Written)> _written = [];
    private readonly List<AnyNote> _anys = [];
    private readonly List<int> _anysSeen = [];
    private readonly HashSet<int> _parameterMembers = [];
    private readonly HashSet<int> _noArrow = [];
    private readonly HashSet<int> _noArguments = [];
    private readonly HashSet<int> _noAngles = [];
    private readonly Dictionary<int, int> _closing = [];

    private TypeEraser(string text, bool isTyped, bool hasMarkup)
    {
        (_text, _isTyped, _hasMarkup) = (text, isTyped, hasMarkup);
        _scanner = new Scanner(text);
    }

    /// <summary>The source as JavaScript.</summary>
    /// <exception cref="NotUnderstoodException">The source does not follow the grammar.</exception>
    public static ReadFile Erase(SourceText source, string text, bool isTyped, bool hasMarkup)
    {
        var eraser = new TypeEraser(text, isTyped, hasMarkup);
        eraser._scanner.Restart(0);
        while (eraser._scanner.Kind != TokenKind.End) eraser.Statement();
        return new ReadFile(source, eraser.Result())
        {
            IsTyped = isTyped,
            Anys = eraser._anys,
            ParameterMembers = eraser._parameterMembers,
            Suppressions = isTyped ? [.. eraser._scanner.Suppressions.Select(one => (one.Key, one.Value))] : [],
        };
    }

    private string Result()
    {
        if (_blanks.Count == 0 && _written.Count == 0) return _text;
        var code = _text.ToCharArray();
        foreach (var (from, to, withLines) in _blanks)
        {
            if (withLines) code.AsSpan(from, to - from).Fill(' ');
            else Platforms.Blank(code, from, to);
        }

        foreach (var (at, written) in _written) code[at] = written;
        return new string(code);
    }

    private (int At, int Blanks, int Written, int Anys, int Seen) Mark() =>
        (_scanner.Start, _blanks.Count, _written.Count, _anys.Count, _anysSeen.Count);

    /// <summary>Forgets what was noted since a mark and reads from there again.</summary>
    private void Reset((int At, int Blanks, int Written, int Anys, int Seen) mark)
    {
        _blanks.RemoveRange(mark.Blanks, _blanks.Count - mark.Blanks);
        _written.RemoveRange(mark.Written, _written.Count - mark.Written);
        _anys.RemoveRange(mark.Anys, _anys.Count - mark.Anys);
        _anysSeen.RemoveRange(mark.Seen, _anysSeen.Count - mark.Seen);
        _scanner.Restart(mark.At);
    }

    private void Blank(int from, int to, bool withLines = false) => _blanks.Add((from, to, withLines));

    private void Next() => _scanner.Next();

    private bool Is(string written) => _scanner.Is(written);

    private bool Take(string written)
    {
        if (!_scanner.Is(written)) return false;
        Next();
        return true;
    }

    private void Expect(string written)
    {
        if (!Take(written)) throw new NotUnderstoodException(_scanner.Start);
    }

    private void TakeName()
    {
        if (_scanner.Kind != TokenKind.Name) throw new NotUnderstoodException(_scanner.Start);
        Next();
    }

    /// <summary>True where the token after this one passes a test; nothing is taken.</summary>
    private bool Ahead(Func<Scanner, bool> test)
    {
        var at = _scanner.Start;
        Next();
        var passes = test(_scanner);
        _scanner.Restart(at);
        return passes;
    }

    /// <summary>A type must stand here; each any in it is noted as given to something.</summary>
    private void EraseType(int from, AnyKind kind, int start, int end, bool withLines = false)
    {
        var seen = _anysSeen.Count;
        if (!Type()) throw new NotUnderstoodException(_scanner.Start);
        Blank(from, _scanner.Before, withLines);
        Note(seen, kind, start, end);
    }

    private void Note(int seen, AnyKind kind, int start, int end)
    {
        for (var i = seen; i < _anysSeen.Count; i++) _anys.Add(new AnyNote(_anysSeen[i], kind, start, end));
        _anysSeen.RemoveRange(seen, _anysSeen.Count - seen);
    }
}
