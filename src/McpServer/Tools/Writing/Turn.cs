using CloudBaseAi.Cloud;
using CloudBaseAi.Files;

namespace CloudBaseAi.Tools.Writing;

/// <summary>The right to change one group, until it is disposed.</summary>
internal sealed class Turn(SemaphoreSlim inside, GroupLock? between) : IDisposable
{
    /// <summary>What the user should know of this turn: nothing, or that other processes were not kept out.</summary>
    public IReadOnlyList<string> Advisories => between?.Missing is { } why
        ? [$"Other processes on this machine were not kept from writing this group meanwhile: {why}."]
        : [];

    /// <summary>
    /// Sends a write. The failure when no answer came, so that its outcome is unknown and only reading again tells;
    /// null when it was accepted. A refusal is thrown.
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

    /// <summary>Reads after a write. When that fails, the failure says what is known of the write too.</summary>
    /// <param name="unanswered">What <see cref="Write"/> returned.</param>
    /// <param name="change">The write in a few words.</param>
    /// <param name="read">Reads.</param>
    public static async Task<T> Reread<T>(CloudException? unanswered, string change, Func<Task<T>> read)
    {
        try
        {
            return await read();
        }
        catch (CloudException failure) when (failure.Kind != FailureKind.GroupNotFound)
        {
            throw failure.After(unanswered is null
                ? $"The cloud accepted {change}, but it could not be verified."
                : $"Whether {change} took place is not known ({unanswered.Action}: {unanswered.Detail}), and describeGroups, which would show it, could not be done.");
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
