using CloudBaseAi.Cloud;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Tools.Replies;

namespace CloudBaseAi.Tools;

/// <summary>Turns a failure of the cloud into a reply: whose it is to mend, and whether the call may be repeated.</summary>
internal static class Failures
{
    private const int MaxCloudMessage = 200;

    /// <param name="failure">What happened.</param>
    /// <param name="env">The environment the call is about, if it is known.</param>
    /// <param name="repeat">The same call.</param>
    /// <param name="repeatIsSafe">False after a write whose outcome is unknown and which is not idempotent.</param>
    /// <param name="done">What was done before it happened, in a sentence.</param>
    public static Reply From(CloudException failure, EnvId? env, NextCall repeat, bool repeatIsSafe = true, string? done = null) => failure.Kind switch
    {
        FailureKind.CredentialsMissing => Reply.Refuse(
            Codes.CredentialsMissing, failure.Detail,
            repeat with { Why = "the same call, once credentials are set and the server is restarted" }),
        FailureKind.Configuration => Reply.Fail(
            Code(failure.Kind), $"{failure.Detail} No request was sent. Repeating helps only once the setting is mended and this server is restarted.",
            repeat with { Why = "the same call, once the setting is mended and the server is restarted" }, Data(failure)),
        FailureKind.EnvNotFound when env is not null => Refusals.EnvNotFound(env),
        FailureKind.GroupNotFound when env is not null => Reply.Refuse(
            Codes.GroupMissing, "The group was removed in the meantime; nothing was changed.", Calls.DescribeGroups(env, "shows the groups there are now"), Data(failure)),
        FailureKind.PackageUnsupported when env is not null => Reply.Decide(
            Codes.PackageUnsupported, $"The plan of environment {env} does not allow this (personal and trial plans do not).", Decisions.Upgrade(env, repeat), Data(failure)),
        _ => Reply.Fail(Code(failure.Kind), $"{(done is null ? "" : done + " ")}{failure.Action}: {failure.Detail}", repeatIsSafe ? repeat : null, Data(failure)),
    };

    private static string Code(FailureKind kind) => kind switch
    {
        FailureKind.Auth => Codes.CloudAuth,
        FailureKind.Throttled => Codes.CloudThrottled,
        FailureKind.Unavailable => Codes.CloudUnavailable,
        // The contract has no code for a setting that cannot be used. CLOUD_AUTH would send its reader to look at keys that are
        // right, CREDENTIALS_MISSING to set some that are there, INVALID_ARGUMENT to correct a call that is correct. That the cloud
        // gave no answer is true, and who acts on the code alone comes back later, which harms nothing; the message says what to mend.
        FailureKind.Configuration => Codes.CloudUnavailable,
        FailureKind.Protocol => Codes.CloudProtocol,
        _ => Codes.CloudRejected,
    };

    private static FailureData Data(CloudException failure) => new(failure.CloudCode, failure.RequestId, failure.CloudMessage is { Length: > MaxCloudMessage } message
        ? message[..MaxCloudMessage] + "…"
        : failure.CloudMessage);
}
