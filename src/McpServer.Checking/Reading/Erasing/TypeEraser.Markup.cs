using System.Runtime.CompilerServices;
using CloudBaseAi.Checking.Sources;

namespace CloudBaseAi.Checking.Reading.Erasing;

/// <summary>
/// JSX becomes a list of the expressions in it, of the same length: <c>&lt;A b={c}&gt;d&lt;/A&gt;</c> is
/// <c>[    c,  ]   </c>, so that what stands in it is still judged.
/// </summary>
internal sealed partial class TypeEraser
{
    /// <summary>Reads an element from its first character.</summary>
    /// <returns>The offset after it.</returns>
    private int Markup(int at, bool isNested)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        _written.Add((at, '['));
        at = Blanked(at + 1, NameEnd(at + 1));
        at = SkipTypeArguments(at);
        while (true)
        {
            at = SkipSpace(at);
            if (At(at) == '/')
            {
                var close = SkipSpace(at + 1);
                if (At(close) != '>') throw new NotUnderstoodException(at);
                _written.Add((at, ']'));
                Blank(at + 1, close + 1);
                if (isNested) _written.Add((close, ','));
                return close + 1;
            }

            if (At(at) == '>') return Children(Blanked(at, at + 1), isNested);
            at = At(at) == '{' ? Container(at) : Attribute(at);
        }
    }

    private int Attribute(int at)
    {
        var end = NameEnd(at);
        if (end == at) throw new NotUnderstoodException(at);
        at = SkipSpace(Blanked(at, end));
        if (At(at) != '=') return at;
        at = SkipSpace(Blanked(at, at + 1));
        if (At(at) == '{') return Container(at);
        if (At(at) == '<') return Markup(at, isNested: true);
        if (At(at) is not ('"' or '\'')) throw new NotUnderstoodException(at);
        var close = _text.IndexOf(_text[at], at + 1);
        if (close < 0) throw new NotUnderstoodException(at);
        return Blanked(at, close + 1);
    }

    private int Children(int at, bool isNested)
    {
        while (true)
        {
            var next = _text.AsSpan(at).IndexOfAny('<', '{');
            if (next < 0) throw new NotUnderstoodException(at);
            at = Blanked(at, at + next);
            if (At(at) == '{')
            {
                at = Container(at);
            }
            else if (At(SkipSpace(at + 1)) == '/')
            {
                var close = _text.IndexOf('>', at);
                if (close < 0) throw new NotUnderstoodException(at);
                Blank(at, close + 1);
                _written.Add((at, ']'));
                if (isNested) _written.Add((at + 1, ','));
                return close + 1;
            }
            else
            {
                at = Markup(at, isNested: true);
            }
        }
    }

    /// <summary>An expression in braces: what is in it stays, with a comma after it.</summary>
    private int Container(int at)
    {
        Blank(at, at + 1);
        _scanner.Restart(at + 1);
        if (!Is("}"))
        {
            Take("...");
            Nested(Expression);
        }

        if (!Is("}")) throw new NotUnderstoodException(_scanner.Start);
        _written.Add((_scanner.Start, ','));
        return _scanner.End;
    }

    private int SkipTypeArguments(int at)
    {
        if (!_isTyped || At(at) != '<') return at;
        _scanner.Restart(at);
        var seen = _anysSeen.Count;
        if (!AngleList()) throw new NotUnderstoodException(at);
        _anysSeen.RemoveRange(seen, _anysSeen.Count - seen);
        return Blanked(at, _scanner.Before);
    }

    private int NameEnd(int at)
    {
        while (char.IsLetterOrDigit(At(at)) || At(at) is '_' or '$' or '.' or ':' or '-') at++;
        return at;
    }

    /// <summary>Over blanks and comments, which stay as they are.</summary>
    private int SkipSpace(int at)
    {
        while (true)
        {
            while (char.IsWhiteSpace(At(at))) at++;
            if (At(at) != '/' || At(at + 1) is not ('/' or '*')) return at;
            var isLine = At(at + 1) == '/';
            var end = isLine
                ? _text.AsSpan(at).IndexOfAny('\r', '\n')
                : _text.IndexOf("*/", at + 2, StringComparison.Ordinal);
            if (end < 0) throw new NotUnderstoodException(at);
            at = isLine ? at + end : end + 2;
        }
    }

    private int Blanked(int from, int to)
    {
        Blank(from, to);
        return to;
    }

    private char At(int at) => at < _text.Length ? _text[at] : '\0';
}
