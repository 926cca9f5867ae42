using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Replies;

/// <summary>Code.</summary>
internal sealed partial class Wording
{
    public string WhyWriteCode => En ? "writes the code" : "生成代码";

    public string OtherFrameworks => En
        ? "In the WeChat builds of Taro and uni-app the code runs as it stands; their own name for wx.cloud is Taro.cloud or uni.cloud."
        : "在 Taro 和 uni-app 的微信小程序构建中，代码可直接运行；wx.cloud 在其中的名称是 Taro.cloud 或 uni.cloud。";

    /// <summary>Behind the path of a file that most projects have already.</summary>
    public string MergeMark => En ? " (merge into yours)" : "（合并到已有文件）";

    /// <summary>Behind the path of the example.</summary>
    public string ExampleMark => En ? " (example)" : "（示例）";

    public string AllowedSystemPrompt => En ? "a text of 1 to 8000 characters" : "1 至 8000 个字符的文本";

    public string AllowedCallParameters => En
        ? "an object of temperature (0 to 2), top_p (above 0, up to 1) and max_tokens (a whole number from 1)"
        : "由 temperature（0 至 2）、top_p（大于 0，不超过 1）和 max_tokens（不小于 1 的整数）组成的对象";

    public string FeaturesNeedModule => En
        ? "is for form module or page: form call is one function without features."
        : "仅用于 form 为 module 或 page 时：call 形式只有一个函数，没有附加功能。";

    public string ListOfWords(IEnumerable<string> words) =>
        En ? $"a list of {string.Join(", ", words)}" : $"由 {string.Join("、", words)} 组成的列表";

    public string UnknownMember(string name) => OptionHint(name) ?? (En
        ? $"{Quoted(name)} is not one of its members."
        : $"没有成员 {Quoted(name)}。");

    public string EnvironmentOfAppId(EnvId env) => En
        ? $"Environment {env} must belong to the AppID of the Mini Program."
        : $"环境 {env} 必须属于该小程序的 AppID。";

    /// <summary>Where something goes that is not an option; null for a name that is not known.</summary>
    public string? OptionHint(string name)
    {
        var place = En
            ? "in the generated code, beside model and messages (inside data for streamText)"
            : "生成代码中与 model、messages 并列的位置（streamText 写在 data 内）";
        return name switch
        {
            "tools" or "tool_choice" => En
                ? $"Tools go {place}; the answer then holds tool_calls, which your code has to answer."
                : $"tools 写在{place}；回答中会有 tool_calls，需要由您的代码处理。",
            "response_format" => En
                ? $"response_format goes {place}, where the model supports it." : $"response_format 写在{place}，需模型支持。",
            "seed" or "n" or "stop_sequences" or "presence_penalty" or "frequency_penalty" => En
                ? $"{name} goes {place}, where the model supports it."
                : $"{name} 写在{place}，需模型支持。",
            "images" or "image" => En
                ? "A picture as input is a content part of the prompt that the function takes: "
                    + "{ type: \"image_url\", image_url: { url } }, for models that see."
                : "图片输入是函数 prompt 的一个内容部分：{ type: \"image_url\", image_url: { url } }，需模型支持看图。",
            "messages" or "history" => En
                ? "Earlier turns are options.earlier of the generated function."
                : "之前的对话轮次通过生成函数的 options.earlier 传入。",
            "temperature" or "top_p" or "max_tokens" =>
                En ? $"{name} is a member of parameters." : $"{name} 是 parameters 的成员。",
            "stop" => En
                ? $"For a promise with stop() it is a word of features; stop sequences go {place}."
                : $"需要 stop() 时它是 features 中的一项；停止序列写在{place}。",
            "usage" or "reasoning" => En ? $"{name} is a word of features." : $"{name} 是 features 中的一项。",
            "models" => En ? "Further models are otherModels." : "更多模型使用 otherModels。",
            "prompt" => En
                ? "The prompt is the first argument of the generated function." : "提示词是生成函数的第一个参数。",
            "cloud" => En
                ? "Another cloud instance than wx.cloud is options.cloud of the generated function."
                : "使用其他云实例时，传入生成函数的 options.cloud。",
            "stream" => En ? "Streaming is method streamText." : "流式输出使用 method streamText。",
            "system" => En ? "The system prompt is systemPrompt." : "系统提示词使用 systemPrompt。",
            _ => null,
        };
    }

    public string Code(EnvId env, GroupName group, string? mainFile)
    {
        var code = En ? $"Code for {group}, legal for {env} now." : $"{group} 的代码，对环境 {env} 当前合法。";
        if (mainFile is null) return code;
        return code + (En ? $" {mainFile} exports the function." : $"{mainFile} 导出该函数。");
    }
}
