using CloudBaseAi.Checking.Sources;

namespace CloudBaseAi.Checking.Reading.Erasing;

/// <summary>Classes and decorators.</summary>
internal sealed partial class TypeEraser
{
    private static readonly string[] ErasedModifiers =
        ["public", "private", "protected", "readonly", "override", "abstract", "declare", "accessor"];

    private static readonly string[] KeptModifiers = ["static", "async", "get", "set"];

    private void Decorators()
    {
        while (Is("@"))
        {
            var from = _scanner.Start;
            Next();
            if (Is("(")) Head();
            else TakeName();
            while (Take(".")) TakeName();
            if (Is("(")) Arguments();
            Blank(from, _scanner.Before);
        }
    }

    private void Class()
    {
        Expect("class");
        if (_scanner.Kind == TokenKind.Name && !Is("extends") && !Is("implements")) Next();
        EraseParameters();
        if (Take("extends"))
        {
            _isHeritage = true;
            Operand(_scanner.Start);
            _isHeritage = false;
        }

        if (_isTyped && Is("implements"))
        {
            var from = _scanner.Start;
            do
            {
                Next();
                if (!Type()) throw new NotUnderstoodException(_scanner.Start);
            }
            while (Is(","));
            Blank(from, _scanner.Before);
        }

        Nested(ClassBody);
    }

    private void EraseParameters()
    {
        if (!_isTyped || !Is("<")) return;
        var (from, seen) = (_scanner.Start, _anysSeen.Count);
        if (!AngleList()) throw new NotUnderstoodException(from);
        _anysSeen.RemoveRange(seen, _anysSeen.Count - seen);
        Blank(from, _scanner.Before);
    }

    private void ClassBody()
    {
        Expect("{");
        while (!Is("}"))
        {
            if (Take(";")) continue;
            if (_scanner.Kind == TokenKind.End) throw new NotUnderstoodException(_scanner.Start);
            Element();
        }

        Expect("}");
    }

    private void Element()
    {
        Decorators();
        var from = _scanner.Start;
        var isErased = false;
        if (Is("static") && Ahead(next => next.Is("{")))
        {
            Next();
            Block();
            return;
        }

        while (_scanner.Kind == TokenKind.Name && IsModifier(out var leaves))
        {
            isErased |= Is("abstract") || Is("declare");
            if (!leaves) Blank(_scanner.Start, _scanner.End);
            Next();
        }

        Take("*");
        if (_isTyped && Is("[") && IsIndex())
        {
            IndexSignature(from);
            return;
        }

        var (key, keyEnd) = (_scanner.Start, _scanner.End);
        Key();
        if (_isTyped && (Is("?") || Is("!")))
        {
            Blank(_scanner.Start, _scanner.End);
            Next();
        }

        if (Is("(") || Is("<"))
        {
            if (!Signature(mustHaveBody: false)) EraseStatement(from);
            return;
        }

        Field(from, key, keyEnd, isErased);
    }

    private void Field(int from, int key, int keyEnd, bool isErased)
    {
        if (_isTyped && Is(":"))
        {
            var colon = _scanner.Start;
            Next();
            EraseType(colon, AnyKind.Name, key, keyEnd);
            if (!Is("=")) _written.Add((colon, ';'));
        }

        if (Take("=")) Assignment();
        if (isErased) Semicolon(from);
        else Semicolon();
    }

    private bool IsModifier(out bool leaves)
    {
        leaves = KeptModifiers.Any(Is);
        return (leaves || _isTyped && ErasedModifiers.Any(Is))
            && !Ahead(next => next.Is("(") || next.Is("=") || next.Is(";") || next.Is(":") || next.Is("}")
                || next.Is("?") || next.Is("!") || next.Is("<") || next.Kind == TokenKind.End);
    }

    private bool IsIndex()
    {
        var at = _scanner.Start;
        Next();
        var isName = _scanner.Kind == TokenKind.Name;
        Next();
        var isIndex = isName && Is(":");
        _scanner.Restart(at);
        return isIndex;
    }

    private void IndexSignature(int from)
    {
        var seen = _anysSeen.Count;
        if (!Balanced() || Take(":") && !Type()) throw new NotUnderstoodException(from);
        _anysSeen.RemoveRange(seen, _anysSeen.Count - seen);
        Semicolon(from);
    }
}
