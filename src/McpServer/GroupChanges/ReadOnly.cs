using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Providers;
using CloudBaseAi.Replies;

namespace CloudBaseAi.GroupChanges;

/// <summary>The answer in place of a write, where CLOUDBASE_AI_READONLY forbids writing.</summary>
internal static class ReadOnly
{
    /// <summary>Everything else allows the change: a person makes it in the console.</summary>
    public static Reply Reply(EnvId env, GroupName group, Wording say) => Replies.Reply.Decide(
        Codes.ReadOnly, say.ReadOnly, new Decision(say.AskReadOnly,
            [new(say.ChangeInConsole(group), Links.Console(env), Calls.DescribeGroups(env, say.WhyReadGroupsAgain, group))]));
}
