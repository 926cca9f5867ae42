using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Replies;

/// <summary>Enabling models.</summary>
internal sealed partial class Wording
{
    /// <summary>Price tiers in one sentence.</summary>
    private const int MostTiers = 8;

    public string WhyQuote => En ? "quotes what enabling it costs" : "给出开启的报价";

    public string WhyNewQuote => En ? "a new quote" : "重新报价";

    public string WhyEnable => En ? "enables it" : "开启模型";

    public string YesEnable => En ? "Yes, enable it" : "是，开启";

    public string ConfirmationStale => En
        ? "The confirmation is not from a quote of the last 15 minutes, or it no longer fits what the cloud says."
        : "该 confirmation 不是最近 15 分钟内的报价，或与云端现状不再一致。";

    public string ReadOnly => En
        ? "Everything else allows this change, but the operator made this server read-only (CLOUDBASE_AI_READONLY): nothing was written."
        : "其他条件都满足，但本服务被设为只读（CLOUDBASE_AI_READONLY）：没有写入任何内容。";

    public string AskReadOnly => En ? "Shall a person make the change in the console?" : "是否由人工在云开发控制台修改？";

    public string ChangeInConsole(GroupName group) => En
        ? $"Change group {group} in the console, then read the groups again"
        : $"在云开发控制台修改模型组 {group}，然后重新读取";

    public string AskEnable(EnvId env, CallTarget target) => En
        ? $"Enable {Quoted(target.Model)} in {target.Group} of {env} on these terms?"
        : $"是否按此条件在环境 {env} 的 {target.Group} 中开启 {Quoted(target.Model)}？";

    public string Quote(CallTarget target, ModelGroup group, IReadOnlyList<Price> prices, bool mayRefuse)
    {
        var kept = group.Models.Count == 0 ? "" : En
            ? $", which keeps {List(group.Models)}" : $"，并保留 {List(group.Models)}";
        IReadOnlyList<string> all = [.. group.Models.Union([target.Model.Text])];
        var change = group.IsOn
            ? En ? $"This adds {Quoted(target.Model)} to {target.Group}{kept}." : $"将 {Quoted(target.Model)} 加入 {target.Group}{kept}。"
            : En
                ? $"This switches group {target.Group} on, and with it {List(all, 20)}."
                : $"将开启模型组 {target.Group}，其中的模型随之可用：{List(all, 20)}。";
        var refusal = !mayRefuse ? "" : En
            ? " The environment is on a personal or trial plan: the cloud may refuse, and then nothing is changed."
            : "该环境是个人版或体验版套餐：云端可能拒绝，届时不会有任何变更。";
        return $"{change}{(En ? " " : "")}{Cost(target, prices)}{refusal}";
    }

    public string AlreadyEnabled(CallTarget target) => En
        ? $"{Quoted(target.Model)} is already enabled in {target.Group}: nothing was changed."
        : $"{Quoted(target.Model)} 已在 {target.Group} 中开启：没有变更。";

    public string Enabled(CallTarget target, bool otherWriter, IReadOnlyList<string> putBack)
    {
        var done = En
            ? $"{Quoted(target.Model)} is enabled in {target.Group}, as re-reading showed. It can take about 2 minutes to reach devices."
            : $"{Quoted(target.Model)} 已在 {target.Group} 中开启，并经重新读取确认。约 2 分钟后在设备上生效。";
        if (!otherWriter) return done;
        if (putBack.Count == 0) return done + (En ? " Another writer's change in between was kept." : "期间他人的修改已保留。");
        return done + (En
            ? $" Another writer's change in between was kept, and {List(putBack)}, which its list lacked, was put back."
            : $"期间他人的修改已保留，其列表缺少的 {List(putBack)} 已补回。");
    }

    public string SwitchedOffByAnother(EnvId env, CallTarget target) => En
        ? $"Another writer switched group {target.Group} of {env} off after {Quoted(target.Model)} was enabled in it."
        : $"在 {target.Group} 中开启 {Quoted(target.Model)} 之后，他人关闭了环境 {env} 的该模型组。";

    public string OperatorGroupIsNotChanged(GroupName group) => En
        ? $"{group} is a built-in group that the platform keeps: this server changes nothing in it. It can be called with the models that it holds."
        : $"{group} 是平台维护的内置模型组：本服务不修改它，可以调用其中已有的模型。";

    public string ChangeOfGroup(GroupName group) => En ? $"the change of group {group}" : $"对模型组 {group} 的修改";

    public string AcceptedNotVerified(string change) =>
        En ? $"The cloud accepted {change}, but it could not be verified." : $"云端已接受{change}，但未能确认。";

    public string AcceptedNotVisible(string change) => En
        ? $"The cloud accepted {change}, but reading does not show it yet."
        : $"云端已接受{change}，但读取结果尚未体现。";

    public string NotVisibleYet => En ? "reading does not show it yet" : "读取结果尚未体现";

    public string OutcomeUnknown(string change, string why) => En
        ? $"It is not known whether {change} took place ({why}), and the groups, which would show it, could not be read."
        : $"不清楚{change}是否生效（{why}），且未能读取模型组来确认。";

    public string NotThereAfterWrites(CallTarget target, int writes) => En
        ? $"Group {target.Group} lacks {Quoted(target.Model)}, as re-reading showed after each of {writes} writes."
        : $"{writes} 次写入后重新读取，模型组 {target.Group} 中仍没有 {Quoted(target.Model)}。";

    public string OtherWritersKeptUndoing(CallTarget target, int rounds) => En
        ? $"other writers changed group {target.Group} after each of {rounds} writes; the model is not enabled."
        : $"{rounds} 次写入后，模型组 {target.Group} 每次都被他人修改；模型未开启。";

    public IReadOnlyList<string> NotLocked(string? why) => why is null ? [] :
        [En
            ? $"Other processes on this machine were not kept from writing this group meanwhile: {why}."
            : $"期间未能阻止本机其他进程写入该模型组：{why}。"];

    private string Cost(CallTarget target, IReadOnlyList<Price> prices)
    {
        if (prices.Count > 0)
        {
            var tiers = string.Join(En ? "; " : "；", prices.Take(MostTiers).Select(Worded));
            var more = prices.Count <= MostTiers ? "" : En
                ? $"; and {prices.Count - MostTiers} more tiers" : $"；另有 {prices.Count - MostTiers} 档";
            return En ? $"Price: {tiers}{more}." : $"价格：{tiers}{more}。";
        }

        if (target.Group.Provider is Provider.Custom)
            return En
                ? "What calls cost is between the owner of the environment and the owner of the endpoint."
                : "调用费用由环境所有者与模型接口提供方约定。";
        return En ? "The catalogue publishes no price for it." : "目录未公布其价格。";
    }
}
