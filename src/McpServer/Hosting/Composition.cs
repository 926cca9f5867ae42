using CloudBaseAi.Cloud;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Files;
using CloudBaseAi.Tools;
using CloudBaseAi.Tools.Tracing;
using CloudBaseAi.Tools.Writing;

namespace CloudBaseAi.Hosting;

/// <summary>Puts the parts together, by hand: what depends on what is read here.</summary>
internal static class Composition
{
    /// <summary>The tools in the order of the work, on one ledger.</summary>
    public static Toolbox Tools(ServerSettings settings, CloudAccess access, TimeProvider time) => Tools(settings, access, access.Api, new Ledger(time), time);

    /// <summary>The same on a cloud and a ledger that the caller brings: evals show with false ones that their score has teeth.</summary>
    public static Toolbox Tools(ServerSettings settings, ICloudAccess access, ICloudBase cloud, Ledger ledger, TimeProvider time)
    {
        var gate = new Gate(ledger, settings.VouchedSwitches);
        var refusals = new Refusals(ledger, settings.VouchedSwitches);
        var inquiry = new Inquiry(cloud, ledger);
        var passage = new Passage(gate, refusals, settings);
        var confirmations = new Confirmations(time);
        var turns = new GroupTurns(settings.Sandbox is null ? new GroupLocks(StateFolder.Path(settings.Variable, OperatingSystem.IsWindows()), time) : null);
        return new Toolbox(
            [
                new EnvQuery(inquiry, settings),
                new CheckEligibility(inquiry, passage, refusals, settings),
                new DescribeGroups(inquiry, passage, refusals, gate),
                new EnableModel(inquiry, passage, new GroupWriter(cloud, inquiry.Groups, turns), confirmations, settings),
                new CreateCustomGroup(cloud, inquiry, passage, gate, turns, settings),
                new GenerateSnippet(inquiry, passage, settings),
                new DeleteCustomGroup(cloud, inquiry, passage, refusals, gate, turns, confirmations),
            ],
            access, Trace(settings, access, time), settings, time);
    }

    private static CallTrace Trace(ServerSettings settings, ICloudAccess access, TimeProvider time) => new(
        settings.Trace is { } path ? new LineFile(path, "CLOUDBASE_AI_TRACE", Console.Error, time) : null,
        new Secrets(() => settings.Keys.Concat(access.Secrets)), time);
}
