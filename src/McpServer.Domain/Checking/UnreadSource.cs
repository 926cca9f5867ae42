using System.Globalization;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Checking;

/// <summary>A source that could not be read to its end.</summary>
/// <param name="File">The file as it was named.</param>
/// <param name="Line">The line where reading stopped, from 1; 0 where it is about the whole file.</param>
/// <param name="Reason">Why.</param>
public sealed record UnreadSource(string File, int Line, UnreadReason Reason)
{
    /// <summary>The sentence for people.</summary>
    public string Message(Language language) =>
        Reason.Message(Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}") : File, language);
}

/// <summary>Why a source could not be read.</summary>
public sealed class UnreadReason
{
    /// <summary>TypeScript, JSX or a .vue file that is not understood.</summary>
    public static readonly UnreadReason NotUnderstood = new(CheckWords.NotUnderstood);

    /// <summary>A file that is no source of a Mini Program.</summary>
    public static readonly UnreadReason NoSource = new(CheckWords.NoSource);

    /// <summary>Brackets, operators or statements lie too deep in each other.</summary>
    public static readonly UnreadReason TooDeep = new(CheckWords.TooDeep);

    /// <summary>So many values depend on each other that not all could be followed.</summary>
    public static readonly UnreadReason TooComplex = new(CheckWords.TooComplex);

    private readonly Func<string, bool, string> _message;

    private UnreadReason(Func<string, bool, string> message) => _message = message;

    /// <summary>The sentence for people.</summary>
    internal string Message(string place, Language language) => _message(place, language == Language.Chinese);
}
