namespace CloudBaseAi.Cloud;

/// <summary>Why the cloud did not answer as needed, sorted by who can act.</summary>
internal enum FailureKind
{
    /// <summary>There is nothing to sign with: the operator sets credentials.</summary>
    CredentialsMissing,

    /// <summary>A setting of this server with which no request can be made: the operator mends it.</summary>
    Configuration,

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
/// <param name="cloudMessage">
/// The cloud's Error.Message: foreign text, to be labelled and bounded where it is shown.
/// </param>
internal sealed class CloudException(
    FailureKind kind, string action, Bilingual detail, string? cloudCode = null, string? requestId = null,
    string? cloudMessage = null)
    : Exception($"{action}: {detail.English}")
{
    /// <summary>Who can act.</summary>
    public FailureKind Kind { get; } = kind;

    /// <summary>
    /// The action that was called, or what was read before one could be (<c>credentials</c>, <c>configuration</c>).
    /// </summary>
    public string Action { get; } = action;

    /// <summary>What happened and what mends it, in our own words: no foreign text, no secret.</summary>
    public string Detail => Both.English;

    /// <summary>The detail in both languages.</summary>
    public Bilingual Both { get; } = detail;

    /// <summary>Error.Code as the cloud sent it: ASCII letters, digits and <c>._-</c> only.</summary>
    public string? CloudCode { get; } = cloudCode;

    /// <summary>The cloud's id of the request, for its support: ASCII letters, digits and <c>._-</c> only.</summary>
    public string? RequestId { get; } = requestId;

    /// <summary>Error.Message: foreign text in Chinese or English that may change, never to be branched on.</summary>
    public string? CloudMessage { get; } = cloudMessage;

    /// <summary>
    /// True where the same read, sent again a little later, may succeed: no connection, a 5xx, an internal error of
    /// the cloud.
    /// </summary>
    public bool IsTransient { get; init; }

    /// <summary>True when this cloud does not know the action.</summary>
    public bool IsUnknownAction =>
        CloudErrors.IsWithin(CloudCode, "InvalidAction") || CloudErrors.IsWithin(CloudCode, "InvalidParameter.Action");

    /// <summary>True when the account may not call the action.</summary>
    public bool IsForbidden => CloudErrors.IsWithin(CloudCode, "AuthFailure.UnauthorizedOperation")
        || CloudErrors.IsWithin(CloudCode, "UnauthorizedOperation");

    /// <summary>What is known of a write that came before, in a sentence; null when none did.</summary>
    public string? Earlier { get; private init; }

    /// <summary>The same failure, of a call that came after a write.</summary>
    public CloudException After(string write) =>
        new(Kind, Action, Both, CloudCode, RequestId, CloudMessage) { IsTransient = IsTransient, Earlier = write };
}
