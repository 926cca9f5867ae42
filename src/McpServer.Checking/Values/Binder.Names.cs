using Acornima.Ast;

namespace CloudBaseAi.Checking.Values;

/// <summary>Declares names, and finds what every identifier means.</summary>
internal sealed partial class Binder
{
    /// <summary>Something is kept under this name.</summary>
    private void Keep(Node key, bool isComputed, Node? value)
    {
        if (Tree.NameOf(key) is { } name && (!isComputed || key is StringLiteral)) _module.Names.Add(name);
        else _module.HasComputedNames |= value is IFunction;
    }

    private void OfModule(Node node, Scope scope)
    {
        _module.ImportsAndExports.Add(node);
        if (node is ExportAllDeclaration { Exported: { } all }) Keep(all, isComputed: false, null);
        foreach (var child in node.ChildNodes)
        {
            if (child is ExportSpecifier exported) Keep(exported.Exported, isComputed: false, null);
            switch (child)
            {
                case ImportDeclarationSpecifier specifier:
                    specifier.UserData = node;
                    Name((Identifier)specifier.Local, specifier, scope);
                    break;
                case ExportSpecifier { Local: Identifier local } specifier when node is ExportNamedDeclaration { Source: null }:
                    specifier.UserData = node;
                    Push(local, specifier, scope);
                    break;
                case ExportSpecifier:
                    child.UserData = node;
                    break;
                case Statement or Expression when node is not ImportDeclaration && child is not StringLiteral:
                    Push(child, node, scope);
                    break;
                default:
                    if (child is not null) child.UserData = node;
                    break;
            }
        }
    }

    /// <summary>Declares a name that is no reference: of a function, a class or an import.</summary>
    private void Name(Identifier id, Node parent, Scope scope)
    {
        var binding = scope.Declare(id.Name);
        _module.Names.Add(id.Name);
        binding.Targets.Add(id);
        id.UserData = new Link(parent) { Binding = binding };
    }

    private void Declare(Node? pattern, Scope scope)
    {
        switch (pattern)
        {
            case Identifier id:
                scope.Declare(id.Name);
                _module.Names.Add(id.Name);
                break;
            case ObjectPattern shape:
                foreach (var property in shape.Properties)
                {
                    Declare(property is Property { Value: var value } ? value : property, scope);
                }

                break;
            case ArrayPattern list:
                foreach (var element in list.Elements) Declare(element, scope);
                break;
            case AssignmentPattern withDefault:
                Declare(withDefault.Left, scope);
                break;
            case RestElement rest:
                Declare(rest.Argument, scope);
                break;
            default:
                break;
        }
    }

    private void Resolve()
    {
        foreach (var (name, link, scope) in _names)
        {
            if (scope.Find(name.Name) is not { } binding) continue;
            link.Binding = binding;
            var isTarget = Tree.IsTarget(name) || Tree.Parent(name) is CatchClause || IsParameter(name);
            (isTarget ? binding.Targets : binding.Reads).Add(name);
        }
    }

    private static bool IsParameter(Identifier name)
    {
        if (Tree.Parent(name) is not IFunction function) return false;
        foreach (var parameter in function.Params)
        {
            if (parameter == name) return true;
        }

        return false;
    }
}
