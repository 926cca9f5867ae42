using Acornima.Ast;

namespace CloudBaseAi.Checking.Values;

/// <summary>One of the things that an expression can be, with the choices on which it depends.</summary>
internal abstract record Value
{
    private Value()
    {
    }

    /// <summary>The branches of conditions, tables and loops under which the expression is this value.</summary>
    public Choices When { get; init; } = Choices.None;

    /// <summary>A text.</summary>
    public sealed record Text(string Content) : Value;

    /// <summary>A number, a boolean, null, undefined or a regular expression, as it is written.</summary>
    public sealed record Plain(string Written) : Value;

    /// <summary>An object literal.</summary>
    public sealed record Shape(ObjectExpression Node, Context? Frame) : Value;

    /// <summary>An array literal.</summary>
    public sealed record List(ArrayExpression Node, Context? Frame) : Value
    {
        /// <summary>True for what Promise.all brings: its items are what their promises bring.</summary>
        public bool IsSettled { get; init; }
    }

    /// <summary>The keys, the values or the entries of an object.</summary>
    public sealed record View(Node Node, Context? Frame, ViewKind Kind) : Value;

    /// <summary>A function.</summary>
    public sealed record Code(Node Node, Context? Frame) : Value;

    /// <summary>A class, or a function that is called with <c>new</c>.</summary>
    public sealed record Class(Node Node) : Value;

    /// <summary>What <c>new</c> made of a class of these files, or <c>this</c> in it.</summary>
    public sealed record Instance(Node Node) : Value;

    /// <summary>
    /// A reactive cell of Vue or React: its member <c>value</c> or <c>current</c> holds what it was made of.
    /// </summary>
    public sealed record Cell(CallExpression Node, Context? Frame) : Value;

    /// <summary>The exports of a given file.</summary>
    public sealed record Exports(SourceModule Module) : Value;

    /// <summary>Something of a package: the member that was read last.</summary>
    public sealed record Package(string Name, string Member) : Value;

    /// <summary>Something of a file that was not given.</summary>
    public sealed record Missing(string Path, string Name) : Value;

    /// <summary>A place of the platform's own interface.</summary>
    public sealed record Platform(Api Place) : Value
    {
        /// <summary>The call of bind that gives createModel its argument; null without one.</summary>
        public CallExpression? Bound { get; init; }
    }

    /// <summary>
    /// Something that a call of the AI made; <paramref name="Call"/> is createModel's for a model and its methods, the
    /// method's for all else.
    /// </summary>
    public sealed record Made(Role Role, CallExpression Call, Context? Frame) : Value;

    /// <summary>Not known. The name is for people; two with the same identity are the same value.</summary>
    public sealed record Unknown(string Name, string Identity) : Value;
}

/// <summary>Which part of an object a <see cref="Value.View"/> lists.</summary>
internal enum ViewKind
{
    /// <summary>Object.keys.</summary>
    Keys,

    /// <summary>Object.values.</summary>
    Values,

    /// <summary>Object.entries.</summary>
    Entries,

    /// <summary>One of the entries: key and value.</summary>
    Entry,

    /// <summary>What a component's parent gives, by the table that declares it.</summary>
    Props,
}

/// <summary>The places of the platform's interface that lead to the AI.</summary>
internal enum Api
{
    /// <summary>globalThis.</summary>
    Global,

    /// <summary>wx, uni or Taro.</summary>
    Wx,

    /// <summary>wx.cloud, or an instance of wx.cloud.Cloud.</summary>
    Cloud,

    /// <summary>wx.cloud.Cloud.</summary>
    CloudClass,

    /// <summary>wx.cloud.init.</summary>
    Init,

    /// <summary>wx.cloud.extend.</summary>
    Extend,

    /// <summary>wx.cloud.extend.AI.</summary>
    AI,

    /// <summary>wx.cloud.extend.AI.createModel.</summary>
    CreateModel,

    /// <summary>wx.getAppBaseInfo and its like.</summary>
    ReadSystemInfo,

    /// <summary>What they return.</summary>
    SystemInfo,

    /// <summary>SDKVersion.</summary>
    Version,

    /// <summary>JSON.</summary>
    Json,

    /// <summary>JSON.parse.</summary>
    ParseJson,

    /// <summary>wx-server-sdk, and all that it has.</summary>
    Server,

    /// <summary>Anything else of these; nothing is known of it and nothing needs to be.</summary>
    Other,
}

/// <summary>What a value that a call made is to that call.</summary>
internal enum Role
{
    /// <summary>What createModel returns.</summary>
    Model,

    /// <summary>The method streamText of a model.</summary>
    StreamText,

    /// <summary>The method generateText of a model.</summary>
    GenerateText,

    /// <summary>The promise of streamText.</summary>
    StreamPromise,

    /// <summary>The promise of generateText.</summary>
    AnswerPromise,

    /// <summary>What streamText resolves to.</summary>
    Stream,

    /// <summary>What generateText resolves to.</summary>
    Answer,

    /// <summary>The choices of an answer.</summary>
    AnswerChoices,

    /// <summary>One of them.</summary>
    AnswerChoice,

    /// <summary>Its textStream.</summary>
    TextStream,

    /// <summary>Its eventStream.</summary>
    EventStream,

    /// <summary>An iterator over the eventStream.</summary>
    EventIterator,

    /// <summary>An iterator over the textStream.</summary>
    TextIterator,

    /// <summary>What an iterator's next() resolves to, for events.</summary>
    EventStep,

    /// <summary>What an iterator's next() resolves to, for texts.</summary>
    TextStep,

    /// <summary>An item of the textStream, or the argument of onText.</summary>
    Piece,

    /// <summary>An item of the eventStream, or the argument of onEvent.</summary>
    Event,

    /// <summary>The member data of an event.</summary>
    EventData,

    /// <summary>The parsed text of an event.</summary>
    Chunk,
}
