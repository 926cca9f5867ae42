using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Providers;
using CloudBaseAi.Replies;

namespace CloudBaseAi.Dispatch.Preconditions;

/// <summary>What preconditions are checked against.</summary>
/// <param name="Settings">What the operator set.</param>
/// <param name="Ledger">What the cloud said.</param>
/// <param name="Gate">The order.</param>
/// <param name="Refusals">The answers where a precondition is not met.</param>
/// <param name="Say">The words.</param>
internal sealed record PreflightState(ServerSettings Settings, Ledger Ledger, Gate Gate, Refusals Refusals, Wording Say)
{
    /// <summary>What is legal on this server.</summary>
    public ProviderSet Providers => Settings.Providers;
}
