using Acornima.Ast;
using CloudBaseAi.Checking.Values;

namespace CloudBaseAi.Checking.Rules;

/// <summary>
/// Follows the pieces of a stream to setData: through variables, members of <c>this</c> and functions of the files.
/// </summary>
internal sealed class Showing(Evaluator values)
{
    private const int MostDepth = 5;

    /// <summary>Functions that get no piece are looked into over fewer steps: most of them show something else.</summary>
    private const int MostShown = 2;

    private readonly HashSet<Binding> _names = [];
    private readonly HashSet<string> _paths = [];
    private readonly HashSet<Node> _entered = [];
    private readonly HashSet<(Node Function, int Known)> _walked = [];

    /// <summary>True where the first parameter of a function reaches setData in it.</summary>
    public bool Shows(Node function) => function switch
    {
        IFunction code => code.Params.Count > 0 && Enters(code, 0, 0),
        ForOfStatement loop => Shows(loop),
        _ => false,
    };

    /// <summary>True where what a step of an iterator brings reaches setData in the loop.</summary>
    public bool Shows(Node loop, Node step)
    {
        for (var outer = Tree.Parent(step); outer is not null && outer != loop; outer = Tree.Parent(outer))
        {
            if (outer is VariableDeclarator declarator) Take(declarator.Id);
            if (outer is AssignmentExpression assignment) Take(assignment.Left);
        }

        return Reaches(loop, 0);
    }

    private bool Shows(ForOfStatement loop)
    {
        Take(loop.Left is VariableDeclaration declaration ? declaration.Declarations[0].Id : loop.Left);
        return Reaches(loop.Body, 0);
    }

    private bool Enters(IFunction function, int parameter, int depth)
    {
        if (parameter >= function.Params.Count || depth > MostDepth || !_entered.Add((Node)function)) return false;
        Take(function.Params[parameter]);
        return Reaches(function.Body, depth);
    }

    /// <summary>Walks the code until no further variable takes a piece.</summary>
    private bool Reaches(Node code, int depth)
    {
        int before;
        do
        {
            before = _names.Count + _paths.Count;
            if (Walk(code, depth)) return true;
        }
        while (_names.Count + _paths.Count > before);
        return false;
    }

    private bool Walk(Node code, int depth)
    {
        var open = new Stack<Node>([code]);
        while (open.TryPop(out var node))
        {
            if (!values.Spend(1)) return false;
            switch (node)
            {
                case VariableDeclarator { Init: { } init } declarator when Holds(init):
                    Take(declarator.Id);
                    break;
                case AssignmentExpression assignment when Holds(assignment.Right):
                    Take(assignment.Left);
                    break;
                case CallExpression call when Calls(call, depth):
                    return true;
                default:
                    break;
            }

            foreach (var child in node.ChildNodes)
            {
                if (child is not null) open.Push(child);
            }
        }

        return false;
    }

    private bool Calls(CallExpression call, int depth)
    {
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            if (!Holds(call.Arguments[i])) continue;
            if (Tree.Bare(call.Callee) is MemberExpression { Property: Identifier { Name: "setData" } }) return true;
            if (Tree.Bare(call.Callee) is MemberExpression { Property: Identifier { Name: "push" or "concat" }, Object: var list })
            {
                Take(list);
            }

            foreach (var code in values.Of(call.Callee).OfType<Value.Code>())
            {
                if (Enters((IFunction)code.Node, i, depth + 1)) return true;
            }
        }

        // What is called can show what was gathered before.
        return depth < MostShown && values.Of(call.Callee).OfType<Value.Code>().Any(code =>
            _walked.Add((code.Node, _names.Count + _paths.Count)) && Walk(((IFunction)code.Node).Body, depth + 1));
    }

    /// <summary>True where the expression holds a piece of the answer; its length alone is a count, and thoughts are no answer.</summary>
    private bool Holds(Node expression)
    {
        var open = new Stack<Node>([expression]);
        while (open.TryPop(out var node) && values.Spend(1))
        {
            switch (node)
            {
                case MemberExpression { Computed: false, Property: Identifier { Name: "length" or "reasoning_content" } }:
                    continue;
                case Identifier name when Tree.BindingOf(name) is { } binding && _names.Contains(binding):
                    return true;
                case MemberExpression member when _paths.Count > 0 && PathOf(member) is { } path
                    && _paths.Contains(path):
                    return true;
                case IFunction:
                    continue;
                case Property property:
                    open.Push(property.Value);
                    continue;
                default:
                    break;
            }

            foreach (var child in node.ChildNodes)
            {
                if (child is not null) open.Push(child);
            }
        }

        return false;
    }

    private void Take(Node? target)
    {
        switch (target)
        {
            case Identifier name when Tree.BindingOf(name) is { } binding:
                _names.Add(binding);
                break;
            case MemberExpression member when PathOf(member) is { } path:
                _paths.Add(path);
                break;
            case ObjectPattern shape:
                foreach (var property in shape.Properties)
                {
                    Take(property is Property { Value: var value } ? value : property);
                }

                break;
            case ArrayPattern list:
                foreach (var element in list.Elements) Take(element);
                break;
            case AssignmentPattern withDefault:
                Take(withDefault.Left);
                break;
            case RestElement rest:
                Take(rest.Argument);
                break;
            default:
                break;
        }
    }

    /// <summary>A short chain of plain members as text, for example <c>this.answer</c>.</summary>
    private static string? PathOf(Node node)
    {
        var names = new List<string>();
        for (; node is MemberExpression { Computed: false } member && names.Count < 6; node = member.Object)
        {
            names.Add(Tree.NameOf(member.Property) ?? "");
        }

        if (node is ThisExpression) names.Add("this");
        else if (node is Identifier name) names.Add(name.Name);
        else return null;
        names.Reverse();
        return string.Join('.', names);
    }
}
