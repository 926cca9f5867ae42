using System.Runtime.CompilerServices;
using CloudBaseAi.Checking.Sources;

namespace CloudBaseAi.Checking.Reading.Erasing;

/// <summary>
/// Types: read over, never built. False means that no type stands here, which ends a guess and no more.
/// </summary>
internal sealed partial class TypeEraser
{
    /// <summary>The names by which types describe the way to the AI.</summary>
    private static readonly string[] OfPlatform = ["wx", "uni", "Taro", "cloud", "extend", "AI"];

    private bool Type()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (!Union()) return false;
        if (!_scanner.IsHere("extends")) return true;
        Next();
        if (!Union()) return false;
        if (!Is("?")) return true;
        Next();
        return Type() && Take(":") && Type();
    }

    private bool Union()
    {
        if (Is("|") || Is("&")) Next();
        do
        {
            if (!TypeOperand()) return false;
        }
        while (Take("|") || Take("&"));
        return true;
    }

    private bool TypeOperand()
    {
        while (_scanner.Kind == TokenKind.Name
            && (Is("keyof") || Is("unique") || Is("readonly") || Is("infer") || Is("asserts") || Is("abstract"))
            && Ahead(next => !next.AfterLine && (next.Kind is TokenKind.Name or TokenKind.Text || next.Is("(")
                || next.Is("{") || next.Is("[")))) Next();
        if (!PrimaryType()) return false;
        while (_scanner.IsHere("["))
        {
            if (!Balanced()) return false;
        }

        return true;
    }

    private bool PrimaryType()
    {
        switch (_scanner.Kind)
        {
            case TokenKind.Name:
                return NamedType();
            case TokenKind.Text or TokenKind.Number:
                Next();
                return true;
            case TokenKind.Template:
                return TemplateType();
            case TokenKind.Sign when Is("{") || Is("["):
                return Balanced();
            case TokenKind.Sign when Is("("):
                return Balanced() && (!Take("=>") || Type());
            case TokenKind.Sign when Is("<"):
                return AngleList() && Is("(") && Balanced() && Take("=>") && Type();
            case TokenKind.Sign when Is("-"):
                Next();
                return _scanner.Kind == TokenKind.Number && PrimaryType();
            default:
                return false;
        }
    }

    private bool NamedType()
    {
        if (Is("new"))
        {
            Next();
            return (!Is("<") || AngleList()) && Is("(") && Balanced() && Take("=>") && Type();
        }

        if (Is("typeof")) Next();
        if (Is("import"))
        {
            Next();
            if (!Is("(") || !Balanced()) return false;
        }
        else
        {
            if (_scanner.Kind != TokenKind.Name) return false;
            if (Is("any")) _anysSeen.Add(_scanner.Start);
            Next();
        }

        while (Is("."))
        {
            Next();
            if (_scanner.Kind != TokenKind.Name) return false;
            Next();
        }

        if (_scanner.IsHere("<") && !AngleList()) return false;
        if (!_scanner.IsHere("is")) return true;
        Next();
        return Type();
    }

    /// <summary><c>&lt;A, B extends C = D&gt;</c>, as arguments or as parameters.</summary>
    private bool AngleList()
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        var at = _scanner.Start;
        if (_noAngles.Contains(at)) return false;
        if (AngleListAnew()) return true;
        _noAngles.Add(at);
        return false;
    }

    private bool AngleListAnew()
    {
        if (!Take("<")) return false;
        while (!Is(">"))
        {
            while ((Is("const") || Is("in") || Is("out")) && Ahead(next => next.Kind == TokenKind.Name)) Next();
            if (!Type()) return false;
            if (Take("=") && !Type()) return false;
            if (!Take(",")) break;
        }

        return Take(">");
    }

    /// <summary>
    /// Reads from a bracket to the one that closes it, and notes any on the way; in types every token can be told
    /// alone.
    /// </summary>
    private bool Balanced()
    {
        if (_closing.TryGetValue(_scanner.Start, out var close))
        {
            if (close >= 0) _scanner.Restart(close);
            return close >= 0;
        }

        var open = new Stack<int>();
        var isClosed = BalancedAnew(open);
        foreach (var at in open) _closing[at] = -1;
        return isClosed;
    }

    /// <summary>
    /// Remembers where each bracket on the way closes, so that no guess reads the same brackets twice.
    /// </summary>
    private bool BalancedAnew(Stack<int> open)
    {
        int named = 0, before = 0;
        do
        {
            switch (_scanner.Kind)
            {
                case TokenKind.End:
                    return false;
                case TokenKind.Template:
                    if (!TemplateType()) return false;
                    continue;
                case TokenKind.Name when Is("any") && !Ahead(next => next.Is(":") || next.Is("?") || next.Is("(")):
                    _anysSeen.Add(_scanner.Start);
                    if (IsOfPlatform(named, before))
                    {
                        _anys.Add(new AnyNote(_scanner.Start, AnyKind.Declared, named, before));
                    }

                    break;
                case TokenKind.Name:
                    (named, before) = (_scanner.Start, _scanner.End);
                    break;
                case TokenKind.Sign when Is("(") || Is("[") || Is("{"):
                    open.Push(_scanner.Start);
                    break;
                case TokenKind.Sign when Is(")") || Is("]") || Is("}"):
                    if (open.TryPop(out var at)) _closing[at] = _scanner.End;
                    break;
                default:
                    break;
            }

            Next();
        }
        while (open.Count > 0);
        return true;
    }

    /// <summary>
    /// True where the name that stands right before the type is one of the platform's: <c>wx: any</c>, <c>AI?: any</c>.
    /// </summary>
    private bool IsOfPlatform(int from, int to) => to > from
        && _text.AsSpan(to, _scanner.Start - to).Trim() is ":" or "?:" && OfPlatform.Contains(_text[from..to]);

    private bool TemplateType()
    {
        var (at, depth) = (_scanner.End, 0);
        for (; at < _text.Length; at++)
        {
            if (_text[at] == '\\') at++;
            else if (_text[at] == '$' && at + 1 < _text.Length && _text[at + 1] == '{') depth++;
            else if (_text[at] == '}' && depth > 0) depth--;
            else if (_text[at] == '`' && depth == 0) break;
        }

        if (at >= _text.Length) return false;
        _scanner.Restart(at + 1);
        return true;
    }
}
