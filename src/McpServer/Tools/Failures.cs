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
    public static Reply From(CloudException failure, EnvId? env, NextCall repeat, bool repeatIsSafe = true) => failure.Earlier is { } write
        ? Reply.Fail(
            Code(failure.Kind), $"{write} {failure.Action}: {failure.Detail}",
            repeatIsSafe ? repeat with { Why = "the same call: it reads the groups first, and writes only what is still missing" } : null, Data(failure))
        : From(failure, env, repeat, repeatIsSafe, Data(failure));

    private static Reply From(CloudException failure, EnvId? env, NextCall repeat, bool repeatIsSafe, FailureData data) => failure.Kind switch
    {
        FailureKind.CredentialsMissing => Reply.Refuse(
            Codes.CredentialsMissing, failure.Detail,
            repeat with { Why = "the same call, once credentials are set and the server is restarted" }),
        FailureKind.Configuration => Reply.Fail(
            Code(failure.Kind), $"{failure.Detail} No request was sent. Repeating helps only once the setting is mended and this server is restarted.",
            repeat with { Why = "the same call, once the setting is mended and the server is restarted" }, data),
        FailureKind.EnvNotFound when env is not null => Refusals.EnvNotFound(env),
        FailureKind.GroupNotFound when env is not null => Reply.Refuse(
            Codes.GroupMissing, "The group is no longer there: it was removed in the meantime.", Calls.DescribeGroups(env, "shows the groups there are now"), data),
        FailureKind.PackageUnsupported when env is not null => Reply.Decide(
            Codes.PackageUnsupported, $"The plan of environment {env} does not allow this (personal and trial plans do not).", Decisions.Upgrade(env, repeat), data),
        _ => Reply.Fail(Code(failure.Kind), $"{failure.Action}: {failure.Detail}", repeatIsSafe ? repeat : null, data),
    };

    private static string Code(FailureKind kind) => kind switch
    {
        FailureKind.CredentialsMissing => Codes.CredentialsMissing,
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

    private static FailureData Data(CloudException failure) => new(failure.CloudCode, failure.RequestId, Shown.Brief(failure.CloudMessage, MaxCloudMessage));
}
