using Acornima;
using Acornima.Ast;
using CloudBaseAi.Domain.Snippets;

namespace CloudBaseAi.Guard;

/// <summary>
/// Judges JavaScript by its syntax tree, parsed as a script of ES2018 (so: no optional chaining, no top-level await).
/// </summary>
internal sealed class ScriptGuard
{
    private static readonly ParserOptions Es2018 = new() { EcmaVersion = EcmaVersion.ES9, Tolerant = false };

    private readonly ProvenModels _models;
    private readonly SyntaxParents _parents;
    private int _calls;

    private ScriptGuard(ProvenModels models, Script script) =>
        (_models, _parents) = (models, new SyntaxParents(script));

    /// <summary>Parses and judges one file.</summary>
    public static GuardFinding Judge(string code, ProvenModels models)
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

        var guard = new ScriptGuard(models, script);
        var objection = guard._parents.Nodes.Select(guard.Objection).FirstOrDefault(reason => reason is not null);
        return objection is null ? GuardFinding.Calls(guard._calls) : GuardFinding.Objects(objection);
    }

    private string? Objection(Node node) => node switch
    {
        Identifier { Name: "wx" } when !IsReceiver(node) && !_parents.IsMemberName(node) => "wx is aliased.",
        Identifier { Name: "createModel" } when WxChain.Canonical(SyntaxParents.Chain(_parents.Of(node))) != WxChain.CreateModel
            => "createModel is reached another way.",
        Identifier { Name: "eval" or "Function" } => "code is made from text.",
        StringLiteral { Value: var text } literal when !IsProven(text) && !IsContent(literal) && Names(text)
            => "createModel is named in a text.",
        TemplateElement { Value.Cooked: var text } when Names(text) => "createModel is named in a text.",
        MemberExpression member => OfMember(member),
        Identifier { Name: WxChain.Instance } name when !IsUse(name) && !IsInstance(name) => "cloud is aliased.",
        Identifier { Name: ModelChoice.List or ModelChoice.Chosen } name
            when new ModelChoice(_models, _parents).Objection(name) is { } reason => reason,
        CallExpression call when SyntaxParents.MethodName(call) is Delivery.GenerateText or Delivery.StreamText
            => CallShape.Objection(call, IsModel),
        _ => null,
    };

    private string? OfMember(MemberExpression member) => WxChain.Canonical(SyntaxParents.Chain(member)) switch
    {
        WxChain.CreateModel => OfCreateModel(member),
        WxChain.Init => IsProvenInit(member) ? null : "wx.cloud.init names another environment.",
        WxChain.Cloud or WxChain.Extend or WxChain.AI when IsReceiver(member) || _parents.IsTested(member) => null,
        WxChain.Cloud when IsInstance(_parents.Declared(member)) => null,
        { } chain when WxChain.Leads(chain) => $"{chain} is aliased or unknown.",
        _ when member.Property is Identifier { Name: "generateText" or "streamText" } && !IsCallee(member) =>
            "a method of the model is aliased.",
        _ => null,
    };

    private string? OfCreateModel(MemberExpression member)
    {
        if (!IsCallee(member)) return "createModel is aliased.";
        var call = (CallExpression)_parents.Of(member)!;
        if (call.Arguments is not [StringLiteral { Value: var provider }])
            return "createModel's argument is not one string literal.";
        if (provider != _models.Group.Text) return "createModel's argument is not the proven group.";
        _calls++;
        return null;
    }

    private bool IsProvenInit(MemberExpression member) => IsCallee(member)
        && ((CallExpression)_parents.Of(member)!).Arguments is [ObjectExpression { Properties: [Property env] }]
        && SyntaxParents.Key(env) == "env" && env.Value is StringLiteral { Value: var id } && id == _models.Env.Text;

    /// <summary>A group or a model may be named anything, createModel too.</summary>
    private bool IsProven(string text) => text == _models.Group.Text || _models.Holds(text);

    /// <summary>A message may say anything.</summary>
    private bool IsContent(Node literal) =>
        _parents.Of(literal) is Property property && property.Value == literal
            && SyntaxParents.Key(property) == "content";

    private static bool Names(string? text) => text?.Contains("createModel", StringComparison.Ordinal) == true;

    private bool IsUse(Node name) => _parents.IsMemberName(name) || IsReceiver(name) || _parents.IsTested(name);

    /// <summary>
    /// A proven literal, or the name whose every value is one: <see cref="ModelChoice"/> judges how it is declared.
    /// </summary>
    private bool IsModel(Node value) => value is StringLiteral { Value: var id } ? _models.Holds(id)
        : value is Identifier { Name: ModelChoice.Chosen }
            && _parents.Nodes.Any(node => node is Identifier { Name: ModelChoice.List });

    /// <summary>True for <c>cloud</c> in <c>const cloud = given.cloud || wx.cloud</c>.</summary>
    private bool IsInstance(Node? name) => name is not null
        && _parents.Of(name) is VariableDeclarator { Init: LogicalExpression { Operator: Operator.LogicalOr } init } declarator
        && declarator.Id == name && SyntaxParents.Chain(init.Left) == "given.cloud"
        && SyntaxParents.Chain(init.Right) == WxChain.Cloud
        && _parents.Of(declarator) is VariableDeclaration { Kind: VariableDeclarationKind.Const };

    private bool IsReceiver(Node node) =>
        _parents.Of(node) is MemberExpression { Computed: false } outer && outer.Object == node;

    private bool IsCallee(Node node) => _parents.Of(node) is CallExpression call && call.Callee == node;
}
