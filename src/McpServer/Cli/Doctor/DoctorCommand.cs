using CloudBaseAi.Cli.Terminals;
using CloudBaseAi.Dispatch.Preconditions;
using CloudBaseAi.Dispatch.Reads;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Hosting;
using CloudBaseAi.Replies;
using CloudBaseAi.Tools;

namespace CloudBaseAi.Cli.Doctor;

/// <summary><c>doctor</c>: shows what there is, what can be called, and what to do next.</summary>
internal static class DoctorCommand
{
    /// <summary>Runs it on this process's terminal.</summary>
    /// <param name="settings">What the operator set.</param>
    /// <param name="named">The environment id as it was typed; null where none was.</param>
    /// <param name="asJson">True for JSON in place of the page.</param>
    /// <param name="cancel">Ends it.</param>
    /// <returns>0 where something can be called now, else 1.</returns>
    public static async Task<int> Run(ServerSettings settings, string? named, bool asJson, CancellationToken cancel)
    {
        var say = new Wording(settings.Language);
        var env = EnvId.TryParse(named, out var id) ? id : null;
        if (named is not null && env is null)
        {
            await Console.Error.WriteLineAsync(say.NotAnEnvId(named));
            return 1;
        }

        using var access = new CloudAccess(settings, TimeProvider.System);
        var found = await Examine(settings, access, TimeProvider.System).Run(env, cancel);
        if (asJson) await Console.Out.WriteLineAsync(DoctorReport.Of(found, say));
        else new DoctorPage(Console.Out, Terminal.Width(), Terminal.IsColoured, say).Print(found);
        return found.ExitCode;
    }

    /// <summary>Puts the examination together from the parts of the tools.</summary>
    public static Examination Examine(ServerSettings settings, CloudAccess access, TimeProvider time)
    {
        var say = new Wording(settings.Language);
        var ledger = new Ledger(time);
        var gate = new Gate(ledger, settings.Assurances);
        var decisions = new Decisions(say, gate);
        var refusals = new Refusals(ledger, gate, settings.Providers, decisions, say);
        var reads = new CloudReads(access.Api, ledger, settings.Assurances, time);
        return new Examination(
            access, reads, new Failures(refusals, decisions, say), new EnvQuery(reads, refusals, settings, say),
            new PreflightState(settings, ledger, gate, refusals, say),
            new Advice(decisions, new GroupsReply(decisions, new Obstacles(decisions, say), say), say));
    }
}
