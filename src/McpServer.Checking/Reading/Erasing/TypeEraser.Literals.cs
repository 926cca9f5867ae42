using System.Runtime.CompilerServices;
using CloudBaseAi.Checking.Sources;

namespace CloudBaseAi.Checking.Reading.Erasing;

/// <summary>Templates and regular expressions.</summary>
internal sealed partial class TypeEraser
{
    private void Template()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var at = _scanner.End;
        while (true)
        {
            while (at < _text.Length && _text[at] is not ('`' or '\\' or '$')) at++;
            if (at >= _text.Length) throw new NotUnderstoodException(_scanner.Start);
            if (_text[at] == '`') break;
            if (_text[at] == '\\' || at + 1 >= _text.Length || _text[at + 1] != '{')
            {
                at += _text[at] == '\\' ? 2 : 1;
                continue;
            }

            _scanner.Restart(at + 2);
            Nested(Expression);
            if (!Is("}")) throw new NotUnderstoodException(_scanner.Start);
            at = _scanner.End;
        }

        _scanner.Restart(at + 1);
    }

    private void RegularExpression()
    {
        var inClass = false;
        for (var at = _scanner.Start + 1; at < _text.Length && _text[at] is not ('\n' or '\r'); at++)
        {
            if (_text[at] == '\\') at++;
            else if (_text[at] == '[') inClass = true;
            else if (_text[at] == ']') inClass = false;
            else if (_text[at] == '/' && !inClass)
            {
                for (at++; at < _text.Length && char.IsAsciiLetter(_text[at]);) at++;
                _scanner.Restart(at);
                return;
            }
        }

        throw new NotUnderstoodException(_scanner.Start);
    }
}
