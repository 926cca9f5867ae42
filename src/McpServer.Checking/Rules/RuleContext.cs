using Acornima.Ast;
using CloudBaseAi.Checking.Values;
using CloudBaseAi.Domain.Checking;

namespace CloudBaseAi.Checking.Rules;

/// <summary>What every rule works with.</summary>
internal sealed class RuleContext(ModuleSet modules, CheckFacts facts, Report report)
{
    private ILookup<SourceModule, Node>? _arguments;

    /// <summary>The files.</summary>
    public ModuleSet Modules { get; } = modules;

    /// <summary>What a group and a model may be.</summary>
    public CheckFacts Facts { get; } = facts;

    /// <summary>Where findings go.</summary>
    public Report Report { get; } = report;

    /// <summary>What expressions can be.</summary>
    public Evaluator Values { get; } = new(modules);

    /// <summary>The calls of createModel.</summary>
    public List<CallExpression> CreateModelCalls { get; } = [];

    /// <summary>The calls of streamText and generateText of a model.</summary>
    public List<ModelCall> ModelCalls { get; } = [];

    /// <summary>The arguments of all these calls, by the file that they stand in; asked for once the calls are known.</summary>
    public ILookup<SourceModule, Node> Arguments => _arguments ??= CreateModelCalls.Select(Evaluator.First)
        .Concat(ModelCalls.Select(call => call.Argument)).OfType<Node>().ToLookup(Modules.Of);

    /// <summary>Whether a loop or a function tests for the end mark, as far as that was looked for.</summary>
    public Dictionary<Node, bool> Testing { get; } = [];

    /// <summary>Whether a file finds out what the text of an event is, as far as that was looked for.</summary>
    public Dictionary<SourceModule, bool> Parsing { get; } = [];

    /// <summary>Adds a finding that points at a node.</summary>
    public void Add(Rule rule, Node node, string? value = null, CodeFix? fix = null) =>
        Report.Add(rule, Modules.Of(node).Source, node.Start, value, fix);

    /// <summary>The name that a call calls: the member's, or the variable's.</summary>
    public static Node NameOf(Node call) =>
        Tree.Callee(call) is MemberExpression member ? member.Property : Tree.Callee(call);
}
