using CloudBaseAi.Cloud;
using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;

namespace CloudBaseAi.Tools.Writing;

/// <summary>
/// Adds a model to a group without losing one. UpdateAIModel replaces Models[] whole, so each write is built from a
/// fresh read and proven by a re-read.
/// </summary>
/// <param name="cloud">What is written to.</param>
/// <param name="groups">Reads the groups of an environment anew.</param>
/// <param name="turns">Keeps other writers of this machine out meanwhile.</param>
internal sealed class GroupWriter(ICloudBase cloud, Func<EnvId, CancellationToken, Task<IReadOnlyList<ModelGroup>>> groups, GroupTurns turns)
{
    /// <summary>How often another writer may come between before it is given up.</summary>
    public const int MaxRounds = 8;

    /// <summary>How often a write may go unanswered.</summary>
    public const int MaxUnanswered = 3;

    /// <summary>The group as re-read: with the model and on, unless another writer switched it off.</summary>
    /// <param name="env">The environment.</param>
    /// <param name="target">Group and model.</param>
    /// <param name="quoted">The group's Status the user was told of.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <returns>Null when the group no longer has the quoted Status: nothing was written.</returns>
    /// <exception cref="CloudException">The cloud refused or gave no answer, or other writers kept undoing the change.</exception>
    public async Task<Written?> Add(EnvId env, CallTarget target, int? quoted, CancellationToken cancel)
    {
        using var turn = await turns.Take(env, target.Group, cancel);
        var before = await Read(env, target.Group, cancel);
        if (before.IsOn && before.Holds(target.Model)) return new(before, false, [], turn.Advisories);
        if (before.Status != quoted) return null;
        var (other, unanswered, putBack) = (false, 0, new List<string>());
        for (var round = 1; round <= MaxRounds; round++)
        {
            var wanted = before.With(target.Model);
            CloudException? failure;
            try
            {
                failure = await turn.Write(() => cloud.UpdateAIModel(env, target.Group, wanted, cancel));
            }
            catch (CloudException refusal) when (putBack.Count > 0 && refusal.CloudCode?.StartsWith("UnknownParameter", StringComparison.Ordinal) == true)
            {
                // A field that no entry has any more cannot be brought back; the model can.
                before = before with { Entries = [.. before.Entries.Select(entry => putBack.Contains(entry.Model!) ? entry.Documented() : entry)] };
                continue;
            }

            var after = await Turn.Reread(failure, $"the change of group {target.Group}", () => Read(env, target.Group, cancel));
            if (failure is not null && !(after.IsOn && after.Holds(target.Model)))
            {
                // It did not take place: what is there now is a first read again, and what somebody removed stays removed.
                if (++unanswered == MaxUnanswered) throw failure.After($"Group {target.Group} lacks {Shown.Quoted(target.Model.Text)}, as re-reading showed after each of {MaxUnanswered} writes.");
                if (after.Status != quoted) return null;
                other |= !Same(before.Entries, after.Entries);
                before = after;
                continue;
            }

            turn.Found();
            other |= !after.IsOn || !Same(wanted, after.Entries);
            var lost = Lacking(wanted, after);
            if (!after.IsOn || lost.Count == 0) return new(after, other, [.. putBack.Intersect(after.Models, StringComparer.Ordinal)], turn.Advisories);
            var kept = lost.Where(entry => entry.AsRead is not null).ToList();
            putBack = [.. putBack.Union(kept.Select(entry => entry.Model!), StringComparer.Ordinal)];
            before = after with { Entries = [.. after.Entries, .. kept] };
        }

        throw new CloudException(
            FailureKind.Rejected, "UpdateAIModel", $"other writers changed group {target.Group} after each of {MaxRounds} writes; the model is not enabled.");
    }

    private static List<ModelEntry> Lacking(IReadOnlyList<ModelEntry> wanted, ModelGroup group)
    {
        var there = group.Models.ToHashSet(StringComparer.Ordinal);
        return [.. wanted.Where(entry => entry.Model is not null && !there.Contains(entry.Model))];
    }

    private static bool Same(IReadOnlyList<ModelEntry> one, IReadOnlyList<ModelEntry> other) =>
        one.Select(entry => entry.Model).Order(StringComparer.Ordinal).SequenceEqual(other.Select(entry => entry.Model).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    private async Task<ModelGroup> Read(EnvId env, GroupName group, CancellationToken cancel) =>
        (await groups(env, cancel)).FirstOrDefault(one => one.Name == group.Text)
        ?? throw new CloudException(FailureKind.GroupNotFound, "DescribeAIModels", $"group {group} is no longer there.");
}
