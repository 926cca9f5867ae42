using CloudBaseAi.Cloud;
using CloudBaseAi.Dispatch;
using CloudBaseAi.Dispatch.Preconditions;
using CloudBaseAi.Dispatch.Reads;
using CloudBaseAi.Dispatch.Tracing;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Files;
using CloudBaseAi.GroupChanges;
using CloudBaseAi.Replies;
using CloudBaseAi.Tools;

namespace CloudBaseAi.Hosting;

/// <summary>Puts the parts together, by hand: what depends on what is read here.</summary>
internal static class Composition
{
    /// <summary>The tools in the order of the work, on one ledger.</summary>
    public static Toolbox Tools(ServerSettings settings, CloudAccess access, TimeProvider time) =>
        Tools(settings, access, access.Api, new Ledger(time), time);

    /// <summary>The same on a cloud and a ledger that the caller brings: evals show with false ones that their score has teeth.</summary>
    public static Toolbox Tools(ServerSettings settings, ICloudAccess access, ICloudBase cloud, Ledger ledger,
        TimeProvider time)
    {
        var say = new Wording(settings.Language);
        var gate = new Gate(ledger, settings.Assurances);
        var decisions = new Decisions(say, gate);
        var refusals = new Refusals(ledger, gate, settings.Providers, decisions, say);
        var failures = new Failures(refusals, decisions, say);
        var obstacles = new Obstacles(decisions, say);
        var reads = new CloudReads(cloud, ledger, settings.Assurances, time);
        var confirmations = new Confirmations(time);
        var turns = new GroupTurns(
            settings.Sandbox is null
                ? new EnvironmentLocks(StateFolder.Path(settings.Variable, OperatingSystem.IsWindows()), time) : null);
        var change = new GroupChange(reads, time, say);
        return new Toolbox(
            [
                new EnvQuery(reads, refusals, settings, say),
                new CheckEligibility(reads, refusals, decisions, settings, say),
                new DescribeGroups(reads, gate, new GroupsReply(decisions, obstacles, say), settings),
                new EnableModel(
                    reads, new ModelAddition(cloud, change, say), turns, confirmations, decisions, obstacles,
                    new OtherWays(decisions, say), settings, say),
                new CreateCustomGroup(cloud, reads, change, turns, failures, settings, say),
                new GenerateSnippet(reads, obstacles, refusals, settings, say),
                new DeleteCustomGroup(cloud, reads, change, turns, confirmations, refusals, failures, settings, say),
                new CheckCode(reads, new LiveCheck(reads, access, settings.Providers, say), settings, say),
                new ExplainError(reads, access, new Explanations(decisions, obstacles, say, settings.Language), settings, say),
            ],
            access, new PreflightState(settings, ledger, gate, refusals, say), failures,
            Trace(settings, access, time), time);
    }

    /// <summary>The comparison with a live environment, for the command line.</summary>
    public static LiveCheck LiveCheck(ServerSettings settings, CloudAccess access, TimeProvider time) => new(
        new CloudReads(access.Api, new Ledger(time), settings.Assurances, time), access, settings.Providers,
        new Wording(settings.Language));

    private static CallTrace Trace(ServerSettings settings, ICloudAccess access, TimeProvider time) => new(
        settings.Trace is { } path ? new LineFile(path, "CLOUDBASE_AI_TRACE", Console.Error, time) : null,
        new Secrets(() => settings.Keys.Concat(access.Secrets)), time);
}
