using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Platform;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Replies;

/// <summary>Models, their prices and their retirement.</summary>
internal sealed partial class Wording
{
    public string AskWhichModel => En ? "Which model shall the Mini Program call?" : "小程序调用哪个模型？";

    public string OnboardAsCustom =>
        En ? "It is third-party or self-hosted: onboard it as a custom group" : "是第三方或自建模型：作为自定义模型组接入";

    public string ChooseAnotherModel => En ? "Choose another model" : "选择其他模型";

    public string NoAnotherModel => En ? "No, choose another model" : "否，选择其他模型";

    public string NoInstead(string label) => En ? $"No. {label}" : $"否。{label}";

    public string NotManaged(EnvId env, ModelId model) => En
        ? $"{Quoted(model)} is not in the managed catalogue of {env}."
        : $"{Quoted(model)} 不在环境 {env} 的托管模型目录中。";

    public string AskNotManaged(ModelId model, bool hasNear) => En
        ? $"{(hasNear ? "Was one of these meant, or is" : "Is")} {Quoted(model)} a third-party or self-hosted model?"
        : $"{(hasNear ? "是否指以下模型之一，还是说" : "")}{Quoted(model)} 是第三方或自建模型吗？";

    public string UseModel(ModelId model, CatalogEntry? entry) =>
        En ? $"Use {Quoted(model)}{Terms(entry)}" : $"使用 {Quoted(model)}{Terms(entry)}";

    public string ModelsOnOffer(EnvId env, int enabled, int others) => En
        ? $"{env}: {(enabled == 1 ? "1 model is" : $"{enabled} models are")} enabled, {others} can be enabled."
        : $"环境 {env}：已开启 {enabled} 个模型，另有 {others} 个可以开启。";

    public string OtherModels(IReadOnlyCollection<string> names) => En
        ? $"Others, by describeGroups with model: {List(names, 20)}."
        : $"其他模型（用 describeGroups 加 model 查询）：{List(names, 20)}。";

    /// <summary>A model as an option, with all that a person needs to choose: state, price, context length, retirement.</summary>
    public string CandidateLabel(Candidate candidate)
    {
        var (model, group) = (Quoted(candidate.Target.Model), candidate.Target.Group);
        var state = candidate switch
        {
            { IsEnabled: true, IsOpen: true } => En ? $"Use {model} in {group} (enabled" : $"使用 {group} 中的 {model}（已开启",
            { IsEnabled: true } => En
                ? $"Use {model} in {group} (enabled, paid by {Payer(group)}"
                : $"使用 {group} 中的 {model}（已开启，由{Payer(group)}支付",
            { IsOpen: true } => En ? $"Enable {model} in {group} (" : $"在 {group} 中开启 {model}（",
            _ => En ? $"Enable {model} in {group} (paid by {Payer(group)}" : $"在 {group} 中开启 {model}（由{Payer(group)}支付",
        };
        var facts = new[] { Retired(candidate), Facts(candidate.Entry) }.OfType<string>().ToList();
        var open = state.EndsWith('(') || state.EndsWith('（');
        if (facts.Count == 0) return open ? state.TrimEnd('(', '（', ' ') : state + (En ? ")" : "）");
        return state + (open ? "" : En ? "; " : "；") + string.Join(En ? "; " : "；", facts) + (En ? ")" : "）");
    }

    public string AskRetired(Candidate wanted) => En
        ? $"{Quoted(wanted.Target.Model)} is retired since {Date(wanted.Retired!.Date)}. Which model?"
        : $"{Quoted(wanted.Target.Model)} 已于 {Date(wanted.Retired!.Date)} 下线。使用哪个模型？";

    public string RetiredNotEnabled(Candidate wanted) => En
        ? $"{Quoted(wanted.Target.Model)} is not enabled in {wanted.Target.Group}, and {Retired(wanted)}."
        : $"{Quoted(wanted.Target.Model)} 未在 {wanted.Target.Group} 中开启，且{Retired(wanted)}。";

    public string UseSuccessor(Candidate successor)
    {
        var (model, group) = (Quoted(successor.Target.Model), successor.Target.Group);
        var payer = successor.IsOpen ? null : En ? $"paid by {Payer(group)}" : $"由{Payer(group)}支付";
        var facts = string.Join(En ? "; " : "；", new[] { payer, Facts(successor.Entry) }.OfType<string>());
        return En ? $"Use its successor {model} in {group} ({facts})" : $"使用 {group} 中的替代模型 {model}（{facts}）";
    }

    public string EnableAllTheSame(Candidate wanted) => En
        ? $"Enable {Quoted(wanted.Target.Model)} all the same{Terms(wanted.Entry)}"
        : $"仍然开启 {Quoted(wanted.Target.Model)}{Terms(wanted.Entry)}";

    /// <summary>What the vendor has announced of a model; nothing for a custom group's own.</summary>
    public IReadOnlyList<string> RetirementNotes(ModelId? model, Provider provider, DateOnly today)
    {
        if (model is null || provider is Provider.Custom || Advisories.RetirementOf(model) is not { } one) return [];
        var successor = one.Successors.Count == 0
            ? ""
            : En
            ? $" The vendor names {List([.. one.Successors])} in its place."
            : $"官方给出的替代模型：{List([.. one.Successors])}。";
        var source = En ? $" ({one.Source}, read {one.Read})" : $"（{one.Source}，查阅于 {one.Read}）";
        var sentence = one.Date is null
            ? En ? $"{model} is announced to be retired; no date is published." : $"官方已预告 {model} 将下线，日期未公布。"
            : one.IsPast(today)
            ? En
                ? $"{model} is retired since {Date(one.Date)}: it may stop at any time."
                : $"{model} 已于 {Date(one.Date)} 下线，随时可能停止服务。"
            : En ? $"{model} will be retired on {Date(one.Date)}." : $"{model} 将于 {Date(one.Date)} 下线。";
        return [sentence + successor + source];
    }

    public string CatalogLine(CatalogData one)
    {
        string?[] said =
        [
            one.Enabled ? En ? "enabled" : "已开启" : null,
            one.ContextLength is null ? null : (En ? "context " : "上下文 ") + SafeText.Name(one.ContextLength),
            one.MaxInput is null ? null : (En ? "max input " : "最大输入 ") + SafeText.Name(one.MaxInput),
            one.MaxOutput is null ? null : (En ? "max output " : "最大输出 ") + SafeText.Name(one.MaxOutput),
            .. (one.Prices ?? []).Select(PriceLine),
        ];
        return $"{TextLines.Quoted(one.Model)}: {string.Join("; ", said.OfType<string>())}";
    }

    /// <summary>A price in words, the cloud's own texts kept apart from ours, the unit in the reader's language.</summary>
    public string PriceLine(PriceData price) =>
        Worded(new Price(price.Type, price.Name, price.Input, price.Output, price.Cache, price.Unit));

    public string CatalogCut(int kept, int all) => En
        ? $"{kept} of {all} managed models are shown: a part of a name as model shows those first."
        : $"共 {all} 个托管模型，此处显示 {kept} 个：用 model 给出名称的一部分，可优先显示。";

    public string ModelsCut(int kept, int all) => En
        ? $"{kept} of {all} models are shown: describeGroups with groupName and a part of a model's name as model shows those first."
        : $"共 {all} 个模型，此处显示 {kept} 个：用 describeGroups 加 groupName 和模型名称的一部分，可优先显示。";

    public string PricesCut(int kept, int all) => En
        ? $"{kept} of {all} price tiers are shown: the console lists all."
        : $"共 {all} 档价格，此处显示 {kept} 档：云开发控制台列出全部。";

    private string Worded(Price price)
    {
        var tier = price.Name is null ? "" : SafeText.Name(price.Name) + " ";
        var cache = price.Cache is null ? "" : En
            ? $", cached input {Told(price.Cache)}" : $"，缓存输入 {Told(price.Cache)}";
        return En
            ? $"{tier}input {Told(price.Input)}, output {Told(price.Output)}{cache} yuan per {Unit(price)}"
            : $"{tier}输入 {Told(price.Input)}，输出 {Told(price.Output)}{cache} 元/{Unit(price)}";
    }

    private string Unit(Price price) => price.TokensPerUnit switch
    {
        1_000 => En ? "1,000 tokens" : "千 tokens",
        1_000_000 => En ? "1,000,000 tokens" : "百万 tokens",
        _ => price.Unit is null ? En ? "unit" : "单位" : SafeText.Name(price.Unit),
    };

    private static string Told(string? value) => value is null ? "?" : SafeText.Name(value);

    private string Terms(CatalogEntry? entry) => Facts(entry) is { } facts ? En ? $" ({facts})" : $"（{facts}）" : "";

    /// <summary>Price and context length in a few words; null where the catalogue has no entry.</summary>
    private string? Facts(CatalogEntry? entry)
    {
        if (entry is null) return null;
        var context = entry.ContextLength is null
            ? null : (En ? "context " : "上下文 ") + SafeText.Name(entry.ContextLength);
        return string.Join(En ? "; " : "；", new[] { PriceRange(entry.Prices), context }.OfType<string>());
    }

    private string PriceRange(IReadOnlyList<Price> prices) => prices.Count switch
    {
        0 => En ? "no published price" : "未公布价格",
        1 => Worded(prices[0] with { Name = null, Cache = null }),
        _ => Worded(prices[0] with { Cache = null }) + (En ? $" and {prices.Count - 1} more tiers" : $"，另有 {prices.Count - 1} 档"),
    };

    private string? Retired(Candidate candidate)
    {
        if (candidate.Retired is not { } one) return null;
        var successor = candidate.Successor is { } next
            ? En ? $"successor {Quoted(next)}" : $"替代模型 {Quoted(next)}"
            : En ? "the catalogue holds no successor" : "目录中没有替代模型";
        return En ? $"retired since {Date(one.Date)}, {successor}" : $"已于 {Date(one.Date)} 下线，{successor}";
    }

    private string Payer(GroupName group) => PathName(group.Path);

    private static string? Date(DateOnly? date) =>
        date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
