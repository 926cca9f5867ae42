using CloudBaseAi.Cloud;
using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Replies;

namespace CloudBaseAi.GroupChanges;

/// <summary>
/// Adds a model to a group without losing one. UpdateAIModel replaces Models[] whole, so each write is built from what was read in the
/// same turn, and proven by a re-read.
/// </summary>
/// <param name="cloud">What is written to.</param>
/// <param name="change">The write protocol.</param>
/// <param name="say">The words.</param>
internal sealed class ModelAddition(ICloudBase cloud, GroupChange change, Wording say)
{
    /// <summary>How often another writer may come between before it is given up.</summary>
    public const int MaxRounds = 8;

    /// <summary>How often a write may go unanswered.</summary>
    public const int MaxUnanswered = 3;

    /// <summary>What became of the group.</summary>
    /// <param name="Group">As read last.</param>
    /// <param name="Groups">All groups as read last.</param>
    /// <param name="OtherWriter">True when somebody else changed the group in between.</param>
    /// <param name="PutBack">Models that were there before and that the other writer's list lacked.</param>
    /// <param name="NotLocked">Why other processes were not kept out; null when they were.</param>
    public sealed record Result(ModelGroup Group, Groups Groups, bool OtherWriter, IReadOnlyList<string> PutBack,
        string? NotLocked);

    /// <summary>The group as re-read: with the model and on, unless another writer switched it off.</summary>
    /// <param name="env">The environment.</param>
    /// <param name="target">Group and model.</param>
    /// <param name="groups">The groups as read in this turn; their Status is the one that the user was told of.</param>
    /// <param name="turn">Keeps other writers of this machine out meanwhile.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <returns>Null when the group got another Status meanwhile, and no write took place.</returns>
    /// <exception cref="CloudException">The cloud refused or gave no answer, or other writers kept undoing the change.</exception>
    public async Task<Result?> Add(EnvId env, CallTarget target, Groups groups, Turn turn, CancellationToken cancel)
    {
        var before = Of(groups, target);
        var quoted = before.Status;
        var (other, unanswered, putBack) = (false, 0, new List<string>());
        for (var round = 1; round <= MaxRounds; round++)
        {
            var wanted = before.With(target.Model);
            GroupChange.Outcome outcome;
            try
            {
                outcome = await change.Make(Wanted(env, target, before, wanted, cancel), turn, cancel);
            }
            catch (CloudException refusal) when (putBack.Count > 0 && refusal.CloudCode?.StartsWith("UnknownParameter", StringComparison.Ordinal) == true)
            {
                // A field that no entry has any more cannot be brought back; the model can.
                before = before with { Entries = [.. before.Entries.Select(entry => putBack.Contains(entry.Model!) ? entry.Documented() : entry)] };
                continue;
            }

            var after = Of(outcome.Groups, target);
            if (outcome.IsNotVisible) throw NotVisible(target);
            if (outcome.Unanswered is { } failure && !outcome.IsDone)
            {
                // It did not take place: what is there now is a first read again, and what somebody removed stays removed.
                if (++unanswered == MaxUnanswered) throw failure.After(say.NotThereAfterWrites(target, MaxUnanswered));
                if (after.Status != quoted) return null;
                other |= !Same(before.Entries, after.Entries);
                before = after;
                continue;
            }

            turn.Found();
            other |= !after.IsOn || !Same(wanted, after.Entries);
            var lost = Lacking(wanted, after);
            if (!after.IsOn || lost.Count == 0)
            {
                return new(after, outcome.Groups, other, [.. putBack.Intersect(after.Models, StringComparer.Ordinal)], turn.NotLocked);
            }

            var kept = lost.Where(entry => entry.AsRead is not null).ToList();
            putBack = [.. putBack.Union(kept.Select(entry => entry.Model!), StringComparer.Ordinal)];
            before = after with { Entries = [.. after.Entries, .. kept] };
        }

        throw new CloudException(FailureKind.Rejected, nameof(ICloudBase.UpdateAIModel),
            Bilingual.Said(say.OtherWritersKeptUndoing(target, MaxRounds)));
    }

    private GroupChange.Wanted Wanted(EnvId env, CallTarget target, ModelGroup before, IReadOnlyList<ModelEntry> wanted,
        CancellationToken cancel) => new(
        env, say.ChangeOfGroup(target.Group), () => cloud.UpdateAIModel(env, target.Group, wanted, cancel),
        groups => target.Group.In(groups) is { IsOn: true } group && group.Holds(target.Model),
        groups => target.Group.In(groups) is { } group && group.Status == before.Status
            && Same(group.Entries, before.Entries));

    private CloudException NotVisible(CallTarget target) =>
        new CloudException(FailureKind.Unavailable, nameof(ICloudBase.DescribeAIModels), Bilingual.Said(say.NotVisibleYet))
            .After(say.AcceptedNotVerified(say.ChangeOfGroup(target.Group)));

    private static List<ModelEntry> Lacking(IReadOnlyList<ModelEntry> wanted, ModelGroup group)
    {
        var there = group.Models.ToHashSet(StringComparer.Ordinal);
        return [.. wanted.Where(entry => entry.Model is not null && !there.Contains(entry.Model))];
    }

    private static bool Same(IReadOnlyList<ModelEntry> one, IReadOnlyList<ModelEntry> other) =>
        Ids(one).SequenceEqual(Ids(other), StringComparer.Ordinal);

    private static IEnumerable<string?> Ids(IReadOnlyList<ModelEntry> entries) =>
        entries.Select(entry => entry.Model).Order(StringComparer.Ordinal);

    private ModelGroup Of(Groups groups, CallTarget target) => target.Group.In(groups)
        ?? throw new CloudException(FailureKind.GroupNotFound, nameof(ICloudBase.DescribeAIModels), Bilingual.Said(say.GroupGone));
}
