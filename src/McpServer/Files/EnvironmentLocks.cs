using System.Security.Cryptography;
using System.Text;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Files;

/// <summary>
/// Locks between the server processes of one user: a file for each environment that is written to. The key is the
/// environment, whatever address leads there: through a proxy or a regional endpoint it is still the same one.
/// </summary>
/// <param name="folder">Where the files are; null when there is no such place.</param>
/// <param name="time">The clock of waiting.</param>
internal sealed class EnvironmentLocks(string? folder, TimeProvider time)
{
    /// <summary>How long another process is waited for: half of what a tool may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>How often it is looked whether the file is free.</summary>
    public static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>
    /// Waits for the environment's file and holds it; without a file, with the reason, where that is not possible. Take
    /// it only when a write is certain to follow: a call that is refused leaves no file behind.
    /// </summary>
    public async Task<EnvironmentLock> Take(EnvId env, CancellationToken cancel)
    {
        if (folder is null) return EnvironmentLock.None("this user has no state folder");
        var path = Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(env.Text)).AsSpan(0, 16)) + ".lock");
        var begin = time.GetTimestamp();
        try
        {
            PrivateFolder.Ensure(folder);
            while (true)
            {
                if (RegularFile.TryOpen(path, followLinks: false) is { } file)
                    return await Settled(new EnvironmentLock(file), cancel);
                if (time.GetElapsedTime(begin) >= Patience)
                    return EnvironmentLock.None($"another process held it for {Patience.TotalSeconds} s");
                await Task.Delay(Pause, time, cancel);
            }
        }
        catch (UnusableFileException problem)
        {
            var isOfFile = problem.Message.StartsWith("it ", StringComparison.Ordinal);
            return EnvironmentLock.None(isOfFile ? $"the lock file cannot be used: {problem.Message}" : problem.Message);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return EnvironmentLock.None("the state folder cannot be written");
        }
    }

    /// <summary>A holder that ended in the middle of a write may still have a request under way: it is given time to arrive.</summary>
    private async Task<EnvironmentLock> Settled(EnvironmentLock held, CancellationToken cancel)
    {
        try
        {
            if (held.IsUnsettled) await Task.Delay(EnvironmentLock.Grace, time, cancel);
            return held;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }
}
