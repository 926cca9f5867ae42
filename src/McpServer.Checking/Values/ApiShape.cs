namespace CloudBaseAi.Checking.Values;

/// <summary>
/// The members of the platform's interface and of what the AI's calls make: one table for every rule.
/// </summary>
internal static class ApiShape
{
    /// <summary>What a raw answer of a model can hold at its top, failures in its place included.</summary>
    private static readonly HashSet<string> RawMembers =
    [
        "choices", "usage", "id", "object", "created", "model", "system_fingerprint", "service_tier", "error",
            "errors", "code", "message", "errCode", "errcode",
        "errMsg", "errmsg", "requestId", "request_id", "RequestId", "status", "statusCode", "note", "Note",
            "citations", "references", "search_info", "search_results",
        "prompt_filter_results", "moderation_level", "log_id", "header", "headers", "cause", "stack", "name",
    ];

    /// <summary>What every object of the language has, and what a promise has that was taken for its result.</summary>
    private static readonly HashSet<string> OfEveryObject = ["hasOwnProperty", "toString", "valueOf", "constructor",
        "isPrototypeOf", "propertyIsEnumerable", "toLocaleString", "then", "catch", "finally"];

    /// <summary>The place that a member of a place leads to.</summary>
    public static Api Member(Api place, string name) => (place, name) switch
    {
        (Api.Server, _) => Api.Server,
        (Api.Global, "wx" or "uni" or "Taro") => Api.Wx,
        (Api.Global, "globalThis" or "window" or "global" or "self") => Api.Global,
        (Api.Global, "JSON") => Api.Json,
        (Api.Wx, "default") => Api.Wx,
        (Api.Wx, "cloud") => Api.Cloud,
        (Api.Wx, "getAppBaseInfo" or "getSystemInfoSync" or "getSystemInfo" or "getSystemInfoAsync") =>
            Api.ReadSystemInfo,
        (Api.SystemInfo, "SDKVersion") => Api.Version,
        (Api.Cloud, "Cloud") => Api.CloudClass,
        (Api.Cloud, "init") => Api.Init,
        (Api.Cloud, "extend") => Api.Extend,
        (Api.Extend, "AI") => Api.AI,
        (Api.AI, "createModel") => Api.CreateModel,
        (Api.Json, "parse") => Api.ParseJson,
        _ => Api.Other,
    };

    /// <summary>The role of a member; null where nothing is known of it.</summary>
    public static Role? Member(Role role, string name) => (role, name) switch
    {
        (Role.Model, "streamText") => Role.StreamText,
        (Role.Model, "generateText") => Role.GenerateText,
        (Role.Stream or Role.StreamPromise, "textStream") => Role.TextStream,
        (Role.Stream or Role.StreamPromise, "eventStream") => Role.EventStream,
        (Role.TextStream, "@@asyncIterator") => Role.TextIterator,
        (Role.EventStream, "@@asyncIterator") => Role.EventIterator,
        (Role.Answer, "choices") => Role.AnswerChoices,
        (Role.EventStep, "value") => Role.Event,
        (Role.TextStep, "value") => Role.Piece,
        (Role.Event, "data") => Role.EventData,
        (Role.Event, "event") => Role.Event,
        (Role.Event, "json") => Role.Chunk,
        _ => null,
    };

    /// <summary>What awaiting it brings.</summary>
    public static Role Awaited(Role role) => role switch
    {
        Role.StreamPromise => Role.Stream,
        Role.AnswerPromise => Role.Answer,
        Role.Model or Role.StreamText or Role.GenerateText or Role.Stream or Role.Answer or Role.AnswerChoices
            or Role.AnswerChoice or Role.TextStream or Role.EventStream or Role.EventIterator
            or Role.TextIterator or Role.EventStep or Role.TextStep or Role.Piece or Role.Event
            or Role.EventData or Role.Chunk => role,
    };

    /// <summary>
    /// The role of the items that a loop over it sees; null where a loop over it is a mistake or nothing is known.
    /// </summary>
    public static Role? Item(Role role) => role switch
    {
        Role.TextStream or Role.TextIterator => Role.Piece,
        Role.EventStream or Role.EventIterator => Role.Event,
        Role.AnswerChoices => Role.AnswerChoice,
        Role.Model or Role.StreamText or Role.GenerateText or Role.StreamPromise or Role.AnswerPromise
            or Role.Stream or Role.Answer or Role.AnswerChoice or Role.EventStep or Role.TextStep or Role.Piece
            or Role.Event or Role.EventData or Role.Chunk => null,
    };

    /// <summary>True for a member that there is, or may be.</summary>
    public static bool Has(Role role, string name) => OfEveryObject.Contains(name) || role switch
    {
        Role.Stream => name is "textStream" or "eventStream" or "abort",
        Role.Answer => RawMembers.Contains(name),
        Role.AnswerChoice => name is not ("delta" or "text" or "content"),
        Role.Event => name is "data" or "json" or "event" or "id",
        Role.EventData => name is not ("choices" or "delta" or "content" or "text" or "type" or "usage"),
        Role.Chunk => name is "data" || RawMembers.Contains(name),
        Role.AnswerPromise => false,
        Role.Model or Role.StreamText or Role.GenerateText or Role.StreamPromise
            or Role.AnswerChoices or Role.TextStream or Role.EventStream or Role.EventIterator
            or Role.TextIterator or Role.EventStep or Role.TextStep or Role.Piece => true,
    };
}
