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
    public static Reply From(CloudException failure, EnvId? env, NextCall repeat, bool repeatIsSafe = true) => failure.Kind switch
    {
        FailureKind.CredentialsMissing => Reply.Refuse(
            Codes.CredentialsMissing, failure.Detail,
            repeat with { Why = "the same call, once credentials are set and the server is restarted" }),
        FailureKind.EnvNotFound when env is not null => Refusals.EnvNotFound(env),
        FailureKind.GroupNotFound when env is not null => Reply.Refuse(
            Codes.GroupMissing, "The group was removed in the meantime; nothing was changed.", Calls.DescribeGroups(env, "shows the groups there are now"), Data(failure)),
        FailureKind.PackageUnsupported when env is not null => Reply.Decide(
            Codes.PackageUnsupported, $"The plan of environment {env} does not allow this (personal and trial plans do not).", Decisions.Upgrade(env, repeat), Data(failure)),
        _ => Reply.Fail(Code(failure.Kind), $"{failure.Action}: {failure.Detail}", repeatIsSafe ? repeat : null, Data(failure)),
    };

    private static string Code(FailureKind kind) => kind switch
    {
        FailureKind.Auth => Codes.CloudAuth,
        FailureKind.Throttled => Codes.CloudThrottled,
        FailureKind.Unavailable => Codes.CloudUnavailable,
        FailureKind.Protocol => Codes.CloudProtocol,
        _ => Codes.CloudRejected,
    };

    private static FailureData Data(CloudException failure) => new(failure.CloudCode, failure.RequestId, failure.CloudMessage is { Length: > MaxCloudMessage } message
        ? message[..MaxCloudMessage] + "…"
        : failure.CloudMessage);
}
