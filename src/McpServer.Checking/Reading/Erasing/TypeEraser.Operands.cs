using System.Runtime.CompilerServices;
using CloudBaseAi.Checking.Sources;

namespace CloudBaseAi.Checking.Reading.Erasing;

/// <summary>Operands: names, literals, brackets, functions, and what follows them.</summary>
internal sealed partial class TypeEraser
{
    private static readonly string[] NoOperand =
        ["in", "instanceof", "else", "case", "default", "extends", "finally", "catch"];

    private bool _isHeritage;

    private void Operand(int from)
    {
        while (Is("new"))
        {
            Next();
            if (Take(".")) TakeName();
        }

        Primary();
        while (Suffix(from)) { }
        if (!_scanner.AfterLine && (Is("++") || Is("--"))) Next();
    }

    private bool Suffix(int from)
    {
        if (Take(".") || Take("?."))
        {
            if (Is("(") || Is("[") || _scanner.Kind == TokenKind.Template || Is("<")) return true;
            TakeName();
            return true;
        }

        if (Is("("))
        {
            Arguments();
            return true;
        }

        if (Is("["))
        {
            Next();
            Nested(Expression);
            Expect("]");
            return true;
        }

        if (_scanner.Kind == TokenKind.Template)
        {
            Template();
            return true;
        }

        if (!_isTyped) return false;
        if (!_scanner.AfterLine && Is("!"))
        {
            Blank(_scanner.Start, _scanner.End);
            Next();
            return true;
        }

        return Is("<") && TypeArguments(from);
    }

    /// <summary>Type arguments, where what follows them says that no comparison was meant.</summary>
    private bool TypeArguments(int from)
    {
        if (_noArguments.Contains(_scanner.Start)) return false;
        var mark = Mark();
        var (start, seen) = (_scanner.Before, _anysSeen.Count);
        if (AngleList() && MayFollowArguments())
        {
            Blank(mark.At, _scanner.Before);
            Note(seen, AnyKind.Argument, from, start);
            return true;
        }

        Reset(mark);
        _noArguments.Add(mark.At);
        return false;
    }

    private bool MayFollowArguments()
    {
        if (Is("(") || _scanner.Kind == TokenKind.Template) return true;
        if (_isHeritage && (Is("{") || Is("implements"))) return true;
        if (_scanner.AfterLine || _scanner.Kind == TokenKind.End) return true;
        return _scanner.Kind == TokenKind.Sign && !(Is("[") || Is("{") || Is("<") || Is("+") || Is("-") || Is("!")
            || Is("~") || Is("++") || Is("--") || Is("/") || Is("@") || Is(">"));
    }

    private void Arguments()
    {
        Expect("(");
        while (!Is(")"))
        {
            Take("...");
            Nested(() => Assignment());
            if (!Take(",")) break;
        }

        Expect(")");
    }

    /// <summary>Inside of brackets, in is an operator again.</summary>
    private void Nested(Action part)
    {
        var (noIn, isHeritage) = (_noIn, _isHeritage);
        (_noIn, _isHeritage) = (false, false);
        part();
        (_noIn, _isHeritage) = (noIn, isHeritage);
    }

    private void Primary()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        switch (_scanner.Kind)
        {
            case TokenKind.Name:
                NamedOperand();
                break;
            case TokenKind.Number or TokenKind.Text:
                Next();
                break;
            case TokenKind.Template:
                Template();
                break;
            case TokenKind.Sign when Is("("):
                Next();
                Nested(Expression);
                Expect(")");
                break;
            case TokenKind.Sign when Is("["):
                List();
                break;
            case TokenKind.Sign when Is("{"):
                Nested(ObjectLiteral);
                break;
            case TokenKind.Sign when Is("/") || Is("/="):
                RegularExpression();
                break;
            case TokenKind.Sign when Is("<") && _hasMarkup:
                _scanner.Restart(Markup(_scanner.Start, isNested: false));
                break;
            case TokenKind.Sign when Is("@"):
                Decorators();
                Class();
                break;
            default:
                throw new NotUnderstoodException(_scanner.Start);
        }
    }

    private void NamedOperand()
    {
        if (Is("function") || Is("async") && Ahead(next => next.IsHere("function")))
        {
            Take("async");
            Function();
        }
        else if (Is("class"))
        {
            Class();
        }
        else if (NoOperand.Any(Is))
        {
            throw new NotUnderstoodException(_scanner.Start);
        }
        else
        {
            Next();
        }
    }

    private void List()
    {
        Expect("[");
        while (!Is("]"))
        {
            if (Take(",")) continue;
            Take("...");
            Nested(() => Assignment());
            if (!Is("]")) Expect(",");
        }

        Expect("]");
    }

    private void ObjectLiteral()
    {
        Expect("{");
        while (!Is("}"))
        {
            Member();
            if (!Take(",")) break;
        }

        Expect("}");
    }

    private void Member()
    {
        if (Take("..."))
        {
            Assignment();
            return;
        }

        while ((Is("async") || Is("get") || Is("set")) && Ahead(
            next => !next.Is("(") && !next.Is(",") && !next.Is(":") && !next.Is("}") && !next.Is("=") && !next.Is("<")))
        {
            Next();
        }

        Take("*");
        Key();
        if (Is("(") || Is("<")) Signature(mustHaveBody: true);
        else if (Take(":")) Assignment();
        else if (Take("=")) Assignment();
    }

    private void Key()
    {
        if (Take("["))
        {
            Nested(() => Assignment());
            Expect("]");
        }
        else if (_scanner.Kind is TokenKind.Name or TokenKind.Text or TokenKind.Number)
        {
            Next();
        }
        else
        {
            throw new NotUnderstoodException(_scanner.Start);
        }
    }
}
