using Acornima;
using Acornima.Ast;
using CloudBaseAi.Domain.Snippets;

namespace CloudBaseAi.Guard;

/// <summary>
/// The one way in which code may choose among several models: a constant list of proven literals, and a constant that
/// is an item of that list or undefined. Every other use of the two names is refused, so neither can hold anything else.
/// </summary>
internal sealed class ModelChoice(ProvenModels models, SyntaxParents parents)
{
    /// <summary>The name of the list.</summary>
    public const string List = "MODELS";

    /// <summary>The name of the item that is called.</summary>
    public const string Chosen = "model";

    /// <summary>What is wrong with this use of one of the names; null when nothing is.</summary>
    public string? Objection(Identifier name) => parents.IsMemberName(name) || IsKey(name) ? null
        : name.Name == List ? (IsProvenList(name) || IsRead(name) ? null : "the list of models is not what was proven.")
        : IsItem(name) || IsValue(name) ? null : "a model is chosen in another way than from the proven list.";

    private bool IsKey(Identifier name) =>
        parents.Of(name) is Property property && property.Key == name && property.Value != name;

    private bool IsProvenList(Identifier name) => Constant(name) switch
    {
        ArrayExpression list => list.Elements.All(item => item is StringLiteral { Value: var id } && models.Holds(id)),
        MemberExpression { Object: CallExpression { Callee: Identifier { Name: "require" } } } imported
            => imported.Property is Identifier { Name: List },
        _ => false,
    };

    /// <summary>
    /// <c>MODELS[…]</c> and <c>MODELS.indexOf</c> that is not assigned to, an export, and the page's own data.
    /// </summary>
    private bool IsRead(Identifier name) => parents.Of(name) switch
    {
        MemberExpression { Computed: true } item => item.Object == name && parents.Of(item) is VariableDeclarator,
        MemberExpression { Property: Identifier { Name: "indexOf" } } => true,
        Property property => property.Value == name && SyntaxParents.Key(property) is List or "models",
        _ => false,
    };

    private bool IsItem(Identifier name) =>
        Constant(name) is MemberExpression { Computed: true, Object: Identifier { Name: List } };

    private bool IsValue(Identifier name) => parents.Of(name) switch
    {
        Property property => property.Value == name,
        UnaryExpression { Operator: Operator.LogicalNot } => true,
        _ => false,
    };

    /// <summary>The initial value of the constant that is declared here; null when nothing is.</summary>
    private Expression? Constant(Identifier name) =>
        parents.Of(name) is VariableDeclarator { Init: { } value } declarator && declarator.Id == name
        && parents.Of(declarator) is VariableDeclaration { Kind: VariableDeclarationKind.Const } ? value : null;
}
