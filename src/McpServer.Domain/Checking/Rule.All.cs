namespace CloudBaseAi.Domain.Checking;

/// <summary>Every rule.</summary>
public sealed partial class Rule
{
    /// <summary>The argument of createModel is no legal group.</summary>
    public static readonly Rule IllegalProvider = Error("illegal-provider", CheckWords.IllegalProvider);

    /// <summary>One variable is both the argument of createModel and the model.</summary>
    public static readonly Rule ProviderIsModelVariable = Error(
        "provider-is-model-variable", CheckWords.ProviderIsModelVariable);

    /// <summary>The argument of createModel cannot be known.</summary>
    public static readonly Rule DynamicProvider = Open("dynamic-provider", CheckWords.DynamicProvider);

    /// <summary>createModel is called on something from a file that was not given.</summary>
    public static readonly Rule UnknownReceiver = Open("unknown-receiver", CheckWords.UnknownReceiver);

    /// <summary>The name of a group is given as the model.</summary>
    public static readonly Rule GroupAsModel = Error("group-as-model", CheckWords.GroupAsModel);

    /// <summary>A hunyuan model in a group that does not serve it.</summary>
    public static readonly Rule HunyuanInCloudbase = Error("hunyuan-in-cloudbase", CheckWords.HunyuanInCloudbase);

    /// <summary>A model whose retirement date has passed.</summary>
    public static readonly Rule RetiredModel = Advice("retired-model", CheckWords.RetiredModel);

    /// <summary>The argument of streamText or generateText cannot be known.</summary>
    public static readonly Rule DynamicOptions = Open("dynamic-options", CheckWords.DynamicOptions);

    /// <summary>streamText without data.</summary>
    public static readonly Rule StreamMissingData = Error("stream-missing-data", CheckWords.StreamMissingData);

    /// <summary>generateText with data.</summary>
    public static readonly Rule GenerateDataWrapper = Error("generate-data-wrapper", CheckWords.GenerateDataWrapper);

    /// <summary>A callback in data.</summary>
    public static readonly Rule CallbackInsideData = Error("callback-inside-data", CheckWords.CallbackInsideData);

    /// <summary>An option that does not exist.</summary>
    public static readonly Rule UnknownOption = Error("unknown-option", CheckWords.UnknownOption);

    /// <summary>Two renderers of one stream.</summary>
    public static readonly Rule DoubleRender = Error("double-render", CheckWords.DoubleRender);

    /// <summary>A member that the result does not have.</summary>
    public static readonly Rule WrongResultField = Error("wrong-result-field", CheckWords.WrongResultField);

    /// <summary>A member that an event does not have.</summary>
    public static readonly Rule WrongEventShape = Error("wrong-event-shape", CheckWords.WrongEventShape);

    /// <summary>A loop over eventStream that does not look for the end mark.</summary>
    public static readonly Rule NoDoneCheck = Error("no-done-check", CheckWords.NoDoneCheck);

    /// <summary>Nobody takes the promise of streamText.</summary>
    public static readonly Rule UnawaitedStream = Error("unawaited-stream", CheckWords.UnawaitedStream);

    /// <summary>The version of the base library as a number.</summary>
    public static readonly Rule VersionAsNumber = Advice("version-as-number", CheckWords.VersionAsNumber);

    /// <summary>any hides the types of wx or of a value of the AI.</summary>
    public static readonly Rule TsAny = Error("ts-any", CheckWords.TsAny);

    /// <summary>A comment silences these types.</summary>
    public static readonly Rule TsSuppress = Error("ts-suppress", CheckWords.TsSuppress);

    /// <summary>await outside of a function.</summary>
    public static readonly Rule TopLevelAwait = Error("top-level-await", CheckWords.TopLevelAwait);

    /// <summary>A placeholder as the environment id.</summary>
    public static readonly Rule PlaceholderEnv = Error("placeholder-env", CheckWords.PlaceholderEnv);

    /// <summary>An API key in the source.</summary>
    public static readonly Rule HardcodedKey = Error("hardcoded-key", CheckWords.HardcodedKey);

    /// <summary>A file of another runtime.</summary>
    public static readonly Rule UnsupportedTarget = Open("unsupported-target", CheckWords.UnsupportedTarget);

    /// <summary>JavaScript that does not parse.</summary>
    public static readonly Rule SyntaxError = Error("syntax-error", CheckWords.SyntaxError);

    /// <summary>Every rule, in the order of the documentation.</summary>
    public static readonly IReadOnlyList<Rule> All =
    [
        IllegalProvider, ProviderIsModelVariable, DynamicProvider, UnknownReceiver, GroupAsModel, HunyuanInCloudbase,
            RetiredModel,
        DynamicOptions, StreamMissingData, GenerateDataWrapper, CallbackInsideData, UnknownOption, DoubleRender,
            WrongResultField,
        WrongEventShape, NoDoneCheck, UnawaitedStream, VersionAsNumber, TsAny, TsSuppress, TopLevelAwait,
            PlaceholderEnv,
        HardcodedKey, UnsupportedTarget, SyntaxError,
    ];
}
