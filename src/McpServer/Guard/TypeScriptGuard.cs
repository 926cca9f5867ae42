using Acornima;
using CloudBaseAi.Domain.Snippets;

namespace CloudBaseAi.Guard;

/// <summary>
/// Judges TypeScript by its tokens, since no parser for it exists here. It is stricter than the tree: each name that
/// matters may stand in one exact sequence only, and everything else with such a name is refused.
/// </summary>
internal sealed class TypeScriptGuard
{
    private static readonly TokenizerOptions Es2018 = new() { EcmaVersion = EcmaVersion.ES9 };

    private static readonly string[][] Known =
    [
        ["const", "wx", ":", "WxCloudAI", ".", "WithAI", "<", "WechatMiniprogram", ".", "Wx", ">", ";"],
        [.. "cloud ? : WxCloudAI . Cloud ;".Split(' ')],
        [.. "const cloud = given . cloud || wx . cloud ;".Split(' ')],
        [.. "! ( cloud && cloud . extend && cloud . extend . AI )".Split(' ')],
        [.. "if ( wx . cloud )".Split(' ')],
        [.. "model ? : string ;".Split(' ')],
        [.. "given . model".Split(' ')],
    ];

    private static readonly string[] Chain = [.. "cloud . extend . AI . createModel (".Split(' ')];

    private static readonly string[] Init = [.. "wx . cloud . init ( { env :".Split(' ')];

    private static readonly string[] List = [.. "const MODELS : string [ ] = [".Split(' ')];

    private static readonly string[] Item = [.. "const model = MODELS [ given . model ? MODELS . indexOf ( given . model ) :".Split(' ')];

    private readonly List<Token> _tokens;
    private readonly ProvenModels _models;
    private int _calls;

    private bool _hasChoice;

    private TypeScriptGuard(List<Token> tokens, ProvenModels models) => (_tokens, _models) = (tokens, models);

    /// <summary>Only a file that calls has models to prove: elsewhere the word is a name like any other.</summary>
    private bool CallsModels => _tokens.Exists(token => token is { Kind: TokenKind.Identifier, Value: "createModel" });

    /// <summary>Reads the tokens and judges one file.</summary>
    public static GuardFinding Judge(string code, ProvenModels models)
    {
        List<Token> tokens;
        try
        {
            tokens = Read(code);
        }
        catch (ParseErrorException error)
        {
            return GuardFinding.Objects($"it has no readable tokens (line {error.LineNumber}).");
        }

        var guard = new TypeScriptGuard(tokens, models);
        for (var at = 0; at < tokens.Count;)
        {
            var known = guard.SkipKnown(at);
            if (known == at && guard.Objection(at) is { } objection) return GuardFinding.Objects(objection);
            at = Math.Max(known, at + 1);
        }

        return GuardFinding.Calls(guard._calls);
    }

    private static List<Token> Read(string code)
    {
        var tokenizer = new Tokenizer(code, Es2018);
        var tokens = new List<Token>();
        while (tokenizer.GetToken() is { Kind: not TokenKind.EOF } token) tokens.Add(token);
        return tokens;
    }

    /// <summary>The place after a sequence that is as proven; the same place when none begins here.</summary>
    private int SkipKnown(int at)
    {
        if (Known.FirstOrDefault(sequence => Is(at, sequence)) is { } known) return at + known.Length;
        if (Is(at, Init) && IsText(at + Init.Length, _models.Env.Text) && Is(at + Init.Length + 1, ["}", ")"]))
            return at + Init.Length + 3;
        if (Is(at, List)) return EndOfList(at + List.Length) ?? at;
        if (Is(at, Item) && Is(at + Item.Length + 1, ["]", ";", "if", "(", "!", "model", ")"]))
            return _hasChoice ? at + Item.Length + 8 : at;
        if (!Is(at, Chain) || !IsText(at + Chain.Length, _models.Group.Text) || !Is(at + Chain.Length + 1, [")"]))
            return at;
        _calls++;
        return at + Chain.Length + 2;
    }

    /// <summary>The place after a list of proven models; null where it holds anything else.</summary>
    private int? EndOfList(int at)
    {
        for (; at < _tokens.Count && _tokens[at] is { Kind: TokenKind.StringLiteral, Value: string id } && _models.Holds(id); at += 2)
        {
            _hasChoice = Is(at + 1, ["]"]);
            if (_hasChoice) return at + 2;
            if (!Is(at + 1, [","])) return null;
        }

        return null;
    }

    private string? Objection(int at) => _tokens[at] switch
    {
        { Kind: TokenKind.StringLiteral or TokenKind.Template } text when Names(text.Value as string) && !IsHarmless(at)
            => "createModel or model is named in a text.",
        { Kind: not TokenKind.Identifier } => null,
        { Value: "createModel" } => "createModel is not called with the proven group in the one way it may be.",
        { Value: "wx" } when !Is(at + 1, [".", "cloud"]) && Is(at + 1, ["."]) => null,
        { Value: "wx" or "cloud" or "extend" or "AI" } => "wx or the way to createModel is aliased or unknown.",
        { Value: "model" } when CallsModels && !IsField(at) => "a model field is not the proven model.",
        { Value: "MODELS" } when CallsModels => "the list of models is used in another way than to choose one.",
        { Value: "eval" or "Function" } => "code is made from text.",
        { Value: "generateText" } when !IsInput(at, ["(", "{"]) =>
            "generateText's input is not model, messages and parameters.",
        { Value: "streamText" } when !IsInput(at, ["(", "{", "data", ":", "{"])
            => "streamText's data is not model, messages and parameters.",
        _ => null,
    };

    /// <summary>
    /// True for <c>model: "…",</c> with a proven model, and for both words of <c>model: model,</c> where a proven list
    /// gives it its value.
    /// </summary>
    private bool IsField(int at) =>
        Is(at + 1, [":"]) ? IsModel(at + 2) : _hasChoice && Is(at - 2, ["model", ":"]) && Is(at + 1, [","]);

    private bool IsModel(int at) => Is(at + 1, [","])
        && (_tokens[at] is { Kind: TokenKind.StringLiteral, Value: string id } ? _models.Holds(id) : _hasChoice && IsName(at, "model"));

    /// <summary>
    /// True for <c>.method</c>, the opening, and an object of model, messages and known parameters, in that order.
    /// </summary>
    private bool IsInput(int at, string[] opening)
    {
        var input = at + 1 + opening.Length;
        if (!Is(at - 1, ["."]) || !Is(at + 1, opening)) return false;
        if (!IsName(input, "model") || !IsModel(input + 2) || !IsName(input + 4, "messages")) return false;
        var depth = 1;
        var rest = new Queue<string>(CallParameters.Names);
        for (var i = input + 4; i < _tokens.Count; i++)
        {
            if (Is(i, ["{"]) || Is(i, ["["]) || Is(i, ["("])) depth++;
            else if (Is(i, ["}"]) || Is(i, ["]"]) || Is(i, [")"])) depth--;
            if (depth == 0) return true;
            if (depth != 1 || !Is(i, [","]) || Is(i + 1, ["}"])) continue;
            while (rest.TryPeek(out var name) && !IsName(i + 1, name)) rest.Dequeue();
            if (!rest.TryDequeue(out _) || !Is(i + 2, [":"])) return false;
        }

        return false;
    }

    /// <summary>A proven model may be named anything, and a message may say anything.</summary>
    private bool IsHarmless(int at) =>
        (_tokens[at].Kind == TokenKind.StringLiteral && _models.Holds(_tokens[at].Value as string))
            || Is(at - 2, ["content", ":"]);

    private static bool Names(string? text) =>
        text == "model" || text?.Contains("createModel", StringComparison.Ordinal) == true;

    private bool Is(int at, string[] sequence)
    {
        if (at < 0 || at + sequence.Length > _tokens.Count) return false;
        for (var i = 0; i < sequence.Length; i++)
        {
            var isWord = _tokens[at + i].Kind is TokenKind.Identifier or TokenKind.Keyword or TokenKind.Punctuator;
            if (!isWord || _tokens[at + i].Value as string != sequence[i]) return false;
        }

        return true;
    }

    private bool IsName(int at, string name) =>
        at < _tokens.Count && _tokens[at] is { Kind: TokenKind.Identifier, Value: string text } && text == name;

    private bool IsText(int at, string expected) =>
        at < _tokens.Count && _tokens[at] is { Kind: TokenKind.StringLiteral, Value: string text } && text == expected;
}
