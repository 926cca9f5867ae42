using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Replies;

/// <summary>Groups, and which names are none.</summary>
internal sealed partial class Wording
{
    public string WhyReadGroups => En ? "reads the groups" : "读取模型组";

    public string WhyReadGroupsAgain => En ? "reads the groups again" : "重新读取模型组";

    public string WhyListGroups => En ? "lists the groups and the models they hold" : "列出模型组及其中的模型";

    public string WhyListModels => En ? "shows the group and its models" : "显示该模型组及其中的模型";

    public string WhyRightName => En ? "the same call with a legal name" : "改用合法名称的同一调用";

    public string WhyBelongsTo(GroupName home) => En
        ? $"the model belongs to {home}: checks {PathName(home.Path)}"
        : $"该模型属于 {home}：检查{PathName(home.Path)}";

    public string GroupsRequired(EnvId env) => En
        ? $"The groups of {env} were not read in the last 15 minutes."
        : $"最近 15 分钟内没有读取过环境 {env} 的模型组。";

    public string Ready(CallTarget target) => En
        ? $"{Quoted(target.Model)} in {target.Group} is ready to be called."
        : $"{target.Group} 中的 {Quoted(target.Model)} 可以调用。";

    public string PathNotChecked(CallTarget target) => En
        ? $"{Quoted(target.Model)} belongs to {target.Group}, whose billing path is not open yet."
        : $"{Quoted(target.Model)} 属于 {target.Group}，其计费方式尚未通过检查。";

    public string GroupMissing(EnvId env, GroupName group) => En
        ? $"Environment {env} has no group {Quoted(group.Text)}."
        : $"环境 {env} 没有模型组 {Quoted(group.Text)}。";

    public string GroupOff(EnvId env, GroupName group) => En
        ? $"Group {group} of {env} is off (its Status is not 1)."
        : $"环境 {env} 的模型组 {group} 未开启（Status 不是 1）。";

    public string ModelNotEnabled(EnvId env, CallTarget target, IReadOnlyList<string> held) => En
        ? $"Group {target.Group} of {env} does not hold {Quoted(target.Model)}; it holds {List(held)}."
        : $"环境 {env} 的模型组 {target.Group} 中没有 {Quoted(target.Model)}，其中有：{List(held)}。";

    public string GroupGone => En ? "The group is no longer there: it was removed in the meantime." : "该模型组已不存在：期间被删除。";

    public string NoCustomGroupServes(EnvId env) => En
        ? $"No custom group of {env} that is on serves this."
        : $"环境 {env} 没有已开启且可用的自定义模型组。";

    /// <summary>Why nothing can be called yet, in plain words.</summary>
    public string AskWhatFirst(Situation situation)
    {
        if (situation.Named is { } named)
        {
            return En
                ? $"No model can be called in group {named} yet. What shall be done first?"
                : $"模型组 {named} 中目前没有可调用的模型。先做什么？";
        }

        var newer = situation.Groups.All.FirstOrDefault(read => read.IsBuiltIn && read.IsOn && read.Models.Count > 0
            && situation.Providers.NameOf(read) is null && ProviderSet.MayBeAllowed(read.Name));
        var why = newer is null
            ? En
                ? "No model can be called yet: the groups that this environment may use hold none."
                : "目前没有可调用的模型：该环境可用的模型组中没有模型。"
            : En
                ? "No model can be called yet: hunyuan-exp and cloudbase hold none. "
                    + $"The environment's models stand in the built-in group {Quoted(newer.Name)}, beyond the three shapes that this server writes."
                : "目前没有可调用的模型：hunyuan-exp 和 cloudbase 中没有模型。"
                    + $"该环境的模型在内置模型组 {Quoted(newer.Name)} 中，不属于本服务编写的三种形态。";
        return En ? $"{why} What shall be done first?" : $"{why}先做什么？";
    }

    public string AllowGroup(ModelGroup group, ProviderSet providers)
    {
        var names = string.Join(",", providers.Allowed.Select(one => one.Text).Append(group.Name));
        return En
            ? $"Allow the built-in group {Quoted(group.Name)}, which holds {List(group.Models, 3)} and lies outside the three legal shapes: "
                + $"set CLOUDBASE_AI_GROUPS={names} in this server's environment, restart the server, then check again"
            : $"允许使用内置模型组 {Quoted(group.Name)}（含 {List(group.Models, 3)}，不属于三种合法形态）："
                + $"在本服务的环境变量中设置 CLOUDBASE_AI_GROUPS={names}，重启服务，然后重新检查";
    }

    public string SeeGroupInConsole(GroupName group) => En
        ? $"See group {group} in the console, then read the groups again"
        : $"在云开发控制台查看模型组 {group}，然后重新读取";

    public string AskNoGroup(EnvId env, GroupName group) => En
        ? $"Group {group} of environment {env} has to be created or changed in the console. How shall it go on?"
        : $"环境 {env} 的模型组 {group} 需要在云开发控制台创建或修改。如何继续？";

    public string GroupLine(GroupData one)
    {
        var models = TextLines.Quoted(one.Models ?? []);
        return En
            ? $"{TextLines.Quoted(one.GroupName)}, {SafeText.Name(one.Type)}, {(one.On ? "on" : "off")}, "
                + $"models {models}{(one.Note is null ? "" : $". {one.Note}")}"
            : $"{TextLines.Quoted(one.GroupName)}，"
                + $"{SafeText.Name(one.Type)}，{(one.On ? "已开启" : "未开启")}，模型 {models}{(one.Note is null ? "" : $"。{one.Note}")}";
    }

    public string IllegalGroupNote(ModelGroup group) => group.IsBuiltIn && ProviderSet.MayBeAllowed(group.Name)
        ? En
            ? "Not one of the three shapes: no code for it, unless the operator lists it in CLOUDBASE_AI_GROUPS."
            : "不属于三种合法形态：除非在 CLOUDBASE_AI_GROUPS 中列出，否则不为其生成代码。"
        : En ? "Not a legal argument of createModel: no code for it." : "不是 createModel 的合法参数：不为其生成代码。";

    public string GroupsCut(int kept, int all) => En
        ? $"{kept} of {all} groups are shown: the beginning of a name as groupName shows those first."
        : $"共 {all} 个模型组，此处显示 {kept} 个：用 groupName 给出名称开头，可优先显示。";

    public string GroupAsModel(string group, IReadOnlyList<string>? models, string argument = "model")
    {
        var held = models is null
            ? En ? "describeGroups lists the models that it holds." : "describeGroups 会列出其中的模型。"
            : En ? $"It holds {List(models)}." : $"其中有：{List(models)}。";
        return En
            ? $"{argument} must be a model id, but {Quoted(group)} is a group. {held}"
            : $"{argument} 必须是模型 ID，而 {Quoted(group)} 是模型组。{held}";
    }

    public string IllegalProvider(string text, Mistake mistake, GroupName? meant, ModelId? model)
    {
        var right = meant is null || model is null ? "" : En
            ? $"; for model {Quoted(model)} that is \"{meant}\"" : $"；模型 {Quoted(model)} 对应的是“{meant}”";
        return En
            ? $"{Quoted(text)} {Is(mistake)}. createModel takes {AllowedGroups}{right}."
            : $"{Quoted(text)} {Is(mistake)}。createModel 只接受{AllowedGroups}{right}。";
    }

    private string Is(Mistake mistake) => mistake switch
    {
        Mistake.Empty => En ? "is empty" : "是空的",
        Mistake.BuiltInGroup => En
            ? "is a built-in group outside the three legal shapes; no code is written for it unless the operator lists it in CLOUDBASE_AI_GROUPS"
            : "是三种合法形态之外的内置模型组，除非在 CLOUDBASE_AI_GROUPS 中列出，否则不为其生成代码",
        Mistake.Model => En ? "is a model id: it belongs in the model field" : "是模型 ID，应写在 model 字段",
        Mistake.Inexact inexact => En
            ? $"is not exactly \"{inexact.Meant}\": names are compared character by character"
            : $"与“{inexact.Meant}”不完全一致：名称逐字符比较",
        Mistake.Placeholder => En ? "is a placeholder" : "是占位符",
        Mistake.OtherSdk =>
            En ? "names the provider of another SDK, or the service behind it" : "是其他 SDK 的 provider 或其背后的服务名",
        Mistake.Vendor => En ? "is the name of a vendor" : "是厂商名称",
        Mistake.MalformedCustom => En
            ? "is not a well-formed custom group: \"custom-\" is followed by a letter or digit, then letters, digits, '.', '_' or '-'"
            : "不是格式正确的自定义模型组：“custom-”后接字母或数字，再接字母、数字、“.”、“_”或“-”",
        Mistake.Unknown => En ? "is not the name of a group" : "不是模型组名称",
    };
}
