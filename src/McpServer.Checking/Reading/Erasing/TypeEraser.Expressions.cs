using System.Runtime.CompilerServices;
using CloudBaseAi.Checking.Sources;

namespace CloudBaseAi.Checking.Reading.Erasing;

/// <summary>Expressions. Precedence makes no difference for what is erased, so operators are read in one row.</summary>
internal sealed partial class TypeEraser
{
    private static readonly HashSet<string> Operators =
    [
        "+", "-", "*", "/", "%", "**", "&", "|", "^", "&&", "||", "??", "==", "===", "!=", "!==", "<", "<=", "<<", ">",
            "instanceof", "in",
    ];

    private static readonly HashSet<string> Assignments =
        ["=", "+=", "-=", "*=", "/=", "%=", "**=", "&=", "|=", "^=", "&&=", "||=", "??=", "<<="];

    private static readonly HashSet<string> Prefixes =
        ["!", "~", "+", "-", "++", "--", "typeof", "void", "delete", "await", "yield"];

    private const int MostDepth = 500;

    private int _depth;

    private bool _noIn;

    private int _operand;

    private static bool Holds(HashSet<string> words, ReadOnlySpan<char> written) =>
        words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(written);

    private void Expression()
    {
        do Assignment();
        while (Take(","));
    }

    /// <summary>
    /// An expression without commas. In the middle of a conditional, an arrow function with a return type must be
    /// followed by its colon.
    /// </summary>
    private void Assignment(bool inCondition = false)
    {
        // What a bracket holds may be read twice, as parameters and as an expression: deep nesting would take too long.
        if (++_depth > MostDepth) throw new InsufficientExecutionStackException();
        AssignmentAt(inCondition);
        _depth--;
    }

    private void AssignmentAt(bool inCondition)
    {
        while (true)
        {
            if (Arrow(inCondition)) return;
            Unary();
            if (!Operations()) return;
        }
    }

    /// <summary>What follows an operand; true where an assignment leads to another expression.</summary>
    private bool Operations()
    {
        while (true)
        {
            if (_isTyped && !_scanner.AfterLine && (Is("as") || Is("satisfies")))
            {
                Cast();
            }
            else if (Is("?"))
            {
                Condition();
                return false;
            }
            else if (IsAssignment())
            {
                return true;
            }
            else if (IsOperator())
            {
                Unary();
            }
            else
            {
                return false;
            }
        }
    }

    private void Cast()
    {
        var (from, operand, end) = (_scanner.Start, _operand, _scanner.Before);
        Next();
        if (Is("const"))
        {
            Next();
            Blank(from, _scanner.Before);
        }
        else
        {
            EraseType(from, AnyKind.Cast, operand, end);
        }

        // Without its type the line would go on with these.
        if (_scanner.AfterLine
            && (Is("(") || Is("[") || Is("+") || Is("-") || Is("/") || _scanner.Kind == TokenKind.Template))
        {
            _written.Add((from, ';'));
        }

        _operand = operand;
    }

    private void Condition()
    {
        Next();
        var noIn = _noIn;
        _noIn = false;
        Assignment(inCondition: true);
        _noIn = noIn;
        Expect(":");
        Assignment();
    }

    private bool IsAssignment()
    {
        if (_scanner.Kind != TokenKind.Sign) return false;
        if (Holds(Assignments, _scanner.Written))
        {
            Next();
            return true;
        }

        return IsGreater(out var length) && TakeGreater(length, assigns: true);
    }

    private bool IsOperator()
    {
        if (_scanner.Kind is not (TokenKind.Sign or TokenKind.Name)) return false;
        if (_noIn && Is("in")) return false;
        if (IsGreater(out var length)) return TakeGreater(length, assigns: false);
        if (_scanner.Kind == TokenKind.Name ? !(Is("in") || Is("instanceof")) : !Holds(Operators, _scanner.Written))
        {
            return false;
        }

        Next();
        return true;
    }

    /// <summary>Signs that begin with <c>&gt;</c> are read one by one, since in types they close lists.</summary>
    private bool IsGreater(out int length)
    {
        length = 0;
        if (!Is(">")) return false;
        var at = _scanner.Start;
        while (at < _text.Length && _text[at] == '>' && length < 3) (at, length) = (at + 1, length + 1);
        if (at < _text.Length && _text[at] == '=') length = -length - 1;
        return true;
    }

    private bool TakeGreater(int length, bool assigns)
    {
        var signs = Math.Abs(length);
        var isAssignment = length < -2;
        if (assigns != isAssignment) return false;
        _scanner.Restart(_scanner.Start + signs);
        return true;
    }

    private void Unary()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        _operand = _scanner.Start;
        var first = _operand;
        var casts = 0;
        while (true)
        {
            if (_scanner.Kind is TokenKind.Sign or TokenKind.Name && Holds(Prefixes, _scanner.Written) && IsPrefix())
            {
                var isYield = Is("yield");
                Next();
                if (isYield) Take("*");
                if (isYield && (_scanner.AfterLine || _scanner.Kind == TokenKind.End || Is(")") || Is("]") || Is("}")
                    || Is(",") || Is(";") || Is(":")))
                {
                    return;
                }

                if (isYield || Is("async"))
                {
                    Assignment();
                    return;
                }
            }
            else if (_isTyped && !_hasMarkup && Is("<"))
            {
                var (from, seen) = (_scanner.Start, _anysSeen.Count);
                if (!AngleList()) throw new NotUnderstoodException(from);
                Blank(from, _scanner.Before);
                casts = seen + 1;
                first = _scanner.Start;
            }
            else
            {
                break;
            }
        }

        Operand(first);
        if (casts > 0) Note(casts - 1, AnyKind.Cast, first, _scanner.Before);
        _operand = first;
    }

    /// <summary>await and yield are names too where nothing follows them that they could be about.</summary>
    private bool IsPrefix() => _scanner.Kind == TokenKind.Sign || !(Is("await") || Is("yield"))
        || !Ahead(next => next.Is("=") || next.Is(".") || next.Is("=>") || Is("await")
            && (next.Is(")") || next.Is(",") || next.Is(";") || next.Is(":")));
}
