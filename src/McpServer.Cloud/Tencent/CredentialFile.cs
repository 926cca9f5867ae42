using System.Text;
using CloudBaseAi.Cloud.Files;

namespace CloudBaseAi.Cloud.Tencent;

/// <summary>A file that may hold credentials.</summary>
/// <param name="Path">Where it is on this machine.</param>
/// <param name="Name">What messages call it, for example <c>~/.tencentcloud/credentials</c>.</param>
internal sealed record CredentialFile(string Path, string Name)
{
    /// <summary>The largest file that is read, in bytes: a thousand times what the vendor's tools write.</summary>
    public const int MaxBytes = 1024 * 1024;

    /// <summary>The text, or null when there is no such file.</summary>
    /// <exception cref="CloudException">CredentialsMissing: it cannot be read, or is no regular file.</exception>
    public string? Text()
    {
        var content = FileContent.Read(Path, MaxBytes);
        return content.State switch
        {
            FileState.Read => Encoding.UTF8.GetString(WithoutMark(content.Bytes!)),
            FileState.Absent => null,
            FileState.Folder =>
                throw CredentialPair.Missing((
                    $"{Name} is a folder and not a file. Remove it, or put the credentials elsewhere.",
                    $"{Name} 是文件夹而不是文件。请移除它，或把凭证放在别处。")),
            FileState.NotRegular =>
                throw CredentialPair.Missing((
                    $"{Name} is a pipe, a socket or a device and not a regular file. It is not opened.",
                    $"{Name} 是管道、套接字或设备，不是普通文件，因此没有打开。")),
            FileState.TooLarge =>
                throw CredentialPair.Missing((
                    $"{Name} is larger than {MaxBytes} bytes: it is no file of credentials.",
                    $"{Name} 超过 {MaxBytes} 字节，不是凭证文件。")),
            FileState.Unreadable =>
                throw CredentialPair.Missing((
                    $"{Name} cannot be read by the user this server runs as. Check its permissions.",
                    $"运行本服务的用户无法读取 {Name}。请检查其权限。")),
            _ => throw new ArgumentOutOfRangeException(nameof(content), content.State, null),
        };
    }

    private static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> text) =>
        text.StartsWith(Encoding.UTF8.Preamble) ? text[Encoding.UTF8.Preamble.Length..] : text;

    /// <summary>A file under a home directory.</summary>
    public static CredentialFile InHome(string home, params ReadOnlySpan<string> parts) =>
        new(System.IO.Path.Combine([home, .. parts]), "~/" + string.Join('/', parts));
}
