using CloudBaseAi.Cloud;
using CloudBaseAi.Dispatch.Reads;
using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Replies;

namespace CloudBaseAi.GroupChanges;

/// <summary>
/// The one write protocol, for update, create and delete: write, then read again whether the answer came or not, and compare. A
/// read may lag behind an accepted write: while it shows exactly what was there before, it is repeated after growing pauses.
/// </summary>
/// <param name="reads">Reads the groups.</param>
/// <param name="time">The clock of pauses.</param>
/// <param name="say">The words.</param>
internal sealed class GroupChange(CloudReads reads, TimeProvider time, Wording say)
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(100);

    /// <summary>Together about 13 seconds, within the time that a call has.</summary>
    private const int MostPauses = 7;

    /// <summary>What re-reading showed.</summary>
    /// <param name="Groups">The groups as read last.</param>
    /// <param name="Unanswered">The failure where no answer to the write came; null where it was accepted.</param>
    /// <param name="IsDone">True when the groups are as the write wanted them.</param>
    /// <param name="IsUnchanged">True when they are exactly as before.</param>
    public sealed record Outcome(Groups Groups, CloudException? Unanswered, bool IsDone, bool IsUnchanged)
    {
        /// <summary>True when the write was accepted and reading does not show it yet.</summary>
        public bool IsNotVisible => Unanswered is null && IsUnchanged && !IsDone;
    }

    /// <summary>A change of the groups of an environment.</summary>
    /// <param name="Env">The environment.</param>
    /// <param name="Words">The change in a few words, for a sentence.</param>
    /// <param name="Send">Sends the write.</param>
    /// <param name="IsDone">True for groups as the write wants them.</param>
    /// <param name="IsUnchanged">True for groups exactly as before.</param>
    public sealed record Wanted(EnvId Env, string Words, Func<Task> Send, Func<Groups, bool> IsDone,
        Func<Groups, bool> IsUnchanged);

    /// <summary>Makes the change in the group's turn.</summary>
    /// <exception cref="CloudException">
    /// The cloud refused the write, the groups cannot be read, or the time of the call was up: it says what is known of the write.
    /// </exception>
    public async Task<Outcome> Make(Wanted wanted, Turn turn, CancellationToken cancel)
    {
        var isAccepted = false;
        try
        {
            var unanswered = await turn.Write(wanted.Send);
            isAccepted = unanswered is null;
            return await Compare(wanted, turn, unanswered, cancel);
        }
        catch (OperationCanceledException)
        {
            var known = isAccepted
                ? say.AcceptedNotVerified(wanted.Words) : say.OutcomeUnknown(wanted.Words, say.TimeIsUp);
            throw new CloudException(FailureKind.Unavailable, nameof(ICloudBase.DescribeAIModels), Bilingual.Said(say.TimeIsUp)).After(known);
        }
    }

    private async Task<Outcome> Compare(Wanted wanted, Turn turn, CloudException? unanswered, CancellationToken cancel)
    {
        var pause = FirstPause;
        for (var pauses = 0; ; pauses++)
        {
            var groups = await Reread(wanted, unanswered, cancel);
            var outcome = new Outcome(groups, unanswered, wanted.IsDone(groups), wanted.IsUnchanged(groups));
            if (outcome.IsDone) turn.Found();
            if (!outcome.IsNotVisible || pauses == MostPauses) return outcome;
            await Task.Delay(pause, time, cancel);
            pause *= 2;
        }
    }

    /// <summary>When reading fails, the failure says what is known of the write too.</summary>
    private async Task<Groups> Reread(Wanted wanted, CloudException? unanswered, CancellationToken cancel)
    {
        try
        {
            return await reads.Groups(wanted.Env, cancel);
        }
        catch (CloudException failure) when (failure.Kind != FailureKind.GroupNotFound)
        {
            throw failure.After(unanswered is null
                ? say.AcceptedNotVerified(wanted.Words)
                : say.OutcomeUnknown(wanted.Words, say.Failed(unanswered)));
        }
    }
}
