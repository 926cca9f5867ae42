namespace CloudBaseAi.Cloud;

/// <summary>Why the cloud did not answer as needed, sorted by who can act.</summary>
internal enum FailureKind
{
    /// <summary>There is nothing to sign with: the operator sets credentials.</summary>
    CredentialsMissing,

    /// <summary>Signature, identity or permission: the operator mends it.</summary>
    Auth,

    /// <summary>Too many requests, after every retry: later.</summary>
    Throttled,

    /// <summary>The environment's plan forbids it: its owner upgrades.</summary>
    PackageUnsupported,

    /// <summary>There is no such environment.</summary>
    EnvNotFound,

    /// <summary>The group an update named does not exist.</summary>
    GroupNotFound,

    /// <summary>The cloud's own refusal of this request.</summary>
    Rejected,

    /// <summary>No answer in time, no connection, or a 5xx: later. The outcome of a write is unknown.</summary>
    Unavailable,

    /// <summary>An answer that is not this API's.</summary>
    Protocol,
}

/// <summary>The cloud did not answer as needed.</summary>
/// <param name="kind">Who can act.</param>
/// <param name="action">The action that was called.</param>
/// <param name="detail">What happened, in our own words; never foreign text, never a secret.</param>
/// <param name="cloudCode">The cloud's Error.Code, if it sent one.</param>
/// <param name="requestId">The cloud's RequestId, if it sent one.</param>
/// <param name="cloudMessage">The cloud's Error.Message: foreign text, to be labelled and bounded where it is shown.</param>
internal sealed class CloudException(
    FailureKind kind, string action, string detail, string? cloudCode = null, string? requestId = null, string? cloudMessage = null)
    : Exception($"{action}: {detail}")
{
    public FailureKind Kind { get; } = kind;

    public string Action { get; } = action;

    public string Detail { get; } = detail;

    public string? CloudCode { get; } = cloudCode;

    public string? RequestId { get; } = requestId;

    public string? CloudMessage { get; } = cloudMessage;
}
