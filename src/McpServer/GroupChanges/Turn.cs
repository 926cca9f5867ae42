using CloudBaseAi.Cloud;
using CloudBaseAi.Files;

namespace CloudBaseAi.GroupChanges;

/// <summary>The right to change the groups of one environment, until it is disposed.</summary>
internal sealed class Turn(SemaphoreSlim inside, EnvironmentLock? between) : IDisposable
{
    /// <summary>Why other processes were not kept out meanwhile; null when they were.</summary>
    public string? NotLocked => between?.Missing;

    /// <summary>
    /// Sends a write. The failure when no answer came, so that its outcome is unknown and only reading again tells; null when it
    /// was accepted. A refusal is thrown.
    /// </summary>
    public async Task<CloudException?> Write(Func<Task> send)
    {
        between?.Writing();
        try
        {
            await send();
            between?.Settled();
            return null;
        }
        catch (CloudException failure) when (failure.Kind is FailureKind.Unavailable or FailureKind.Protocol)
        {
            return failure;
        }
        catch (CloudException)
        {
            between?.Settled();
            throw;
        }
    }

    /// <summary>A read has shown that a write whose answer did not come took place.</summary>
    public void Found() => between?.Settled();

    /// <summary>Lets the next writer in.</summary>
    public void Dispose()
    {
        between?.Dispose();
        inside.Release();
    }
}
