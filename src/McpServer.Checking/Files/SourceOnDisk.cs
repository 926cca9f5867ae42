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
    public SourceLanguage Language => SourceLanguage.OfNamed(Path);

    /// <summary>Reads a file; null where it cannot be read, or its bytes are no text.</summary>
    public static SourceOnDisk? Read(string path, Func<string, byte[]?> read)
    {
        if (read(path) is not { } bytes) return null;
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
    /// Writes the file with other text, in its own encoding. The old file stays until the new one is complete, and
    /// nothing that stands beside it can be in the way: the name of the new one is known to nobody.
    /// </summary>
    /// <exception cref="IOException">It is a link, which may lead anywhere, or it cannot be written.</exception>
    public void Write(string text)
    {
        if (new FileInfo(Path).LinkTarget is not null) throw new IOException("It is a link.");
        var next = $"{Path}.{Guid.NewGuid():N}.fixed";
        try
        {
            using (var file = new FileStream(next, FileMode.CreateNew, FileAccess.Write))
            {
                file.Write([.. Encoding.Preamble, .. Encoding.GetBytes(text)]);
            }

            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(next, File.GetUnixFileMode(Path));
            File.Move(next, Path, overwrite: true);
        }
        finally
        {
            File.Delete(next);
        }
    }
}
