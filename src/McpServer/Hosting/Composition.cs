using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Tools;

namespace CloudBaseAi.Hosting;

/// <summary>Puts the parts together, by hand: what depends on what is read here.</summary>
internal static class Composition
{
    /// <summary>The tools in the order of the work, on one ledger.</summary>
    public static Toolbox Tools(ServerSettings settings, CloudAccess access, TimeProvider time)
    {
        var ledger = new Ledger(time);
        var gate = new Gate(ledger, settings.VouchedSwitches);
        var refusals = new Refusals(ledger, settings.VouchedSwitches);
        var inquiry = new Inquiry(access.Api, ledger);
        var passage = new Passage(gate, refusals, settings);
        return new Toolbox(
            [
                new EnvQuery(inquiry, settings),
                new CheckEligibility(inquiry, passage, refusals, settings),
                new DescribeGroups(inquiry, passage, refusals, gate),
                new EnableModel(inquiry, passage, new GroupWriter(access.Api, inquiry), new Confirmations(time)),
                new CreateCustomGroup(access.Api, inquiry, passage, gate, settings),
                new GenerateSnippet(inquiry, passage, settings),
            ],
            access, settings, time);
    }
}
