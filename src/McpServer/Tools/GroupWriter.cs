using System.Collections.Concurrent;
using CloudBaseAi.Cloud;
using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;

namespace CloudBaseAi.Tools;

/// <summary>
/// Adds a model to a group without losing one. UpdateAIModel replaces Models[] whole, so each write is built from a
/// fresh read and proven by a re-read; writers of one group take turns.
/// </summary>
internal sealed class GroupWriter(ICloudBase cloud, Inquiry inquiry)
{
    private const int MaxRounds = 4;

    private readonly ConcurrentDictionary<(EnvId, GroupName), SemaphoreSlim> _turns = new();

    /// <summary>The group's models as re-read, and whether another writer's change was merged on the way.</summary>
    /// <exception cref="CloudException">The cloud refused, or other writers kept undoing the change.</exception>
    public async Task<(IReadOnlyList<string> Models, bool Merged)> Add(EnvId env, CallTarget target, CancellationToken cancel)
    {
        var turn = _turns.GetOrAdd((env, target.Group), _ => new SemaphoreSlim(1, 1));
        await turn.WaitAsync(cancel);
        try
        {
            return await AddInTurn(env, target, cancel);
        }
        finally
        {
            turn.Release();
        }
    }

    private async Task<(IReadOnlyList<string> Models, bool Merged)> AddInTurn(EnvId env, CallTarget target, CancellationToken cancel)
    {
        var before = await Read(env, target.Group, cancel);
        CloudException? unknown = null;
        for (var round = 1; round <= MaxRounds; round++)
        {
            var wanted = before.With(target.Model);
            unknown = await Write(env, target.Group, wanted, cancel);
            var after = await Read(env, target.Group, cancel);
            var lost = wanted.Where(entry => entry.Model is not null && !after.Models.Contains(entry.Model)).ToList();
            if (after.IsOn && lost.Count == 0) return (after.Models, round > 1 || after.Entries.Count > wanted.Count);
            before = after with { Entries = [.. after.Entries, .. lost.Where(entry => entry.AsRead is not null)] };
        }

        throw unknown ?? new CloudException(
            FailureKind.Rejected, "UpdateAIModel", $"other writers changed group {target.Group} after each of {MaxRounds} writes; the model is not enabled.");
    }

    /// <summary>The failure when no answer came: the re-read that follows shows whether the write took place.</summary>
    private async Task<CloudException?> Write(EnvId env, GroupName group, IReadOnlyList<ModelEntry> models, CancellationToken cancel)
    {
        try
        {
            await cloud.UpdateAIModel(env, group, models, cancel);
            return null;
        }
        catch (CloudException failure) when (failure.Kind is FailureKind.Unavailable or FailureKind.Protocol)
        {
            return failure;
        }
    }

    private async Task<ModelGroup> Read(EnvId env, GroupName group, CancellationToken cancel) =>
        (await inquiry.Groups(env, cancel)).FirstOrDefault(one => one.Name == group.Text)
        ?? throw new CloudException(FailureKind.GroupNotFound, "DescribeAIModels", $"group {group} is no longer there.");
}
