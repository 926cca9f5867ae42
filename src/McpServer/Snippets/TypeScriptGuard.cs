using Acornima;
using CloudBaseAi.Domain.Preflight;

namespace CloudBaseAi.Snippets;

/// <summary>
/// Judges TypeScript by its tokens, since no parser for it exists here. It is stricter than the tree: each name that
/// matters may stand in one exact sequence only, and everything else with such a name is refused.
/// </summary>
internal sealed class TypeScriptGuard
{
    private static readonly TokenizerOptions Es2018 = new() { EcmaVersion = EcmaVersion.ES9 };

    private static readonly string[] Declaration = ["const", "wx", ":", "WxCloudAI", ".", "WithAI", "<", "WechatMiniprogram", ".", "Wx", ">", ";"];

    private static readonly string[] Chain = [.. "wx . cloud . extend . AI . createModel (".Split(' ')];

    private static readonly string[] ChainTest = [.. "! ( wx . cloud && wx . cloud . extend && wx . cloud . extend . AI )".Split(' ')];

    private static readonly string[] CloudTest = [.. "if ( wx . cloud )".Split(' ')];

    private static readonly string[] Init = [.. "wx . cloud . init ( { env :".Split(' ')];

    private readonly List<Token> _tokens;
    private readonly ReadinessProof _proof;
    private int _calls;

    private TypeScriptGuard(List<Token> tokens, ReadinessProof proof) => (_tokens, _proof) = (tokens, proof);

    /// <summary>Reads the tokens and judges one file.</summary>
    public static GuardFinding Judge(string code, ReadinessProof proof)
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

        var guard = new TypeScriptGuard(tokens, proof);
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
        if (Is(at, Declaration)) return at + Declaration.Length;
        if (Is(at, ChainTest)) return at + ChainTest.Length;
        if (Is(at, CloudTest)) return at + CloudTest.Length;
        if (Is(at, Init) && IsText(at + Init.Length, _proof.Env.Text) && Is(at + Init.Length + 1, ["}", ")"])) return at + Init.Length + 3;
        if (IsName(at, "model") && Is(at + 1, [":"]) && IsText(at + 2, _proof.Target.Model.Text) && Is(at + 3, [","])) return at + 4;
        if (!Is(at, Chain) || !IsText(at + Chain.Length, _proof.Target.Group.Text) || !Is(at + Chain.Length + 1, [")"])) return at;
        _calls++;
        return at + Chain.Length + 2;
    }

    private string? Objection(int at) => _tokens[at] switch
    {
        { Kind: TokenKind.StringLiteral or TokenKind.Template } text when Names(text.Value as string) => "createModel or model is named in a text.",
        { Kind: not TokenKind.Identifier } => null,
        { Value: "createModel" } => "createModel is not called with the proven group in the one way it may be.",
        { Value: "wx" } when !Is(at + 1, [".", "cloud"]) && Is(at + 1, ["."]) => null,
        { Value: "wx" or "cloud" or "extend" or "AI" } => "wx or the way to createModel is aliased or unknown.",
        { Value: "model" } => "a model field is not the proven model.",
        { Value: "eval" or "Function" } => "code is made from text.",
        { Value: "generateText" } when !IsInput(at, ["(", "{"]) => "generateText's input is not model and messages.",
        { Value: "streamText" } when !IsInput(at, ["(", "{", "data", ":", "{"]) => "streamText's data is not model and messages.",
        _ => null,
    };

    /// <summary>True for <c>.method</c>, the opening, and an object of model and messages, in that order.</summary>
    private bool IsInput(int at, string[] opening)
    {
        var input = at + 1 + opening.Length;
        if (!Is(at - 1, ["."]) || !Is(at + 1, opening) || !IsName(input, "model") || !IsName(input + 4, "messages")) return false;
        var depth = 1;
        for (var i = input + 4; i < _tokens.Count; i++)
        {
            if (Is(i, ["{"]) || Is(i, ["["]) || Is(i, ["("])) depth++;
            else if (Is(i, ["}"]) || Is(i, ["]"]) || Is(i, [")"])) depth--;
            if (depth == 0) return true;
            if (depth == 1 && Is(i, [","]) && !Is(i + 1, ["}"])) return false;
        }

        return false;
    }

    private static bool Names(string? text) => text == "model" || text?.Contains("createModel", StringComparison.Ordinal) == true;

    private bool Is(int at, string[] sequence)
    {
        if (at < 0 || at + sequence.Length > _tokens.Count) return false;
        for (var i = 0; i < sequence.Length; i++)
        {
            if (_tokens[at + i] is not { Kind: TokenKind.Identifier or TokenKind.Keyword or TokenKind.Punctuator, Value: string text } || text != sequence[i]) return false;
        }

        return true;
    }

    private bool IsName(int at, string name) => at < _tokens.Count && _tokens[at] is { Kind: TokenKind.Identifier, Value: string text } && text == name;

    private bool IsText(int at, string expected) => at < _tokens.Count && _tokens[at] is { Kind: TokenKind.StringLiteral, Value: string text } && text == expected;
}
