using CloudBaseAi.Cloud;
using CloudBaseAi.Domain.Checking;
using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Providers;
using CloudBaseAi.Replies;

namespace CloudBaseAi.Dispatch.Reads;

/// <summary>Compares the calls of a source with the groups of a live environment. What the cloud does not say changes no verdict.</summary>
internal sealed class LiveCheck(CloudReads reads, ICloudAccess access, ProviderSet providers, Wording say)
{
    /// <summary>The findings, or what could not be looked up.</summary>
    public async Task<LiveOutcome> Look(EnvId env, IReadOnlyList<NamedCall> calls, CancellationToken cancel)
    {
        try
        {
            access.RequireCredentials();
            var groups = await reads.LookAtGroups(env, cancel);
            return new([.. calls.Select(call => Find(env, groups, call)).OfType<LiveFinding>()], []);
        }
        catch (CloudException failure)
        {
            return new([], [say.NotLookedUp(env, say.Failed(failure))]);
        }
        catch (OperationCanceledException)
        {
            return new([], [say.NotLookedUp(env, say.NoAnswerInTime)]);
        }
    }

    private LiveFinding? Find(EnvId env, Groups groups, NamedCall call)
    {
        if (!providers.TryParse(call.Group, out var name) || !ModelId.TryParse(call.Model, out var model)) return null;
        return name.In(groups) switch
        {
            null => At(call, Codes.GroupMissing, say.GroupMissing(env, name)),
            { IsOn: false } => At(call, Codes.GroupOff, say.GroupOff(env, name)),
            var group when !group.Holds(model) => At(call, Codes.ModelNotEnabled, say.NotHeld(env, name, model, group.Models)),
            _ => null,
        };
    }

    private static LiveFinding At(NamedCall call, string code, string message) => new(code, call.File, call.Line, call.Column, message);
}
