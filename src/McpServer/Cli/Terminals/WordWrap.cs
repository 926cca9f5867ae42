using System.Text;

namespace CloudBaseAi.Cli.Terminals;

/// <summary>
/// Breaks a line at words. JSON without blanks may also be broken after a comma, and Chinese between characters. A word that is
/// wider than the line stands alone on one: links and names stay whole.
/// </summary>
internal static class WordWrap
{
    /// <summary>Marks that do not begin a line.</summary>
    private const string Closing = "，。；：、！？）”》】)]},.;:!?\"'";

    /// <summary>Marks that do not end a line.</summary>
    private const string Opening = "（“《【([{\"'";

    /// <summary>The pieces of a line, each at most so wide unless it is one word.</summary>
    /// <param name="line">Without line breaks.</param>
    /// <param name="width">In columns; a Chinese character takes two.</param>
    /// <param name="indent">Stands before each piece but the first.</param>
    public static IEnumerable<string> Wrap(string line, int width, string indent = "")
    {
        var piece = new StringBuilder();
        var (used, blank) = (0, "");
        foreach (var word in Words(line))
        {
            if (word == " ")
            {
                blank += word;
                continue;
            }

            var wide = Width(word);
            if (piece.Length > 0 && used + blank.Length + wide > width)
            {
                yield return piece.ToString();
                piece.Clear().Append(indent);
                (used, blank) = (Width(indent), "");
            }

            piece.Append(blank).Append(word);
            (used, blank) = (used + blank.Length + wide, "");
        }

        yield return piece.ToString();
    }

    /// <summary>How many columns a text takes.</summary>
    public static int Width(string text) => text.Sum(c => IsWide(c) ? 2 : 1);

    private static IEnumerable<string> Words(string line)
    {
        var start = 0;
        for (var at = 0; at < line.Length; at++)
        {
            if (line[at] == ' ')
            {
                if (at > start) yield return line[start..at];
                yield return " ";
                start = at + 1;
            }
            else if (at + 1 < line.Length && MayBreak(line[at], line[at + 1]))
            {
                yield return line[start..(at + 1)];
                start = at + 1;
            }
        }

        if (start < line.Length) yield return line[start..];
    }

    /// <summary>A quote behind a mark of Chinese opens; elsewhere it may as well close.</summary>
    private static bool MayBreak(char left, char right) => left switch
    {
        ',' => right is '"' or '{',
        '、' or '，' or '；' or '：' or '。' when right is '"' => true,
        _ => right != ' ' && (IsWide(left) || IsWide(right))
            && !Closing.Contains(right, StringComparison.Ordinal) && !Opening.Contains(left, StringComparison.Ordinal),
    };

    /// <summary>The blocks of Unicode whose characters take two columns, as far as these texts need them.</summary>
    private static bool IsWide(char c) => c is (>= '\u2E80' and <= '\uA4CF') or (>= '\uAC00' and <= '\uD7A3')
        or (>= '\uF900' and <= '\uFAFF') or (>= '\uFE30' and <= '\uFE4F') or (>= '\uFF00' and <= '\uFF60') or (>= '\uFFE0' and <= '\uFFE6');
}
