using Acornima.Ast;

namespace CloudBaseAi.Checking.Values;

/// <summary>
/// Links every node with the one around it and every identifier with what it means, and gathers what rules ask for:
/// one walk without recursion, since a chain of operators can be as deep as the file is long.
/// </summary>
internal sealed partial class Binder
{
    private readonly SourceModule _module;
    private readonly Stack<(Node Node, Node Parent, Scope Scope)> _open;
    private readonly List<(Identifier Name, Link Link, Scope Scope)> _names;

    private Binder(SourceModule module, Stack<(Node, Node, Scope)> open, List<(Identifier, Link, Scope)> names) =>
        (_module, _open, _names) = (module, open, names);

    /// <summary>Walks the tree of each file once.</summary>
    public static void Bind(IEnumerable<SourceModule> modules)
    {
        var (open, names) = (new Stack<(Node, Node, Scope)>(), new List<(Identifier, Link, Scope)>());
        foreach (var module in modules) new Binder(module, open, names).Walk();
    }

    private void Walk()
    {
        _names.Clear();
        PushAll(_module.Tree, _module.Globals);
        while (_open.TryPop(out var next)) Visit(next.Node, next.Parent, next.Scope);
        Resolve();
    }

    private void Visit(Node node, Node parent, Scope scope)
    {
        if (node is Identifier name)
        {
            var link = new Link(parent);
            name.UserData = link;
            _names.Add((name, link, scope));
            return;
        }

        node.UserData = parent;
        switch (node)
        {
            case VariableDeclaration declaration:
                var target = declaration.Kind == VariableDeclarationKind.Var ? scope.Function : scope;
                foreach (var declarator in declaration.Declarations) Declare(declarator.Id, target);
                PushAll(node, scope);
                break;
            case IFunction function:
                OfFunction(function, node, scope);
                break;
            case IClass @class:
                OfClass(@class, node, scope);
                break;
            case CatchClause clause:
                var caught = new Scope(scope, node);
                if (clause.Param is not null) Declare(clause.Param, caught);
                PushAll(node, caught);
                break;
            case BlockStatement or ForStatement or ForInStatement or ForOfStatement or SwitchStatement or StaticBlock:
                Gather(node);
                PushAll(node, new Scope(scope, node));
                break;
            case MemberExpression member:
                _module.Members.Add(member);
                Push(member.Object, node, scope);
                PushKey(member.Property, member.Computed, node, scope);
                break;
            case ClassProperty property:
                Keep(property.Key, property.Computed, property.Value);
                PushKey(property.Key, property.Computed, node, scope);
                Push(property.Value, node, scope);
                break;
            case Property property:
                Keep(property.Key, property.Computed, property.Value);
                if (property.Key != property.Value) PushKey(property.Key, property.Computed, node, scope);
                Push(property.Value, node, scope);
                break;
            case ImportDeclaration or ExportNamedDeclaration or ExportDefaultDeclaration or ExportAllDeclaration:
                OfModule(node, scope);
                break;
            case LabeledStatement labeled:
                Push(labeled.Body, node, scope);
                break;
            case BreakStatement or ContinueStatement or MetaProperty:
                break;
            default:
                Gather(node);
                PushAll(node, scope);
                break;
        }
    }

    private void Gather(Node node)
    {
        switch (node)
        {
            case CallExpression or NewExpression or ImportExpression:
                _module.Calls.Add(node);
                break;
            case ObjectPattern pattern:
                _module.Patterns.Add(pattern);
                break;
            case ForOfStatement loop:
                _module.Loops.Add(node);
                if (loop.Await) _module.Awaits.Add(node);
                break;
            case WhileStatement or DoWhileStatement or ForStatement:
                _module.Loops.Add(node);
                break;
            case WithStatement with:
                _module.Withs.Add(with);
                break;
            case AwaitExpression:
                _module.Awaits.Add(node);
                break;
            case StringLiteral or TemplateElement:
                _module.Texts.Add(node);
                break;
            case AssignmentExpression { Left: MemberExpression member } assignment:
                _module.MemberAssignments.Add(assignment);
                Keep(member.Property, member.Computed, assignment.Right);
                break;
            case UnaryExpression or BinaryExpression and not LogicalExpression:
                _module.Conversions.Add(node);
                break;
            default:
                break;
        }
    }

    private void OfFunction(IFunction function, Node node, Scope scope)
    {
        var inner = new Scope(scope, node);
        if (function.Id is { } id) Name(id, node, node is FunctionDeclaration ? scope : inner);
        foreach (var parameter in function.Params)
        {
            Declare(parameter, inner);
            Push(parameter, node, inner);
        }

        if (function.Body is not FunctionBody body)
        {
            Push(function.Body, node, inner);
            return;
        }

        body.UserData = node;
        PushAll(body, inner);
    }

    private void OfClass(IClass @class, Node node, Scope scope)
    {
        var inner = new Scope(scope, node);
        if (@class.SuperClass is not null) _module.Classes.Add(node);
        if (@class.Id is { } id) Name(id, node, node is ClassDeclaration ? scope : inner);
        foreach (var child in node.ChildNodes)
        {
            if (child is not null && child != @class.Id) Push(child, node, inner);
        }
    }

    private void Push(Node? node, Node parent, Scope scope)
    {
        if (node is not null) _open.Push((node, parent, scope));
    }

    private void PushKey(Node key, bool computed, Node parent, Scope scope)
    {
        if (computed) Push(key, parent, scope);
        else key.UserData = parent;
    }

    private void PushAll(Node parent, Scope scope)
    {
        foreach (var child in parent.ChildNodes)
        {
            if (child is not null) _open.Push((child, parent, scope));
        }
    }
}
