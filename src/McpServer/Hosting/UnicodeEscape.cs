using System.Globalization;

namespace CloudBaseAi.Hosting;

/// <summary>JSON's <c>\uXXXX</c>: one unit of UTF-16.</summary>
internal static class UnicodeEscape
{
    public const int Length = 6;

    /// <summary>Reads the one that <paramref name="json"/> begins with, if it does.</summary>
    public static bool TryRead(ReadOnlySpan<byte> json, out char unit)
    {
        unit = default;
        if (json.Length < Length || !json.StartsWith("\\u"u8)) return false;
        if (!ushort.TryParse(json[2..Length], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)) return false;
        unit = (char)value;
        return true;
    }
}
