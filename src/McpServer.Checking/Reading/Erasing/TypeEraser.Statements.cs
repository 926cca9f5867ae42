using System.Runtime.CompilerServices;
using CloudBaseAi.Checking.Sources;

namespace CloudBaseAi.Checking.Reading.Erasing;

/// <summary>Statements.</summary>
internal sealed partial class TypeEraser
{
    private void Block()
    {
        Expect("{");
        while (!Is("}")) Statement();
        Expect("}");
    }

    private void Statement()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (_scanner.Kind == TokenKind.End) throw new NotUnderstoodException(_scanner.Start);
        if (_scanner.Kind == TokenKind.Sign && (Is("{") || Is(";") || Is("@")))
        {
            if (Is("{")) Block();
            else if (Is(";")) Next();
            else Decorators();
            return;
        }

        if (_scanner.Kind != TokenKind.Name || !(Keyword() || _isTyped && Declaration() || Label())) Plain();
    }

    private void Plain()
    {
        Expression();
        Semicolon();
    }

    private void Semicolon()
    {
        if (Take(";") || _scanner.AfterLine || _scanner.Kind == TokenKind.End || Is("}")) return;
        throw new NotUnderstoodException(_scanner.Start);
    }

    private bool Label()
    {
        if (!_text.AsSpan(_scanner.End).TrimStart(" \t").StartsWith(":") || Is("default") || Is("case")) return false;
        Next();
        Next();
        return true;
    }

    private bool Keyword()
    {
        switch (_scanner.Written)
        {
            case "const" when _isTyped && Ahead(next => next.Is("enum")):
                Blank(_scanner.Start, _scanner.End);
                Next();
                Enumeration();
                return true;
            case "var" or "const":
            case "let" when Ahead(next => next.Kind == TokenKind.Name || next.Is("[") || next.Is("{")):
                Next();
                Variables();
                Semicolon();
                return true;
            case "function":
                Function();
                return true;
            case "async" when Ahead(next => next.IsHere("function")):
                var from = _scanner.Start;
                Next();
                Next();
                Take("*");
                if (_scanner.Kind == TokenKind.Name) Next();
                Signature(mustHaveBody: true, from);
                return true;
            case "class":
                Class();
                return true;
            case "if" or "while" or "with":
                Next();
                Head();
                Statement();
                return true;
            case "else" or "try" or "finally":
                Next();
                Statement();
                return true;
            case "do":
                Next();
                Statement();
                Expect("while");
                Head();
                Take(";");
                return true;
            case "for":
                For();
                return true;
            case "switch":
                Next();
                Head();
                Block();
                return true;
            case "case":
                Next();
                Expression();
                Expect(":");
                return true;
            case "default" when Ahead(next => next.Is(":")):
                Next();
                Next();
                return true;
            case "catch":
                Catch();
                return true;
            case "return" or "throw":
                Next();
                if (!_scanner.AfterLine && !Is(";") && !Is("}") && _scanner.Kind != TokenKind.End) Expression();
                Semicolon();
                return true;
            case "break" or "continue" or "debugger":
                Next();
                if (!_scanner.AfterLine && _scanner.Kind == TokenKind.Name) Next();
                Semicolon();
                return true;
            case "import" when !Ahead(next => next.Is("(") || next.Is(".")):
                Import();
                return true;
            case "export":
                Export();
                return true;
            default:
                return false;
        }
    }

    /// <summary>An expression in brackets.</summary>
    private void Head()
    {
        Expect("(");
        Nested(Expression);
        Expect(")");
    }

    private void Catch()
    {
        Next();
        if (Take("("))
        {
            var name = _scanner.Start;
            if (!Pattern()) throw new NotUnderstoodException(_scanner.Start);
            if (_isTyped && Is(":") && !Annotation(name)) throw new NotUnderstoodException(_scanner.Start);
            Expect(")");
        }

        Block();
    }

    private void For()
    {
        Next();
        Take("await");
        Expect("(");
        _noIn = true;
        if (Is("var") || Is("const") || Is("let")
            && Ahead(next => next.Kind == TokenKind.Name && !next.Is("of") || next.Is("[") || next.Is("{")))
        {
            Next();
            Variables();
        }
        else if (!Is(";"))
        {
            Expression();
        }

        _noIn = false;
        if (Take("of") || Take("in"))
        {
            Expression();
        }
        else
        {
            Expect(";");
            if (!Is(";")) Expression();
            Expect(";");
            if (!Is(")")) Expression();
        }

        Expect(")");
        Statement();
    }

    private void Variables()
    {
        do
        {
            var name = _scanner.Start;
            if (!Pattern()) throw new NotUnderstoodException(_scanner.Start);
            if (_isTyped && Is("!"))
            {
                Blank(_scanner.Start, _scanner.End);
                Next();
            }

            if (_isTyped && Is(":") && !Annotation(name)) throw new NotUnderstoodException(_scanner.Start);
            if (Take("=")) Assignment();
        }
        while (Take(","));
    }
}
