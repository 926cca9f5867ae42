using CloudBaseAi.Checking.Sources;

namespace CloudBaseAi.Checking.Reading.Erasing;

/// <summary>
/// Arrow functions: a bracket begins one where parameters and an arrow follow, which only reading on can tell.
/// </summary>
internal sealed partial class TypeEraser
{
    private bool Arrow(bool inCondition)
    {
        if (_scanner.Kind == TokenKind.Name ? !MayBeArrow() : !Is("(") && !(Is("<") && _isTyped)) return false;
        if (!_noArrow.Contains(_scanner.Start))
        {
            var mark = Mark();
            if (ArrowHead(out var isTypedResult))
            {
                ArrowBody();
                if (!inCondition || !isTypedResult || Is(":")) return true;
            }

            Reset(mark);
            _noArrow.Add(mark.At);
        }

        return false;
    }

    private bool MayBeArrow() => _text.AsSpan(_scanner.End).TrimStart(" \t").StartsWith("=>", StringComparison.Ordinal)
        || Is("async") && Ahead(next =>
            !next.AfterLine && (next.Is("(") || next.Is("<") || next.Kind == TokenKind.Name && !next.Is("function")));

    private bool ArrowHead(out bool isTypedResult)
    {
        isTypedResult = false;
        if (Is("async") && !Ahead(next => next.Is("=>"))) Next();
        if (_scanner.Kind == TokenKind.Name)
        {
            Next();
            return Take("=>");
        }

        var from = _scanner.Start;
        if (Is("<"))
        {
            var seen = _anysSeen.Count;
            if (!AngleList()) return false;
            Note(seen, AnyKind.Return, from, from);
            Blank(from, _scanner.Before, withLines: true);
        }

        if (!Is("(") || !Parameters()) return false;
        if (Is(":") && _isTyped)
        {
            isTypedResult = true;
            var (colon, seen) = (_scanner.Start, _anysSeen.Count);
            Next();
            if (!Type()) return false;
            Blank(colon, _scanner.Before, withLines: true);
            Note(seen, AnyKind.Return, from, colon);
        }

        return !_scanner.AfterLine && Take("=>");
    }

    private void ArrowBody()
    {
        if (Is("{"))
        {
            var noIn = _noIn;
            _noIn = false;
            Block();
            _noIn = noIn;
        }
        else
        {
            Assignment();
        }
    }
}
