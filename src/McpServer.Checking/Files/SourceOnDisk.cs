using System.Text;
using CloudBaseAi.Checking.Reading;

namespace CloudBaseAi.Checking.Files;

/// <summary>A source file with its encoding, so that it can be written back as it was.</summary>
internal sealed record SourceOnDisk(string Path, string Text, Encoding Encoding)
{
    private static readonly Encoding[] Marked =
    [
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
    ];

    private static readonly Encoding Plain = new UTF8Encoding(
        encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The language by the ending; what has none is taken for JavaScript, since somebody named it.</summary>
    public SourceLanguage Language => SourceLanguage.OfPath(Path) ?? SourceLanguage.JavaScript;

    /// <summary>Reads a file; null where its bytes are no text.</summary>
    public static SourceOnDisk? Read(string path)
    {
        var bytes = File.ReadAllBytes(path);
        var encoding = Marked.FirstOrDefault(one => bytes.AsSpan().StartsWith(one.Preamble)) ?? Plain;
        try
        {
            return new SourceOnDisk(path, encoding.GetString(bytes.AsSpan(encoding.Preamble.Length)), encoding);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>
    /// Writes the file with other text, in its own encoding. The old file stays until the new one is complete.
    /// </summary>
    public void Write(string text)
    {
        var next = Path + ".fixed";
        File.WriteAllBytes(next, [.. Encoding.Preamble, .. Encoding.GetBytes(text)]);
        File.Move(next, Path, overwrite: true);
    }
}
