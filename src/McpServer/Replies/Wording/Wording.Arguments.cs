using System.Text.Json;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Replies;

/// <summary>Arguments, and what belongs to another runtime.</summary>
internal sealed partial class Wording
{
    public string AllowedEnvId => En
        ? "an environment id as envQuery returned it: 1 to 128 letters, digits, '-', '_' or '.', first a letter or digit"
        : "由 envQuery 返回的环境 ID：1 至 128 个字母、数字、“-”、“_”或“.”，以字母或数字开头";

    public string AllowedGroups => En
        ? $"{Named} or a registered {Own} group"
        : $"{Named}或已注册的{Own}模型组";

    public string AllowedModel => En
        ? "a model id exactly as describeGroups lists it, for example \"deepseek-v4-flash\""
        : "与 describeGroups 所列完全一致的模型 ID，例如 \"deepseek-v4-flash\"";

    public string AllowedNewGroup => En
        ? "\"custom-\" followed by a letter or digit, then letters, digits, '.', '_' or '-'"
        : "“custom-”后接字母或数字，再接字母、数字、“.”、“_”或“-”";

    public string AllowedBaseUrl =>
        En ? "an absolute https address of at most 2,048 characters" : "不超过 2048 个字符的 https 绝对地址";

    public string AllowedKeyVariable => En
        ? $"the name of a variable {KeyVariable.Prefix}…, never the key itself"
        : $"环境变量 {KeyVariable.Prefix}… 的名称，不能是密钥本身";

    public string AllowedConfirmation => En ? "the confirmation from this tool's own quote" : "本工具报价中给出的 confirmation";

    public string AllowedAlias => En ? "the exact alias of an environment" : "环境别名的完整内容";

    public string AllowedMatch =>
        En ? "a part of an environment's id or alias, 1 to 256 characters" : "环境 ID 或别名的一部分，1 至 256 个字符";

    public string AnyText => En ? "a text of at most 256 characters" : "不超过 256 个字符的文本";

    public string ModelIds => En ? "model ids" : "模型 ID";

    public string TrueOrFalse => En ? "true or false" : "true 或 false";

    public string NotRepeated => En ? "what was given, which is not repeated here" : "所给的值（此处不重复）";

    public string WhyCorrectedCall => En ? "the corrected call" : "修正后的调用";

    public string ConsumeNeedsStream => En
        ? "is for streamText only: generateText answers all at once."
        : "仅用于 streamText：generateText 一次返回全部内容。";

    public string MatchNeedsList => En ? "is for action list only." : "仅用于 action 为 list 时。";

    public string ImageNamed => En
        ? "A group or model for pictures, videos or 3D models was named. "
            + "A Mini Program cannot generate those: that work belongs in a backend with the Node.js SDK."
        : "指定了图片、视频或 3D 的模型组或模型。小程序端不能生成这些内容，应在后端使用 Node.js SDK。";

    public string AskTarget => En
        ? "This server writes text generation for WeChat Mini Programs only. Is that what is wanted here?"
        : "本服务只为微信小程序编写文本生成代码。这里需要的是这个吗？";

    public string TargetIsMiniProgram => En ? "Yes: go on with text generation in the Mini Program" : "是：继续在小程序中做文本生成";

    public string TargetIsElsewhere =>
        En ? "No: leave this server and use the SDK of that runtime" : "否：不使用本服务，改用该运行环境的 SDK";

    public string OneOf(IEnumerable<string> words) => En
        ? "one of " + string.Join(", ", words.Select(word => $"\"{word}\""))
        : "以下之一：" + string.Join("、", words.Select(word => $"\"{word}\""));

    public string WholeNumber(int min, int? max) => En
        ? max is null ? $"a whole number from {min}" : $"a whole number from {min} to {max}"
        : max is null ? $"不小于 {min} 的整数" : $"{min} 至 {max} 的整数";

    public string ListOf(string what, int mostItems, int mostBytes) => En
        ? $"a list of 1 to {mostItems} {what}, at most {mostBytes} bytes of JSON"
        : $"1 至 {mostItems} 个{what}的列表，JSON 不超过 {mostBytes} 字节";

    public string ArgumentMissing(string name, string allowed) =>
        En ? $"{name} is missing: {allowed}." : $"缺少 {name}：{allowed}。";

    public string ArgumentWrong(string name, string allowed, string found) => En
        ? $"{name} must be {allowed}, not {found}."
        : $"{name} 必须是{allowed}，而不是 {found}。";

    public string ArgumentUnknown(string tool, string name, string? meant, IEnumerable<string> allowed) => En
        ? $"{Quoted(name)} is not a parameter of {tool}{(meant is null ? "" : $"; {meant} was probably meant")}. Allowed: {string.Join(", ", allowed)}."
        : $"{tool} 没有参数 {Quoted(name)}{(meant is null ? "" : $"，可能想用的是 {meant}")}。允许的参数：{string.Join("、", allowed)}。";

    public string FoundJson(JsonValueKind kind) => kind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => "null",
        JsonValueKind.String => En ? "a text with a broken character" : "含有损坏字符的文本",
        JsonValueKind.Number => En ? "this number" : "这个数字",
        JsonValueKind.True or JsonValueKind.False => En ? "true or false" : "true 或 false",
        JsonValueKind.Array => En ? "this list" : "这个列表",
        JsonValueKind.Object => En ? "an object" : "对象",
    };

    public string OtherTarget(string name, string text, OtherTarget where) => En
        ? $"{name} {Quoted(text)} names another target: {Belongs(where)}."
        : $"{name} {Quoted(text)} 指向其他目标：{Belongs(where)}。";

    private string Belongs(OtherTarget where) => where switch
    {
        Replies.OtherTarget.Image => En
            ? "image generation is not available in a Mini Program; it belongs in a backend with the Node.js SDK (skill ai-model-nodejs)"
            : "小程序端不提供图片生成，应在后端使用 Node.js SDK（技能 ai-model-nodejs）",
        Replies.OtherTarget.Web => En
            ? "a browser app uses the CloudBase Web SDK (skill ai-model-web)"
            : "网页应用使用 CloudBase Web SDK（技能 ai-model-web）",
        Replies.OtherTarget.Node => En
            ? "a Node.js backend or cloud function uses the Node.js SDK (skill ai-model-nodejs)"
            : "Node.js 后端或云函数使用 Node.js SDK（技能 ai-model-nodejs）",
        Replies.OtherTarget.Http => En
            ? "a runtime without a CloudBase SDK calls the HTTP API (skill http-api)"
            : "没有 CloudBase SDK 的运行环境调用 HTTP API（技能 http-api）",
    };
}

/// <summary>Where work belongs that is not a Mini Program's.</summary>
internal enum OtherTarget
{
    /// <summary>Generation of pictures.</summary>
    Image,

    /// <summary>A browser.</summary>
    Web,

    /// <summary>Node.js.</summary>
    Node,

    /// <summary>Any other runtime.</summary>
    Http,
}
