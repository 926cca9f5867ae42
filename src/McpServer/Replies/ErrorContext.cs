using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Replies;

/// <summary>What an error asked about is about, as far as the caller said.</summary>
/// <param name="Env">The environment, if it was given.</param>
/// <param name="GroupText">The group as it was given, legal or not.</param>
/// <param name="Model">The model, if it was given.</param>
/// <param name="Providers">What is legal on this server.</param>
internal sealed record ErrorContext(EnvId? Env, string? GroupText, ModelId? Model, ProviderSet Providers)
{
    /// <summary>The group, where a legal one was given; without any, the one that the model belongs to.</summary>
    public GroupName? Group => GroupText is null ? Model is null
        ? null : Providers.HomeOf(Model) : Providers.TryParse(GroupText, out var legal) ? legal : null;

    /// <summary>Group and model, where both are known and may stand together.</summary>
    public CallTarget? Target =>
        Group is { } group && Model is { } model && CallTarget.TryPair(group, model, out var target) ? target : null;

    /// <summary>The group whose name was given as the model; null where it was not.</summary>
    public GroupName? GroupAsModel => Model is not null && Providers.TryParse(Model.Text, out var group) ? group : null;
}
