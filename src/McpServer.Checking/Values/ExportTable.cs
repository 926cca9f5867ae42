using Acornima.Ast;

namespace CloudBaseAi.Checking.Values;

/// <summary>What a file exports, in the way of ES modules and of CommonJS.</summary>
internal sealed class ExportTable
{
    /// <summary>Reads the exports of one file.</summary>
    public ExportTable(SourceModule module)
    {
        if (module.Data is { } data) Whole.Add(data);
        foreach (var node in module.ImportsAndExports) Add(node);
        foreach (var assignment in module.MemberAssignments)
        {
            if (IsWhole(assignment.Left)) Whole.Add(assignment.Right);
            else if (NameIn(assignment.Left) is { } name) Add(name, assignment.Right);
        }
    }

    /// <summary>By name: the expressions, declarations or re-exports.</summary>
    public Dictionary<string, List<Node>> Named { get; } = new(StringComparer.Ordinal);

    /// <summary>What module.exports is set to.</summary>
    public List<Node> Whole { get; } = [];

    /// <summary>The sources of <c>export * from</c>.</summary>
    public List<string> Stars { get; } = [];

    /// <summary>True for <c>module.exports</c>.</summary>
    public static bool IsWhole(Node target) =>
        target is MemberExpression { Computed: false, Property: Identifier { Name: "exports" }, Object: Identifier owner }
        && owner.Name == "module" && Tree.BindingOf(owner) is null;

    /// <summary>The name in <c>exports.name</c> or <c>module.exports.name</c>.</summary>
    public static string? NameIn(Node target) =>
        target is MemberExpression { Computed: false, Property: Identifier name, Object: var owner }
        && (IsWhole(owner) || owner is Identifier { Name: "exports" } exports
            && Tree.BindingOf(exports) is null) ? name.Name : null;

    private void Add(Node node)
    {
        switch (node)
        {
            case ExportDefaultDeclaration { Declaration: var value }:
                Add("default", value);
                break;
            case ExportAllDeclaration { Exported: null } all:
                Stars.Add(all.Source.Value);
                break;
            case ExportAllDeclaration { Exported: { } name }:
                Add(Tree.NameOf(name) ?? "", node);
                break;
            case ExportNamedDeclaration named:
                foreach (var specifier in named.Specifiers) Add(Tree.NameOf(specifier.Exported) ?? "", specifier);
                AddDeclared(named.Declaration);
                break;
            default:
                break;
        }
    }

    private void AddDeclared(Node? declaration)
    {
        switch (declaration)
        {
            case VariableDeclaration variables:
                foreach (var declarator in variables.Declarations) AddNames(declarator.Id);
                break;
            case FunctionDeclaration { Id: { } id }:
                Add(id.Name, id);
                break;
            case ClassDeclaration { Id: { } id }:
                Add(id.Name, id);
                break;
            default:
                break;
        }
    }

    private void AddNames(Node? pattern)
    {
        switch (pattern)
        {
            case Identifier id:
                Add(id.Name, id);
                break;
            case ObjectPattern shape:
                foreach (var property in shape.Properties)
                {
                    AddNames(property is Property { Value: var value } ? value : null);
                }

                break;
            case ArrayPattern list:
                foreach (var element in list.Elements) AddNames(element);
                break;
            case AssignmentPattern withDefault:
                AddNames(withDefault.Left);
                break;
            default:
                break;
        }
    }

    private void Add(string name, Node value)
    {
        if (Named.TryGetValue(name, out var all)) all.Add(value);
        else Named.Add(name, [value]);
    }
}
