using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Replies;

/// <summary>Registering and deleting custom groups.</summary>
internal sealed partial class Wording
{
    public string WhyStartOnboarding => En ? "starts onboarding and says what is missing" : "开始接入，并说明还缺什么";

    public string WhyAddModel => En ? "adds the model to it" : "将模型加入该组";

    public string WhyRepeatWithKey => En ? "the same call with a key variable" : "加上密钥变量的同一调用";

    public string WhyDelete => En ? "deletes it" : "删除";

    public string YesDelete => En ? "Yes, delete it" : "是，删除";

    public string NoKeep => En ? "No, keep it" : "否，保留";

    public string AskEndpoint => En
        ? "The address of the endpoint, its models and its API key come from its owner. The key is never given in this conversation. Which way?"
        : "接口地址、模型和 API 密钥由接口所有者提供。密钥不要写在对话中。选择哪种方式？";

    public string RegisterInConsole => En
        ? "Register the group in the console (name, endpoint, key), then read the groups"
        : "在云开发控制台注册模型组（名称、地址、密钥），然后读取模型组";

    public string RegisterHere => En
        ? $"Let this server register it: put the key in a variable {KeyVariable.Prefix}…, restart the server, then give baseUrl, models and apiKeyEnv"
        : $"由本服务注册：将密钥放入环境变量 {KeyVariable.Prefix}…，重启服务，然后给出 baseUrl、models 和 apiKeyEnv";

    public string KeyVariableRequired => En
        ? $"apiKeyEnv must be the name of a variable {KeyVariable.Prefix}… (letters, digits and '_'). "
            + "No other variable is ever read, and a key itself never belongs in a call."
        : $"apiKeyEnv 必须是环境变量 {KeyVariable.Prefix}… 的名称（字母、数字和“_”）。"
            + "不会读取其他变量，密钥本身不能写在调用中。";

    public string DeletionBreaksCallers => En
        ? "Mini Programs that call this group fail as soon as it is gone."
        : "该模型组删除后，调用它的小程序会立即失败。";

    public string DeletionStale => En
        ? "The confirmation is not from a quote of the last 15 minutes, or the group no longer holds the models that it listed."
        : "该 confirmation 不是最近 15 分钟内的，或模型组中的模型与所列不再一致。";

    public string AskOnboard(int existing, int most)
    {
        var question = En
            ? "Which custom group shall serve the model? The API key is never given in this conversation."
            : "由哪个自定义模型组提供该模型？密钥不要写在对话中。";
        if (existing <= most) return question;
        return En
            ? $"{question} {most} of {existing} groups are offered; describeGroups lists them."
            : $"{question}共 {existing} 个模型组，此处列出 {most} 个；describeGroups 可列出全部。";
    }

    public string UseExisting(GroupName group) => En
        ? $"Use the existing group {Quoted(group.Text)}, which gets the model unless it holds it"
        : $"使用已有的模型组 {Quoted(group.Text)}，没有该模型时将其加入";

    public string ItIsManaged(CallTarget target) => En
        ? $"It is the managed model: {Quoted(target.Model)} in {target.Group}, paid by {PathName(target.Group.Path)}"
        : $"指的是托管模型：{target.Group} 中的 {Quoted(target.Model)}，由{PathName(target.Group.Path)}支付";

    public string IllegalGroupName(string text) => En
        ? $"{Quoted(text)} cannot name a custom group: it must be {AllowedNewGroup}, and names from examples do not count."
        : $"{Quoted(text)} 不能作为自定义模型组名称：必须是{AllowedNewGroup}，示例中的名称不算。";

    public string OnlyCustomIsDeleted(string group) => En
        ? $"{Quoted(group)} is a built-in group: only custom-… groups can be deleted."
        : $"{Quoted(group)} 是内置模型组：只能删除 custom-… 模型组。";

    public string ValueIn(KeyVariable variable, bool isUnfilled) => isUnfilled
        ? En
            ? $"a value in {variable} (it holds a placeholder that the client did not fill in)"
            : $"{variable} 的值（其中是客户端未替换的占位符）"
        : En
        ? $"a value in {variable} (it is unset in this server's environment)"
        : $"{variable} 的值（本服务的环境中未设置）";

    public string MissingForGroup(GroupName group, IReadOnlyList<string> missing) => En
        ? $"To register {group} this is missing: {string.Join(", ", missing)}."
        : $"注册 {group} 还缺少：{string.Join("、", missing)}。";

    public string SetKeyAndRepeat(KeyVariable variable, bool isSet, IReadOnlyList<string> wanted)
    {
        var way = isSet
            ? En ? $"Let this server register it with the key in {variable}: repeat" : $"由本服务使用 {variable} 中的密钥注册：重试"
            : En
                ? $"Set {variable} to the API key in this server's environment, restart it, and repeat"
                : $"在本服务的环境中将 {variable} 设为 API 密钥，重启后重试";
        if (wanted.Count == 0) return way;
        return En ? $"{way} with {string.Join(" and ", wanted)}" : $"{way}，并给出 {string.Join("、", wanted)}";
    }

    public string IllegalBaseUrl(PublicUrl.Problem problem)
    {
        var wrong = problem switch
        {
            PublicUrl.Problem.NotAbsolute => En ? "is not an absolute URL" : "不是绝对 URL",
            PublicUrl.Problem.NotHttps => En ? "does not begin with https://" : "不以 https:// 开头",
            PublicUrl.Problem.UserInfo => En ? "holds a user name or a password" : "包含用户名或密码",
            PublicUrl.Problem.NotAscii => En
                ? "has a host that is not plain ASCII (write it in punycode, xn--…)"
                : "主机名不是纯 ASCII（请写成 punycode，即 xn--…）",
            PublicUrl.Problem.SpecialAddress =>
                En ? "has a loopback, private, link-local or otherwise special address" : "使用了回环、私有、链路本地或其他特殊地址",
            PublicUrl.Problem.NotPublic => En ? "names a host that is not public" : "主机名不是公网主机",
        };
        return En
            ? $"The baseUrl {wrong}. Allowed: absolute https with a public host and no user information."
            : $"baseUrl {wrong}。允许的是：公网主机的 https 绝对地址，且不含用户信息。";
    }

    public string GroupExists(EnvId env, GroupName group, IReadOnlyList<string> models) => En
        ? $"{env} already has group {Quoted(group.Text)}; it holds {List(models)}. Models are added by enableModel."
        : $"环境 {env} 已有模型组 {Quoted(group.Text)}，其中有：{List(models)}。请用 enableModel 增加模型。";

    public string RegistrationOf(GroupName group) => En ? $"the registration of {group}" : $"{group} 的注册";

    public string Registered(GroupName group) => En
        ? $"Group {group} is registered and on, as re-reading showed."
        : $"模型组 {group} 已注册并开启，经重新读取确认。";

    public string NotRegistered(GroupName group) => En
        ? $"Group {group} is not there as asked for, as re-reading showed; let describeGroups show it before it is registered again."
        : $"重新读取显示，模型组 {group} 与要求不符；再次注册前请先用 describeGroups 查看。";

    public string AcceptedNotRegistered(GroupName group) => En
        ? $"CreateAIModel was accepted, but group {group} is not there as asked for; look at it in the console."
        : $"CreateAIModel 已被接受，但模型组 {group} 与要求不符；请在云开发控制台查看。";

    public string DeletionOf(GroupName group) => En ? $"the deletion of {group}" : $"{group} 的删除";

    public string Deleted(GroupName group) =>
        En ? $"Group {group} is deleted, as re-reading showed." : $"模型组 {group} 已删除，经重新读取确认。";

    public string StillThere(GroupName group) =>
        En ? $"Group {group} is still there, as re-reading showed." : $"重新读取显示，模型组 {group} 仍然存在。";

    public string AcceptedStillThere(GroupName group) => En
        ? $"DeleteAIModel was accepted, but group {group} is still there; look at it in the console."
        : $"DeleteAIModel 已被接受，但模型组 {group} 仍然存在；请在云开发控制台查看。";

    public string AskDelete(EnvId env, GroupName group) =>
        En ? $"Delete group {group} of {env}?" : $"是否删除环境 {env} 的模型组 {group}？";

    public string DeletionQuote(EnvId env, GroupName group, IReadOnlyList<string> models) => En
        ? $"This deletes group {group} of {env}, its endpoint and key, and with it these models: {List(models, 20)}. It cannot be undone here."
        : $"将删除环境 {env} 的模型组 {group} 及其地址和密钥，其中的模型一并删除："
            + $"{List(models, 20)}。此操作无法在此撤销。";
}
