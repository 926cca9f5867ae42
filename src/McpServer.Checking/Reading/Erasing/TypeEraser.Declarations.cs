using CloudBaseAi.Checking.Sources;

namespace CloudBaseAi.Checking.Reading.Erasing;

/// <summary>Declarations that only TypeScript has.</summary>
internal sealed partial class TypeEraser
{
    private int _namespaces;

    /// <summary>A declaration that leaves nothing, or an enum; false where the word is a plain name.</summary>
    private bool Declaration()
    {
        var from = _scanner.Start;
        switch (_scanner.Written)
        {
            case "interface" when Ahead(next => !next.AfterLine && next.Kind == TokenKind.Name):
                Next();
                TypeBody(from);
                return true;
            case "type" when Ahead(next => !next.AfterLine && next.Kind == TokenKind.Name):
                TypeAlias(from);
                return true;
            case "enum" when Ahead(next => !next.AfterLine && next.Kind == TokenKind.Name):
                Enumeration();
                return true;
            case "abstract" when Ahead(next => next.IsHere("class")):
                Blank(from, _scanner.End);
                Next();
                Class();
                return true;
            case "namespace"
                or "module" when Ahead(next => !next.AfterLine && next.Kind is TokenKind.Name or TokenKind.Text):
                Namespace(from);
                return true;
            case "declare" when Ahead(next => !next.AfterLine && next.Kind == TokenKind.Name):
                Ambient(from);
                return true;
            default:
                return false;
        }
    }

    /// <summary>
    /// Erases a statement up to here, with its semicolon; one stays, so that the lines around do not join.
    /// </summary>
    private void EraseStatement(int from)
    {
        Take(";");
        Blank(from, _scanner.Before);
        _written.Add((from, ';'));
    }

    private void TypeBody(int from)
    {
        while (!Is("{"))
        {
            if (_scanner.Kind == TokenKind.End) throw new NotUnderstoodException(from);
            if (Is("<") ? !AngleList() : !TakeAny()) throw new NotUnderstoodException(from);
        }

        var seen = _anysSeen.Count;
        if (!Balanced()) throw new NotUnderstoodException(from);
        _anysSeen.RemoveRange(seen, _anysSeen.Count - seen);
        Blank(from, _scanner.Before);
        _written.Add((from, ';'));
    }

    private bool TakeAny()
    {
        Next();
        return true;
    }

    private void TypeAlias(int from)
    {
        Next();
        TakeName();
        var seen = _anysSeen.Count;
        if (Is("<") && !AngleList() || !Take("=") || !Type()) throw new NotUnderstoodException(_scanner.Start);
        _anysSeen.RemoveRange(seen, _anysSeen.Count - seen);
        Semicolon(from);
    }

    private void Semicolon(int from)
    {
        if (!Is(";") && !_scanner.AfterLine && !Is("}") && _scanner.Kind != TokenKind.End)
        {
            throw new NotUnderstoodException(_scanner.Start);
        }

        EraseStatement(from);
    }

    private void Namespace(int from)
    {
        while (!Is("{"))
        {
            if (_scanner.Kind == TokenKind.End) throw new NotUnderstoodException(from);
            Next();
        }

        Blank(from, _scanner.Start);
        _namespaces++;
        Block();
        _namespaces--;
    }

    private void Ambient(int from)
    {
        Next();
        if (Is("const") || Is("let") || Is("var"))
        {
            if (Is("const") && Ahead(next => next.Is("enum")))
            {
                Next();
                TypeBody(from);
                return;
            }

            do
            {
                Next();
                var (name, end, seen) = (_scanner.Start, _scanner.End, _anysSeen.Count);
                TakeName();
                if (Take(":") && !Type()) throw new NotUnderstoodException(_scanner.Start);
                if (OfPlatform.Contains(_text[name..end])) Note(seen, AnyKind.Declared, name, end);
                else _anysSeen.RemoveRange(seen, _anysSeen.Count - seen);
            }
            while (Is(","));
            Semicolon(from);
        }
        else if (Is("function") || Is("async"))
        {
            while (!Is("(") && !Is("<") && _scanner.Kind != TokenKind.End) Next();
            Signature(mustHaveBody: false);
            Semicolon(from);
        }
        else if (Is("type"))
        {
            TypeAlias(from);
        }
        else if (Is("module") && Ahead(next => next.Kind == TokenKind.Text) && !HasBody())
        {
            Next();
            Next();
            Semicolon(from);
        }
        else
        {
            TypeBody(from);
        }
    }

    private bool HasBody()
    {
        var at = _scanner.Start;
        Next();
        Next();
        var has = Is("{");
        _scanner.Restart(at);
        return has;
    }

    /// <summary>
    /// An enum becomes an object of the same length: <c>enum A { B = 1 }</c> is <c>var  A= { B : 1 }</c>.
    /// </summary>
    private void Enumeration()
    {
        var start = _scanner.Start;
        Next();
        var (name, end) = (_scanner.Start, _scanner.End);
        TakeName();
        foreach (var (offset, c) in "var ".Index()) _written.Add((start + offset, c));
        var hasGap = _scanner.Start > end;
        if (!hasGap)
        {
            for (var i = name; i < end; i++) _written.Add((i - 1, _text[i]));
        }

        _written.Add((hasGap ? end : end - 1, '='));
        Expect("{");
        while (!Is("}"))
        {
            if (_scanner.Kind is not (TokenKind.Name or TokenKind.Text))
            {
                throw new NotUnderstoodException(_scanner.Start);
            }

            Next();
            if (Is("="))
            {
                _written.Add((_scanner.Start, ':'));
                Next();
                Assignment();
            }

            if (!Take(",")) break;
        }

        var after = _scanner.End;
        Expect("}");

        // The object needs an end on its line; where no blank is left for it, the line is not understood.
        if (after < _text.Length && _text[after] is ' ' or '\t') _written.Add((after, ';'));
    }
}
