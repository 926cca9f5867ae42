using CloudBaseAi.Dispatch;
using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Providers;
using CloudBaseAi.Hosting;

namespace CloudBaseAi.Evals.Tests.Teeth;

/// <summary>The product's tools on a ledger in which every path was checked and the groups were read, before anybody asked: a gate that lets all pass.</summary>
internal static class OpenGate
{
    public static Toolbox Compose(ServerSettings settings, CloudAccess access)
    {
        var ledger = new Ledger(TimeProvider.System);
        if (!EnvId.TryParse("sandbox-1a2b3c", out var env)) throw new InvalidOperationException("The sandbox's environment has a legal id.");
        ledger.Record(env, new EligibilityFact.Plan(new PlanActivity([new ActivityRecord("ai_miniprogram_inspire_plan", env.Text)], null, null), false, null));
        ledger.Record(env, new EligibilityFact.TokenCredits(
            new Reading<IReadOnlyList<ResourcePackage>?>.Done([new ResourcePackage("pkg_tcb_tokencredits_1m", 1, null)]), new Reading<IReadOnlyList<BillingItem>?>.Done([])));
        ledger.Record(env, new EligibilityFact.ThirdParty());
        ledger.Record(new Groups(env, []));
        return Composition.Tools(settings, access, access.Api, ledger, TimeProvider.System);
    }
}
