using Acornima.Ast;

namespace CloudBaseAi.Checking.Values;

/// <summary>What members get after their object was made: <c>a.b = c</c>, and setData for a page's data.</summary>
internal sealed class AssignedMembers(Evaluator evaluator, ModuleSet modules)
{
    private readonly Dictionary<(Node Owner, string Name), List<Node>> _values = [];
    private readonly HashSet<(Node Owner, string Name, string? Written)> _constants = [];
    private readonly HashSet<string> _resolved = [];
    private Dictionary<string, List<(Node Target, Node Value, bool IsData)>>? _byName;

    /// <summary>The values that a member of an object, a class or a cell gets anywhere in the files.</summary>
    public IEnumerable<Value> Of(Node owner, string name)
    {
        _byName ??= ByName();
        if (_resolved.Add(name) && _byName.TryGetValue(name, out var assignments))
        {
            foreach (var (target, value, isData) in assignments) Resolve(target, value, name, isData);
        }

        if (!_values.TryGetValue((owner, name), out var values)) return [];
        evaluator.Spend(values.Count);
        return values.SelectMany(evaluator.Of);
    }

    private void Resolve(Node target, Node value, string name, bool isData)
    {
        foreach (var one in evaluator.Of(target))
        {
            var owner = one switch
            {
                Value.Shape shape => isData ? DataOf(shape.Node) : shape.Node,
                Value.Instance instance => instance.Node,
                Value.Class type => type.Node,
                Value.Cell cell => cell.Node,
                Value.Text or Value.Plain or Value.List or Value.View or Value.Code or Value.Exports
                    or Value.Package or Value.Missing or Value.Platform or Value.Made or Value.Unknown => null,
            };
            if (owner is null || (value is Literal constant && !_constants.Add((owner, name, constant.Raw)))) continue;
            if (_values.TryGetValue((owner, name), out var all)) all.Add(value);
            else _values.Add((owner, name), [value]);
        }
    }

    private static Node? DataOf(ObjectExpression options) => options.Properties
        .Where(property => Tree.PlainKey(property) == "data")
        .Select(property => (property as Property)?.Value as ObjectExpression).FirstOrDefault();

    private Dictionary<string, List<(Node, Node, bool)>> ByName()
    {
        var byName = new Dictionary<string, List<(Node, Node, bool)>>(StringComparer.Ordinal);
        foreach (var module in modules.All)
        {
            foreach (var assignment in module.MemberAssignments)
            {
                var member = (MemberExpression)assignment.Left;
                var name = member.Computed ? (member.Property as StringLiteral)?.Value : Tree.NameOf(member.Property);
                if (name is not null && Tree.Replaces(assignment.Operator))
                {
                    Add(name, (member.Object, assignment.Right, false));
                }
            }

            foreach (var call in module.Calls) AddSetData(call);
        }

        return byName;

        void Add(string name, (Node, Node, bool) assignment)
        {
            if (byName.TryGetValue(name, out var all)) all.Add(assignment);
            else byName.Add(name, [assignment]);
        }

        void AddSetData(Node node)
        {
            if (node is not CallExpression { Arguments: [ObjectExpression data, ..], Callee: MemberExpression callee }
                || callee is not { Computed: false, Property: Identifier { Name: "setData" }, Object: var owner })
            {
                return;
            }

            foreach (var property in data.Properties)
            {
                if (property is Property { Value: var value } && Tree.PlainKey(property) is { } name)
                {
                    Add(name, (owner, value, true));
                }
            }
        }
    }
}
