using System.Security.Cryptography;
using System.Text;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Files;

/// <summary>
/// Locks between the server processes of one user: a file for each group. The key is environment and group, whatever
/// address leads there: through a proxy or a regional endpoint it is still the same group.
/// </summary>
/// <param name="folder">Where the files are; null when there is no such place.</param>
/// <param name="time">The clock of waiting.</param>
internal sealed class GroupLocks(string? folder, TimeProvider time)
{
    /// <summary>How long another process is waited for: half of what a tool may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>How often it is looked whether the file is free.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Waits for the group's file and holds it; without a file, with the reason, where that cannot be.</summary>
    public async Task<GroupLock> Take(EnvId env, GroupName group, CancellationToken cancel)
    {
        if (folder is null) return GroupLock.None("this user has no state folder");
        var path = Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{env} {group}")).AsSpan(0, 16)) + ".lock");
        var begin = time.GetTimestamp();
        try
        {
            CreateFolder(folder);
            while (true)
            {
                if (ExclusiveFile.TryOpen(path, FileMode.OpenOrCreate) is { } file) return await Settled(new GroupLock(file), cancel);
                if (time.GetElapsedTime(begin) >= Patience) return GroupLock.None($"another process held it for {Patience.TotalSeconds} s");
                await Task.Delay(Pause, time, cancel);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return GroupLock.None("the state folder cannot be written");
        }
    }

    /// <summary>A holder that ended in the middle of a write may still have a request under way: it is given time to arrive.</summary>
    private async Task<GroupLock> Settled(GroupLock held, CancellationToken cancel)
    {
        try
        {
            if (held.IsUnsettled) await Task.Delay(GroupLock.Grace, time, cancel);
            return held;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    private static void CreateFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
