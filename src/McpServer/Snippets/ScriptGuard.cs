using Acornima;
using Acornima.Ast;
using CloudBaseAi.Domain.Preflight;

namespace CloudBaseAi.Snippets;

/// <summary>Judges JavaScript by its syntax tree, parsed as a script of ES2018 (so: no optional chaining, no top-level await).</summary>
internal sealed class ScriptGuard
{
    private static readonly ParserOptions Es2018 = new() { EcmaVersion = EcmaVersion.ES9, Tolerant = false };

    private readonly ReadinessProof _proof;
    private readonly SyntaxParents _parents;
    private int _calls;

    private ScriptGuard(ReadinessProof proof, Script script) => (_proof, _parents) = (proof, new SyntaxParents(script));

    /// <summary>Parses and judges one file.</summary>
    public static GuardFinding Judge(string code, ReadinessProof proof)
    {
        Script script;
        try
        {
            script = new Parser(Es2018).ParseScript(code);
        }
        catch (ParseErrorException error)
        {
            return GuardFinding.Objects($"it is no ES2018 script (line {error.LineNumber}).");
        }

        var guard = new ScriptGuard(proof, script);
        var objection = guard._parents.Nodes.Select(guard.Objection).FirstOrDefault(reason => reason is not null);
        return objection is null ? GuardFinding.Calls(guard._calls) : GuardFinding.Objects(objection);
    }

    private string? Objection(Node node) => node switch
    {
        Identifier { Name: "wx" } when !IsReceiver(node) && !_parents.IsMemberName(node) => "wx is aliased.",
        Identifier { Name: "createModel" } when SyntaxParents.Chain(_parents.Of(node)) != WxChain.CreateModel => "createModel is reached another way.",
        Identifier { Name: "eval" or "Function" } => "code is made from text.",
        StringLiteral { Value: var text } when !IsProven(text) && text.Contains("createModel", StringComparison.Ordinal) => "createModel is named in a text.",
        TemplateElement { Value.Cooked: var text } when text?.Contains("createModel", StringComparison.Ordinal) == true => "createModel is named in a text.",
        MemberExpression member => OfMember(member),
        Property property when SyntaxParents.Key(property) == "model" && !IsModel(property.Value) => "a model field is not the proven model.",
        CallExpression call when SyntaxParents.MethodName(call) is "generateText" or "streamText" => CallShape.Objection(call),
        _ => null,
    };

    private string? OfMember(MemberExpression member) => SyntaxParents.Chain(member) switch
    {
        WxChain.CreateModel => OfCreateModel(member),
        WxChain.Init => IsProvenInit(member) ? null : "wx.cloud.init names another environment.",
        WxChain.Cloud or WxChain.Extend or WxChain.AI when IsReceiver(member) || _parents.IsTested(member) => null,
        { } chain when WxChain.Leads(chain) => $"{chain} is aliased or unknown.",
        _ when member.Property is Identifier { Name: "model" } && _parents.IsAssigned(member) => "a model field is assigned later.",
        _ when member.Property is Identifier { Name: "generateText" or "streamText" } && !IsCallee(member) => "a method of the model is aliased.",
        _ => null,
    };

    private string? OfCreateModel(MemberExpression member)
    {
        if (!IsCallee(member)) return "createModel is aliased.";
        var call = (CallExpression)_parents.Of(member)!;
        if (call.Arguments is not [StringLiteral { Value: var provider }]) return "createModel's argument is not one string literal.";
        if (provider != _proof.Target.Group.Text) return "createModel's argument is not the proven group.";
        _calls++;
        return null;
    }

    private bool IsProvenInit(MemberExpression member) => IsCallee(member)
        && ((CallExpression)_parents.Of(member)!).Arguments is [ObjectExpression { Properties: [Property env] }]
        && SyntaxParents.Key(env) == "env" && env.Value is StringLiteral { Value: var id } && id == _proof.Env.Text;

    /// <summary>A group or a model may be named anything, createModel too.</summary>
    private bool IsProven(string text) => text == _proof.Target.Group.Text || text == _proof.Target.Model.Text;

    private bool IsModel(Node value) => value is StringLiteral { Value: var id } && id == _proof.Target.Model.Text;

    private bool IsReceiver(Node node) => _parents.Of(node) is MemberExpression { Computed: false } outer && outer.Object == node;

    private bool IsCallee(Node node) => _parents.Of(node) is CallExpression call && call.Callee == node;
}
