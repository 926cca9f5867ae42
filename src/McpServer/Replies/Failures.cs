using CloudBaseAi.Cloud;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Replies;

/// <summary>Turns a failure of the cloud into a reply: whose it is to mend, and whether the call may be repeated.</summary>
/// <param name="refusals">Refusals of the preflight that the cloud can cause.</param>
/// <param name="decisions">The questions to a person.</param>
/// <param name="say">The words.</param>
internal sealed class Failures(Refusals refusals, Decisions decisions, Wording say)
{
    /// <param name="failure">What happened.</param>
    /// <param name="env">The environment that the call is about, if it is known.</param>
    /// <param name="repeat">The same call.</param>
    /// <param name="findOut">The read that finds out what happened, where repeating the call is not safe; null where it is.</param>
    public Reply From(CloudException failure, EnvId? env, NextCall repeat, NextCall? findOut = null)
    {
        var data = FailureData.Of(failure);
        if (failure.Earlier is { } write)
        {
            return Reply.Fail(
                Code(failure.Kind), $"{write} {say.Failed(failure)}", findOut
                    ?? repeat with { Why = say.WhyRepeatReadsFirst }, data);
        }

        return failure.Kind switch
        {
            FailureKind.CredentialsMissing => Reply.Refuse(Codes.CredentialsMissing, say.Failed(failure), repeat with { Why = say.WhyRepeatWithCredentials }),
            FailureKind.Configuration => Reply.Fail(
                Code(failure.Kind), $"{say.Failed(failure)} {say.NoRequestWasSent}",
                repeat with { Why = say.WhyRepeatWithSetting }, data),
            FailureKind.EnvNotFound when env is not null => refusals.EnvNotFound(env),
            FailureKind.GroupNotFound when env is not null => Reply.Refuse(
                Codes.GroupMissing, say.GroupGone, Calls.DescribeGroups(env, say.WhyListGroups), data),
            FailureKind.PackageUnsupported when env is not null => Reply.Decide(
                Codes.PackageUnsupported, say.PackageUnsupported(env), decisions.Upgrade(env, repeat), data),
            FailureKind.Auth or FailureKind.Throttled or FailureKind.PackageUnsupported or FailureKind.EnvNotFound or FailureKind.GroupNotFound
                or FailureKind.Rejected or FailureKind.Unavailable or FailureKind.Protocol =>
                Reply.Fail(Code(failure.Kind), say.Failed(failure), findOut ?? repeat, data),
        };
    }

    private static string Code(FailureKind kind) => kind switch
    {
        FailureKind.CredentialsMissing => Codes.CredentialsMissing,
        FailureKind.Auth => Codes.CloudAuth,
        FailureKind.Throttled => Codes.CloudThrottled,
        FailureKind.Unavailable => Codes.CloudUnavailable,

        // The contract has no code for a setting that cannot be used. CLOUD_AUTH would send its reader to look at keys that are right,
        // CREDENTIALS_MISSING to set some that are there, INVALID_ARGUMENT to correct a call that is correct. That the cloud gave no
        // answer is true, and who acts on the code alone comes back later, which harms nothing; the message says what to mend.
        FailureKind.Configuration => Codes.CloudUnavailable,
        FailureKind.Protocol => Codes.CloudProtocol,
        FailureKind.PackageUnsupported or FailureKind.EnvNotFound or FailureKind.GroupNotFound or FailureKind.Rejected => Codes.CloudRejected,
    };
}
