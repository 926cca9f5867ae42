using System.Globalization;
using System.Text.RegularExpressions;

namespace CloudBaseAi.Domain.RuntimeErrors;

/// <summary>
/// Classifies errors as people paste them: plain text, JSON, or a stack, in English or Chinese. Generated code does the
/// same on phones.
/// </summary>
public static partial class Classifier
{
    /// <summary>Of a longer log the beginning and the end are read.</summary>
    private const int MostPasted = 20_000;

    /// <summary>Names before <c>:fail</c> that belong to AI calls; every other is another API of wx.</summary>
    private static readonly string[] OwnNames = ["request", "ai", "cloud.init", "streamtext", "generatetext", "createmodel"];

    /// <summary>The error's class and code; null when it is none of this API's.</summary>
    public static RuntimeError? Explain(string pasted)
    {
        var text = pasted.Length <= MostPasted ? pasted : $"{pasted[..(MostPasted / 2)]}\n{pasted[^(MostPasted / 2)..]}";
        var error = OfCall(text);
        var lower = Bracketed(text);
        var isNamed = error.Row.Codes.Contains(error.Code);
        if (isNamed) return error;
        if (Copied(text) is { } copied) return copied;
        if (ApiName().Matches(lower).Select(match => match.Groups[1].Value).Any(IsForeign)) return null;
        if (Elsewhere().IsMatch(lower) && !Mention().IsMatch(lower)) return null;
        if (error.Row != ErrorTable.Unknown) return error;
        return ErrorTable.Rows.FirstOrDefault(one => one.MatchesPasted(lower)) is { } row ? error with { Row = row }
            : Mention().IsMatch(lower) ? error : null;
    }

    /// <summary>The class and code of an error that is known to come from an AI call.</summary>
    public static RuntimeError OfCall(string text)
    {
        var readable = Escape().Replace(text, Unescaped);
        var words = Separators().Split(readable);
        foreach (var row in ErrorTable.Rows)
        {
            if (row.Codes.FirstOrDefault(words.Contains) is { } code) return new RuntimeError(row, code);
        }

        var lower = Bracketed(readable);
        return new RuntimeError(ErrorTable.Rows.FirstOrDefault(row => row.Matches(lower)) ?? ErrorTable.Unknown, NamedCode(readable));
    }

    /// <summary>A code as somebody typed it, or as it was read from a picture: in lower case, with gaps.</summary>
    private static RuntimeError? Copied(string text)
    {
        var words = Separators().Split(Gaps().Replace(text, "_"));
        foreach (var row in ErrorTable.Rows)
        {
            var code = row.Codes.FirstOrDefault(
                code => code.Contains('_') && words.Contains(code, StringComparer.OrdinalIgnoreCase));
            if (code is not null) return new RuntimeError(row, code);
        }

        return null;
    }

    /// <summary>A code that the table does not hold. 0, 200, -1 and null stand for success or for nothing.</summary>
    private static string? NamedCode(string text) =>
        CodeMember().Match(text) is { Success: true } member ? member.Groups[1].Value
        : CodeWord().Match(text) is { Success: true } word ? word.Value : null;

    /// <summary>A character by its number, or a blank for a line break.</summary>
    private static string Unescaped(Match escape) => escape.Groups[1].Success
        ? ((char)int.Parse(escape.Groups[1].ValueSpan, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString()
        : " ";

    private static bool IsForeign(string api) =>
        !OwnNames.Contains(api) && !api.StartsWith("cloud.extend", StringComparison.Ordinal);

    private static string Bracketed(string text) => $"\n{text.ToLowerInvariant()}\n";

    [GeneratedRegex("[^A-Za-z0-9_]+")]
    private static partial Regex Separators();

    [GeneratedRegex("(?<! ) *_ *")]
    private static partial Regex Gaps();

    [GeneratedRegex("\\\\+(?:u([0-9A-Fa-f]{4})|[nrt])")]
    private static partial Regex Escape();

    [GeneratedRegex("\"(?:code|errCode)\\\\*\"[ ]*:[ ]*\\\\*\"?(?!(?:0|200|-1|null|undefined|true|false)\\b)([-A-Za-z0-9_.]+)")]
    private static partial Regex CodeMember();

    [GeneratedRegex("(?:AI|EXCEED)_[A-Z_]{3,}")]
    private static partial Regex CodeWord();

    [GeneratedRegex("([a-z.]+):[ ]?fail")]
    private static partial Regex ApiName();

    /// <summary>Other services of the cloud, and models that are none of language.</summary>
    [GeneratedRegex("-50[234][0-9]{3}|database|collection|数据库|集合|云函数|云存储|数据模型|data ?model|mongoose|sequelize"
        + "|(?:3d|三维|ar) ?模型|xr-frame|gltf|渲染层")]
    private static partial Regex Elsewhere();

    [GeneratedRegex("createmodel|streamtext|generatetext|textstream|eventstream|cloud\\.extend|extend\\.ai|requestid|ai_model")]
    private static partial Regex Mention();
}
