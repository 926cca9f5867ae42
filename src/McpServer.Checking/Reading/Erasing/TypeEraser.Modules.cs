using CloudBaseAi.Checking.Sources;

namespace CloudBaseAi.Checking.Reading.Erasing;

/// <summary>Imports and exports.</summary>
internal sealed partial class TypeEraser
{
    private void Import()
    {
        var from = _scanner.Start;
        Next();
        var isType = _isTyped && Is("type")
            && Ahead(next => next.Kind == TokenKind.Name && !next.Is("from") || next.Is("{") || next.Is("*"));
        if (_isTyped && _scanner.Kind == TokenKind.Name && Ahead(next => next.Is("=")))
        {
            foreach (var (offset, c) in "const ".Index()) _written.Add((from + offset, c));
            Next();
            Next();
            Plain();
            return;
        }

        Specifiers();
        if (isType) Semicolon(from);
        else Semicolon();
    }

    /// <summary>Names, source and attributes of an import or an export; names that are types are erased.</summary>
    private void Specifiers()
    {
        while (!Is(";") && _scanner.Kind != TokenKind.End
            && (!_scanner.AfterLine || Is("from") || Is("{") || Is("}") || _scanner.Kind == TokenKind.Text))
        {
            if (Is("{")) NamedSpecifiers();
            else Next();
        }
    }

    private void NamedSpecifiers()
    {
        Next();
        while (!Is("}"))
        {
            if (_scanner.Kind == TokenKind.End) throw new NotUnderstoodException(_scanner.Start);
            var from = _scanner.Start;
            var isType = _isTyped && Is("type") && Ahead(next => next.Kind == TokenKind.Name && !next.Is("as"));
            while (!Is(",") && !Is("}") && _scanner.Kind != TokenKind.End) Next();
            var end = Is(",") ? _scanner.End : _scanner.Before;
            if (isType) Blank(from, end);
            Take(",");
        }

        Next();
    }

    private void Export()
    {
        var from = _scanner.Start;
        Next();
        if (_isTyped && (Is("interface") || Is("declare") || Is("type") && Ahead(next => next.Kind == TokenKind.Name)
            || Is("namespace") || Is("module") || Is("abstract") || Is("enum") || Is("import")))
        {
            var isKept = Is("enum") || Is("abstract");
            if (!isKept || _namespaces > 0) Blank(from, _scanner.Start);
            if (Is("import")) Import();
            else if (!Declaration()) throw new NotUnderstoodException(_scanner.Start);
            return;
        }

        if (_isTyped && (Is("=") || Is("as") || Is("type")))
        {
            if (Is("=")) Blank(from, _scanner.End);
            var isErased = !Take("=");
            if (isErased) Specifiers();
            else Expression();
            if (isErased) Semicolon(from);
            else Semicolon();
            return;
        }

        if (_namespaces > 0) Blank(from, _scanner.Start);
        if (Is("*") || Is("{"))
        {
            Specifiers();
            Semicolon();
        }
        else if (Is("default"))
        {
            ExportDefault(from);
        }
        else
        {
            Statement();
        }
    }

    private void ExportDefault(int from)
    {
        Next();
        if (_isTyped && Is("interface"))
        {
            TypeBody(from);
        }
        else if (_isTyped && Is("abstract") && Ahead(next => next.Is("class")))
        {
            Blank(_scanner.Start, _scanner.End);
            Next();
            Class();
        }
        else if (Is("function") || Is("class") || Is("@") || Is("async") && Ahead(next => next.IsHere("function")))
        {
            if (Is("@")) Decorators();
            if (Take("async") || Is("function")) Function();
            else Class();
        }
        else
        {
            Assignment();
            Semicolon();
        }
    }
}
