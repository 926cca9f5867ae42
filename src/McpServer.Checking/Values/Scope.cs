using Acornima.Ast;

namespace CloudBaseAi.Checking.Values;

/// <summary>The names that are declared in a function, a block or a file.</summary>
internal sealed class Scope
{
    private Dictionary<string, Binding>? _names;

    public Scope(Scope? outer, Node owner)
    {
        Outer = outer;
        Owner = owner;
        Function = outer is null || owner is IFunction ? this : outer.Function;
    }

    /// <summary>The scope around this one.</summary>
    public Scope? Outer { get; }

    /// <summary>The node that opened the scope.</summary>
    public Node Owner { get; }

    /// <summary>The scope that <c>var</c> declares into.</summary>
    public Scope Function { get; }

    /// <summary>The names that were declared here.</summary>
    public IEnumerable<Binding> Bindings => _names is null ? [] : _names.Values;

    /// <summary>The binding of a name that is declared here; a second declaration is the same binding.</summary>
    public Binding Declare(string name)
    {
        _names ??= new Dictionary<string, Binding>(StringComparer.Ordinal);
        if (!_names.TryGetValue(name, out var binding)) _names.Add(name, binding = new Binding(name));
        return binding;
    }

    /// <summary>The binding that a name means here; null for a global of the platform.</summary>
    public Binding? Find(string name)
    {
        for (var scope = this; scope is not null; scope = scope.Outer)
        {
            if (scope._names is not null && scope._names.TryGetValue(name, out var binding)) return binding;
        }

        return null;
    }
}

/// <summary>A variable, a parameter, a function, a class or an import.</summary>
internal sealed class Binding(string name)
{
    /// <summary>The name as declared.</summary>
    public string Name { get; } = name;

    /// <summary>The places where it gets a value: declarations and assignments.</summary>
    public List<Identifier> Targets { get; } = [];

    /// <summary>The places where its value is read.</summary>
    public List<Identifier> Reads { get; } = [];
}

/// <summary>What is known of a node. Until that is more than the node around it, that node stands in its place.</summary>
internal sealed class Link(Node? parent)
{
    /// <summary>The node around it; null for the root.</summary>
    public Node? Parent { get; } = parent;

    /// <summary>What an identifier means.</summary>
    public Binding? Binding { get; set; }

    /// <summary>What it can be, see <see cref="KnownValues"/>, and in which round that was found out.</summary>
    public (object? Round, IReadOnlyList<Value>? Values) Known { get; set; }
}
