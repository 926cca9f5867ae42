using CloudBaseAi.Checking.Sources;

namespace CloudBaseAi.Checking.Reading.Erasing;

/// <summary>Functions, their parameters, and patterns.</summary>
internal sealed partial class TypeEraser
{
    private static readonly string[] Modifiers = ["public", "private", "protected", "readonly", "override"];

    private void Function()
    {
        var from = _scanner.Start;
        Expect("function");
        Take("*");
        if (_scanner.Kind == TokenKind.Name) Next();
        Signature(mustHaveBody: true, from);
    }

    /// <summary>Type parameters, parameters, result and body; false where there is no body.</summary>
    private bool Signature(bool mustHaveBody, int start = -1)
    {
        var from = _scanner.Start;
        if (_isTyped && Is("<"))
        {
            var seen = _anysSeen.Count;
            if (!AngleList()) throw new NotUnderstoodException(from);
            Note(seen, AnyKind.Return, from, from);
            Blank(from, _scanner.Before);
        }

        from = _scanner.Start;
        if (!Is("(") || !Parameters()) throw new NotUnderstoodException(_scanner.Start);
        if (_isTyped && Is(":"))
        {
            var colon = _scanner.Start;
            Next();
            EraseType(colon, AnyKind.Return, from, colon);
        }

        if (Is("{"))
        {
            Nested(Block);
            return true;
        }

        if (mustHaveBody && start < 0) throw new NotUnderstoodException(_scanner.Start);
        if (mustHaveBody)
        {
            if (!_isTyped) throw new NotUnderstoodException(_scanner.Start);
            EraseStatement(start);
        }

        return false;
    }

    /// <summary>Parameters in brackets; false where these are none, which ends a guess.</summary>
    private bool Parameters()
    {
        if (!Take("(")) return false;
        while (!Is(")"))
        {
            if (!Parameter()) return false;
            if (!Take(",")) break;
        }

        return Take(")");
    }

    private bool Parameter()
    {
        if (Is("@")) Decorators();
        var from = _scanner.Start;
        var isMember = false;
        while (_isTyped && _scanner.Kind == TokenKind.Name && Modifiers.Any(Is)
            && Ahead(next => next.Kind == TokenKind.Name || next.Is("{") || next.Is("[")))
        {
            isMember = true;
            Next();
        }

        if (isMember)
        {
            Blank(from, _scanner.Start);
            _parameterMembers.Add(_scanner.Start);
        }

        if (_isTyped && Is("this") && Ahead(next => next.Is(":")))
        {
            (from, _) = (_scanner.Start, Take("this"));
            Next();
            if (!Type()) return false;
            Blank(from, Is(",") ? _scanner.End : _scanner.Before);
            return true;
        }

        Take("...");
        var name = _scanner.Start;
        if (!Pattern()) return false;
        if (_isTyped && Is("?"))
        {
            if (!Ahead(next => next.Is(":") || next.Is(",") || next.Is(")") || next.Is("="))) return false;
            Blank(_scanner.Start, _scanner.End);
            Next();
        }

        if (_isTyped && Is(":") && !Annotation(name)) return false;
        if (Take("=")) Nested(() => Assignment());
        return true;
    }

    /// <summary>A colon and a type after a name or a pattern.</summary>
    private bool Annotation(int name)
    {
        var (colon, seen, end) = (_scanner.Start, _anysSeen.Count, _scanner.Before);
        Next();
        if (!Type()) return false;
        Blank(colon, _scanner.Before);
        Note(seen, AnyKind.Name, name, end);
        return true;
    }

    /// <summary>A name, or a pattern in brackets; false where this is neither.</summary>
    private bool Pattern()
    {
        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        if (_scanner.Kind == TokenKind.Name)
        {
            Next();
            return true;
        }

        if (Take("[")) return Places("]", isObject: false);
        return Take("{") && Places("}", isObject: true);
    }

    private bool Places(string close, bool isObject)
    {
        while (!Is(close))
        {
            if (!isObject && Take(",")) continue;
            if (!Place(isObject)) return false;
            if (Is(close)) break;
            if (!Take(",")) return false;
        }

        return Take(close);
    }

    private bool Place(bool isObject)
    {
        if (Take("..."))
        {
            return Pattern();
        }

        if (isObject)
        {
            var isName = _scanner.Kind == TokenKind.Name;
            if (Is("["))
            {
                Next();
                Nested(() => Assignment());
                if (!Take("]")) return false;
            }
            else if (isName || _scanner.Kind is TokenKind.Text or TokenKind.Number)
            {
                Next();
            }
            else
            {
                return false;
            }

            if (!Take(":"))
            {
                if (!isName) return false;
            }
            else if (!Pattern())
            {
                return false;
            }
        }
        else if (!Pattern())
        {
            return false;
        }

        if (Take("=")) Nested(() => Assignment());
        return true;
    }
}
