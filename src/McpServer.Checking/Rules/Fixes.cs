using CloudBaseAi.Checking.Sources;
using CloudBaseAi.Domain.Checking;

namespace CloudBaseAi.Checking.Rules;

/// <summary>Makes fixes from offsets.</summary>
internal static class Fixes
{
    /// <summary>The text from one offset up to and without another gives way to <paramref name="text"/>.</summary>
    public static CodeFix Replace(SourceText source, int start, int end, string text)
    {
        var (startLine, startColumn) = source.At(start);
        var (endLine, endColumn) = source.At(end);
        return new CodeFix(startLine, startColumn, endLine, endColumn, text);
    }
}
