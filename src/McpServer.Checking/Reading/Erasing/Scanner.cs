using System.Globalization;
using CloudBaseAi.Checking.Sources;

namespace CloudBaseAi.Checking.Reading.Erasing;

/// <summary>What a token is.</summary>
internal enum TokenKind
{
    /// <summary>The end of the text.</summary>
    End,

    /// <summary>An identifier, a keyword or a private name.</summary>
    Name,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A string.</summary>
    Text,

    /// <summary>The backtick that opens a template.</summary>
    Template,

    /// <summary>An operator or a bracket.</summary>
    Sign,
}

/// <summary>
/// Reads the tokens of TypeScript on demand; what a slash or a backtick begins only the grammar knows.
/// </summary>
internal sealed class Scanner(string text)
{
    private static readonly string[] Signs =
    [
        "...", "===", "!==", "**=", "&&=", "||=", "??=", "<<=", "=>", "==", "!=", "&&", "||", "??", "?.", "++", "--",
            "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "**", "<<", "<=",
    ];

    /// <summary>The comments that silence the compiler, by their offset: their end.</summary>
    public SortedDictionary<int, int> Suppressions { get; } = [];

    /// <summary>What the token is.</summary>
    public TokenKind Kind { get; private set; }

    /// <summary>Its offset.</summary>
    public int Start { get; private set; }

    /// <summary>The offset after it.</summary>
    public int End { get; private set; }

    /// <summary>The offset after the token before.</summary>
    public int Before { get; private set; }

    /// <summary>True where a line ended before the token.</summary>
    public bool AfterLine { get; private set; }

    /// <summary>The token as written.</summary>
    public ReadOnlySpan<char> Written => text.AsSpan(Start, End - Start);

    /// <summary>True where the token is this sign or word.</summary>
    public bool Is(string written) => Kind is TokenKind.Sign or TokenKind.Name && Written.SequenceEqual(written);

    /// <summary>True for a word that is on the line of the token before.</summary>
    public bool IsHere(string written) => !AfterLine && Is(written);

    /// <summary>Reads again from an offset.</summary>
    public void Restart(int at)
    {
        End = at;
        Next();
    }

    /// <summary>Reads the next token.</summary>
    public void Next()
    {
        Before = End;
        Start = SkipBlanks(End);
        End = Start;
        if (Start >= text.Length)
        {
            Kind = TokenKind.End;
            return;
        }

        var c = text[Start];
        if (IsNameStart(c)) ReadName();
        else if (char.IsAsciiDigit(c) || c == '.' && Start + 1 < text.Length && char.IsAsciiDigit(text[Start + 1]))
        {
            ReadNumber();
        }
        else if (c is '"' or '\'') ReadText(c);
        else if (c == '`') (Kind, End) = (TokenKind.Template, Start + 1);
        else ReadSign();
    }

    private void ReadName()
    {
        Kind = TokenKind.Name;
        End = Start + 1;
        while (End < text.Length
            && (IsNameStart(text[End]) || char.IsDigit(text[End]) || text[End] is '\u200c' or '\u200d'
            || CharUnicodeInfo.GetUnicodeCategory(text[End]) is UnicodeCategory.NonSpacingMark
                or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.ConnectorPunctuation)) End++;
    }

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c is '_' or '$' or '#' || c == '\\'
        || c > '\u007f' && (char.IsLetter(c) || char.IsSurrogate(c));

    private void ReadNumber()
    {
        Kind = TokenKind.Number;
        End = Start + 1;
        while (End < text.Length && (char.IsAsciiLetterOrDigit(text[End]) || text[End] is '_' or '.'
            || text[End] is '+' or '-' && text[End - 1] is 'e' or 'E' && !IsHexadecimal()))
        {
            End++;
        }
    }

    private bool IsHexadecimal() => Start + 1 < text.Length && text[Start + 1] is 'x' or 'X';

    private void ReadText(char quote)
    {
        Kind = TokenKind.Text;
        for (End = Start + 1; End < text.Length && text[End] != quote; End++)
        {
            if (text[End] == '\\') End++;
            else if (text[End] is '\n' or '\r') throw new NotUnderstoodException(Start);
        }

        if (End >= text.Length) throw new NotUnderstoodException(Start);
        End++;
    }

    private void ReadSign()
    {
        Kind = TokenKind.Sign;
        End = Start + 1;
        var rest = text.AsSpan(Start);
        if (text[Start] is '(' or ')' or '{' or '}' or '[' or ']' or ';' or ',' or ':' or '>' or '~' or '@') return;
        foreach (var sign in Signs)
        {
            if (!rest.StartsWith(sign, StringComparison.Ordinal)) continue;
            if (sign == "?." && rest.Length > 2 && char.IsAsciiDigit(rest[2])) continue;
            End = Start + sign.Length;
            return;
        }
    }

    private int SkipBlanks(int at)
    {
        AfterLine = false;
        while (at < text.Length)
        {
            var c = text[at];
            if (c is '\n' or '\r' or '\u2028' or '\u2029')
            {
                AfterLine = true;
                at++;
            }
            else if (c == '/' && at + 1 < text.Length && text[at + 1] is '/' or '*')
            {
                at = SkipComment(at);
            }
            else if (c is ' ' or '\t' || c > '\u007f' && char.IsWhiteSpace(c) || c is '\v' or '\f' or '\uFEFF')
            {
                at++;
            }
            else if (c == '#' && at == 0 && text.AsSpan().StartsWith("#!", StringComparison.Ordinal))
            {
                at = LineEnd(at);
            }
            else
            {
                break;
            }
        }

        return at;
    }

    private int SkipComment(int at)
    {
        int end;
        if (text[at + 1] == '/')
        {
            end = LineEnd(at);
        }
        else
        {
            end = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
            if (end < 0) throw new NotUnderstoodException(at);
            end += 2;
            AfterLine |= text.AsSpan(at, end - at).ContainsAny('\r', '\n');
        }

        if (text.AsSpan(at, end - at).Contains("@ts-", StringComparison.Ordinal)) Suppressions[at] = end;
        return end;
    }

    private int LineEnd(int at)
    {
        var length = text.AsSpan(at).IndexOfAny('\r', '\n');
        return length < 0 ? text.Length : at + length;
    }
}
