using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Domain.Checking;

/// <summary>
/// Every sentence of the check, English and Chinese side by side. <c>values</c> are what the finding names.
/// </summary>
public static class CheckWords
{
    private static readonly string Legal =
        string.Join(", ", ProviderSet.Standard.Shapes.Select(kind => $"\"{kind.Shape}\""));

    internal static string IllegalProvider(IReadOnlyList<string> values, bool zh) => values.Count == 0
        ? zh
            ? $"createModel 没有参数。参数必须是模型组：{Legal}。"
            : $"createModel has no argument. It takes a model group: {Legal}."
        : zh
            ? $"createModel 的参数必须是模型组（{Legal}），{List(values)} 不是。"
                + "托管模型用 cloudbase，其中 hunyuan-* 用 hunyuan-exp；厂商名不能写在这里，模型 ID 写在 model 字段。"
            : $"createModel takes a model group: {Legal}. {List(values)} is not one. Managed models are called in "
                + "cloudbase, hunyuan-* models in hunyuan-exp. The name of a vendor is no group; a model id belongs in "
                + "the field model.";

    internal static string ProviderIsModelVariable(IReadOnlyList<string> values, bool zh) => zh
        ? $"变量 {List(values)} 同时用作 createModel 的参数和 model。模型组与模型 ID 是两个值，请分开传递。"
        : $"The variable {List(values)} is both the argument of createModel and the model. A group and a model id are "
            + "two values: pass them separately.";

    internal static string DynamicProvider(IReadOnlyList<string> values, bool zh) => values.Count == 0
        ? zh
            ? "此处没有直接调用 createModel（它被传递、存放、用 new 构造，或写在作为代码运行的文本中），"
                + "无法得知其参数。请在使用处直接调用，参数写成常量。"
            : "createModel is not called directly here: it is handed on, kept, constructed, or stands in a text that is "
                + "run as code. So its argument cannot be known. Call it where it is used, with a constant."
        : zh
        ? $"createModel 的参数无法从给出的文件得知：{List(values)} 的值未知。请一并检查定义它的文件，或写成常量。"
        : $"The argument of createModel cannot be known from these files: the value of {List(values)} is unknown. "
            + "Check the file that defines it too, or use a constant.";

    internal static string UnknownReceiver(IReadOnlyList<string> values, bool zh) => zh
        ? $"createModel 的调用对象来自未给出的文件 {List(values)}，无法判断。请一并检查该文件。"
        : $"createModel is called on something from {List(values)}, a file that was not given, so the call cannot be "
            + "judged. Check that file too.";

    internal static string GroupAsModel(IReadOnlyList<string> values, bool zh) => zh
        ? $"{List(values)} 是模型组，不是模型。model 应填写该模型组中已启用的模型 ID。"
        : $"{List(values)} is a model group, not a model. The field model takes the id of a model that is enabled in "
            + "the group.";

    internal static string HunyuanInCloudbase(IReadOnlyList<string> values, bool zh) => zh
        ? $"模型组 cloudbase 不提供 {List(values)}。hunyuan-* 模型需用 "
            + "hunyuan-exp（小程序成长计划），或部署了它的自定义模型组。"
        : $"The group cloudbase does not serve {List(values)}. A hunyuan-* model needs hunyuan-exp (Growth Plan) or a "
            + "custom group that hosts it.";

    internal static string RetiredModel(IReadOnlyList<string> values, bool zh) => zh
        ? $"模型已过公告的下线日期：{List(values)}。请换用环境中已启用的模型。"
        : $"The retirement date of the model has passed: {List(values)}. Use a model that is enabled in your "
            + "environment.";

    internal static string DynamicOptions(IReadOnlyList<string> values, bool zh) => zh
        ? $"参数 {List(values)} 来自给出的文件之外，无法判断其结构。"
            + $"streamText 需要 {{ data: {{ model, messages }} }}，generateText 需要 {{ "
            + $"model, messages }}。"
        : $"The argument {List(values)} comes from outside of these files, so its shape is unknown. streamText takes "
            + $"{{ data: {{ model, messages }} }}, generateText takes {{ model, messages }}.";

    internal static string StreamMissingData(IReadOnlyList<string> values, bool zh) => zh
        ? "streamText 的参数缺少 data：应为 { data: { model, messages } }，回调与 data 并列。"
        : "streamText takes { data: { model, messages } } with the callbacks beside data. Here data is missing.";

    internal static string GenerateDataWrapper(IReadOnlyList<string> values, bool zh) => zh
        ? "generateText 直接接收 { model, messages }，不要包在 data 中。"
        : "generateText takes { model, messages } directly. Remove the data wrapper.";

    internal static string CallbackInsideData(IReadOnlyList<string> values, bool zh) => zh
        ? $"回调 {List(values)} 写在 data 内，永远不会被调用。请移到 data 之外，与 data 并列。"
        : $"The callback {List(values)} stands inside data, where nothing ever calls it. Move it beside data.";

    internal static string UnknownOption(IReadOnlyList<string> values, bool zh) => zh
        ? $"选项 {List(values)} 不存在，不会被读取或调用。streamText 只有 data、onText、onEvent、onFinish；"
            + "generateText 只接收模型参数，没有回调。失败请用 "
            + "try/catch 或 .catch 处理。"
        : $"The option {List(values)} does not exist: it is never read or called. streamText has data, onText, onEvent "
            + "and onFinish; "
            + "generateText takes the model's parameters and no callbacks. Handle failures by try/catch or .catch.";

    internal static string DoubleRender(IReadOnlyList<string> values, bool zh) => zh
        ? $"{List(values)} 与对同一流的循环都在显示内容，每段文字会出现两次。只保留一处显示。"
        : $"{List(values)} and the loop over the same stream both show the pieces, so every piece appears twice. Show "
            + "them in one of the two.";

    internal static string WrongResultField(IReadOnlyList<string> values, bool zh) => zh
        ? $"结果没有 {List(values)}。streamText 的结果有 textStream 和 eventStream；generateText 的结果是原始响应："
            + "res.choices[0].message.content、res.usage。"
        : $"The result has no {List(values)}. The result of streamText has textStream and eventStream; generateText "
            + "resolves to the raw response: res.choices[0].message.content and res.usage.";

    internal static string WrongEventShape(IReadOnlyList<string> values, bool zh) => zh
        ? $"事件没有 {List(values)}。事件有 data（文本），解析后有 choices：JSON.parse(event.data).choices[0].delta.content。"
        : $"An event has no {List(values)}. It has data, a text, and the parsed text has choices: "
            + "JSON.parse(event.data).choices[0].delta.content.";

    internal static string NoDoneCheck(IReadOnlyList<string> values, bool zh) => zh
        ? "对 eventStream 的循环没有判断结束标记。解析之前先写 if (event.data === \"[DONE]\") break;"
        : "The loop over eventStream does not test for the end mark. Write if (event.data === \"[DONE]\") break; "
            + "before parsing.";

    internal static string UnawaitedStream(IReadOnlyList<string> values, bool zh) => zh
        ? "streamText 返回的 Promise 没有被 await、返回、传递或 catch，失败时无人处理。请加上 await 或 .catch。"
        : "The promise of streamText is not awaited, returned, passed on or caught, so nobody handles a failure. Add "
            + "await or .catch.";

    internal static string VersionAsNumber(IReadOnlyList<string> values, bool zh) => zh
        ? "基础库版本号不能当作数字比较：3.15.1 会变成 3.15，小于 3.7。请按段比较，或用 wx.canIUse、判断接口是否存在。"
        : "A version of the base library is no number: 3.15.1 becomes 3.15, which is less than 3.7. Compare it part by "
            + "part, or test whether the interface exists.";

    internal static string TsAny(IReadOnlyList<string> values, bool zh) => zh
        ? "any 隐去了 wx 或 AI 相关值的类型，编译器不再检查这些调用。请声明具体类型。"
        : "any hides the type of wx or of a value of the AI, so the compiler checks none of these calls. Declare the "
            + "type.";

    internal static string TsSuppress(IReadOnlyList<string> values, bool zh) => zh
        ? $"{List(values)} 屏蔽了 wx 或 AI 相关值的类型检查。请声明类型并删除该注释。"
        : $"{List(values)} silences the types of wx or of a value of the AI. Declare the type and remove the comment.";

    internal static string TopLevelAwait(IReadOnlyList<string> values, bool zh) => zh
        ? "小程序文件不支持在函数之外使用 await。请放入 async 函数。"
        : "A Mini Program file cannot use await outside of a function. Put it into an async function.";

    internal static string PlaceholderEnv(IReadOnlyList<string> values, bool zh) => zh
        ? $"{List(values)} 是占位符，不是环境 ID。请填写云开发控制台中的环境 ID。"
        : $"{List(values)} is a placeholder, not an environment id. Use the id that the CloudBase console shows.";

    internal static string HardcodedKey(IReadOnlyList<string> values, bool zh) => zh
        ? "API Key 写在源码中，任何拿到小程序的人都能读到。请注册为自定义模型组，密钥留在云端。"
        : "An API key stands in the source, where everybody who has the Mini Program can read it. Register a custom "
            + "model group, so that the key stays in the cloud.";

    internal static string UnsupportedTarget(IReadOnlyList<string> values, bool zh) => zh
        ? $"{List(values)} 属于其他运行环境（云函数），不是小程序文件，其中的 AI 调用是另一套接口。"
        : $"{List(values)} belongs to another runtime (cloud functions). This is no Mini Program file, and its AI "
            + "calls are another interface.";

    internal static string SyntaxError(IReadOnlyList<string> values, bool zh) => zh
        ? $"无法解析这个 JavaScript 文件：{string.Join(' ', values)}"
        : $"This JavaScript file does not parse: {string.Join(' ', values)}";

    internal static string NotUnderstood(string place, bool zh) => zh
        ? $"{place}：这里的 TypeScript、JSX 或 Vue 代码无法理解，因此无法判断。"
        : $"{place}: the TypeScript, JSX or Vue code here is not understood, so the file cannot be judged.";

    internal static string NoSource(string place, bool zh) => zh
        ? $"{place}：不是 .js、.ts、.jsx、.tsx 或 .vue 源码，因此没有判断。"
        : $"{place}: this is no .js, .ts, .jsx, .tsx or .vue source, so it is not judged.";

    internal static string TooDeep(string place, bool zh) => zh
        ? $"{place}：代码嵌套过深，无法判断。"
        : $"{place}: the code is nested too deeply to be judged.";

    internal static string TooComplex(string place, bool zh) => zh
        ? $"{place}：代码过于复杂，没有全部判断。"
        : $"{place}: the code is too complex to be judged completely.";

    /// <summary>A path that the check was given and cannot read as text.</summary>
    public static string CannotRead(string path, bool zh) => zh ? $"{path}：无法读取。" : $"{path}: cannot be read as text.";

    /// <summary>A path that leads nowhere.</summary>
    public static string NoSuchPath(string path, bool zh) =>
        zh ? $"{path}：没有这个文件或文件夹。" : $"{path}: there is no such file or folder.";

    /// <summary>A file that cannot be written.</summary>
    public static string CannotWrite(string path, bool zh) => zh ? $"{path}：无法写入。" : $"{path}: cannot be written.";

    /// <summary>A file of a folder that is too large to be source.</summary>
    public static string SkippedBundle(string path, bool zh) => zh
        ? $"{path}：超过 1 MB，视为打包产物而跳过。直接指定该文件即可检查。"
        : $"{path}: skipped, since it is larger than 1 MB and probably a bundle. Name the file itself to check it.";

    /// <summary>What was given as an environment's id and cannot be one.</summary>
    public static string NoEnvId(string text, bool zh) =>
        zh ? $"--env {text}：不是环境 ID。" : $"--env {text}: is not an environment id.";

    /// <summary>What a live finding of this code says, for SARIF.</summary>
    public static string LiveSummary(string code, bool zh) => code switch
    {
        "GROUP_MISSING" => zh ? "环境中没有代码使用的模型组。" : "The environment does not have the model group that the code uses.",
        "GROUP_OFF" => zh ? "代码使用的模型组未开启。" : "The model group that the code uses is off.",
        "MODEL_NOT_ENABLED" => zh ? "模型组中未启用代码使用的模型。" : "The model that the code uses is not enabled in its group.",
        _ => throw new ArgumentException("No live finding has this code.", nameof(code)),
    };

    /// <summary>Findings that are not listed.</summary>
    public static string Omitted(int count, bool zh) =>
        zh ? $"另有 {count} 处未列出。" : $"{count} more findings are not listed.";

    /// <summary>The last line of a run.</summary>
    public static string Summary(int files, int errors, int advice, int open, bool zh) => zh
        ? $"已检查 {files} 个文件：{errors} 处错误，{advice} 条建议，{open} 处无法判断。"
        : $"{Count(files, "file")} checked: {Count(errors, "error")}, {advice} advice, {open} that cannot be judged.";

    private static string Count(int count, string one) => count == 1 ? $"1 {one}" : $"{count} {one}s";

    private static string List(IReadOnlyList<string> values) => string.Join(", ", values);
}
