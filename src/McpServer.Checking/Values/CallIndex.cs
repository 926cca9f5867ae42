using Acornima.Ast;

namespace CloudBaseAi.Checking.Values;

/// <summary>
/// Which calls call a function of the files, and whether others may call it. Finding the calls takes values and values
/// take the calls, so it is done in rounds: first without what parameters hold, then with it.
/// </summary>
internal sealed class CallIndex(Evaluator evaluator, ModuleSet modules)
{
    /// <summary>A second round finds the calls of functions that are given to functions.</summary>
    public const int Rounds = 2;

    private static readonly HashSet<string> OverItems =
        ["forEach", "map", "filter", "find", "some", "every", "flatMap", "findIndex", "findLast"];

    private readonly Dictionary<Node, bool> _open = [];
    private readonly Dictionary<Node, bool> _exported = [];
    private Dictionary<Node, List<Node>> _sites = [];
    private Dictionary<Node, List<Value>> _heard = [];
    private bool _isClosed;

    /// <summary>The calls that are known to call the function.</summary>
    public IReadOnlyList<Node> Of(Node function) => _sites.TryGetValue(function, out var sites) ? sites : [];

    /// <summary>Finds the calls anew, by what is known from the round before.</summary>
    /// <returns>False where there are none, and another round can find no more.</returns>
    public bool Build()
    {
        var sites = new Dictionary<Node, List<Node>>();
        var heard = new Dictionary<Node, List<Value>>();
        var options = new HashSet<Node>();
        foreach (var call in modules.All.SelectMany(module => module.Calls))
        {
            if (call is ImportExpression || !modules.CanCall(Tree.Callee(call), "streamText")) continue;
            foreach (var callee in evaluator.Of(Tree.Callee(call)))
            {
                switch (callee)
                {
                    case Value.Code code:
                        Add(sites, code.Node, call);
                        break;
                    case Value.Class { Node: IClass type } when call is NewExpression
                        && ConstructorOf(type) is { } constructor:
                        Add(sites, constructor, call);
                        break;
                    case Value.Made { Role: Role.StreamText } when call is CallExpression stream
                        && Tree.Argument(call, 0) is { } argument:
                        foreach (var shape in evaluator.Of(argument).OfType<Value.Shape>())
                        {
                            if (options.Add(shape.Node)) Hear(heard, shape, stream);
                        }

                        break;
                    default:
                        break;
                }
            }
        }

        (_sites, _heard) = (sites, heard);
        return sites.Count + heard.Count > 0;
    }

    /// <summary>From now on functions without known calls are called by others.</summary>
    public void Close() => _isClosed = true;

    /// <summary>True where a parameter of the function can be what no given file says.</summary>
    public bool IsOpen(Node function)
    {
        if (!_isClosed) return false;
        if (_open.TryGetValue(function, out var known)) return known;
        _open[function] = true;
        return _open[function] = Find(function);
    }

    /// <summary>
    /// What the platform or the language gives to a parameter of a function that is handed to it; null where that is
    /// not known.
    /// </summary>
    public IEnumerable<Value>? ByPlatform(Node function, int index)
    {
        var given = Places(function).Select(place => Given(place, index)).OfType<IEnumerable<Value>>().ToList();
        if (index == 0 && _heard.TryGetValue(function, out var heard)) given.Add(heard);
        return given.Count == 0 ? null : given.SelectMany(values => values);
    }

    /// <summary>The same for the place where a function is handed over.</summary>
    public IEnumerable<Value>? Given(Node place, int index)
    {
        switch (Tree.User(place))
        {
            case CallExpression { Callee: var callee } call when Tree.Argument(call, 0) == place
                && Tree.Bare(callee) is MemberExpression { Computed: false, Property: Identifier method } member:
                var items = method.Name == "reduce" ? index == 1 : index == 0 && OverItems.Contains(method.Name);
                if (items) return evaluator.ItemsOf(member.Object, call);
                return method.Name == "then" && index == 0 ? evaluator.AwaitedOf(member.Object) : null;
            case Property { Value: var value } property when value == place && index == 0
                && Tree.Parent(property) is ObjectExpression shape:
                return InOptions(Tree.PlainKey(property), shape);
            default:
                return null;
        }
    }

    private IEnumerable<Value>? InOptions(string? key, ObjectExpression shape) =>
        key == "success" && Tree.Parent(shape) is CallExpression call
            && evaluator.Of(call.Callee).Any(value => value is Value.Platform { Place: Api.ReadSystemInfo })
            ? [new Value.Platform(Api.SystemInfo)]
            : null;

    private bool Find(Node function)
    {
        var sites = Of(function);
        if (sites.Count == 0) return true;
        if (IsExported(function, 0)) return sites.All(site => modules.Of(site) == modules.Of(function));
        return Places(function).Any(place => !IsKnown(place));
    }

    /// <summary>
    /// A place is known where the function is called there, declared there, or given to a function of the files.
    /// </summary>
    private bool IsKnown(Node place) => Tree.User(place) switch
    {
        CallExpression call when Tree.Bare(call.Callee) == place => true,
        NewExpression made when made.Callee == place => true,
        CallExpression call => evaluator.Of(call.Callee).All(value => value is Value.Code),
        VariableDeclarator or MethodDefinition or PropertyDefinition or AssignmentExpression or FunctionBody
            or BlockStatement or Program => true,
        Property property => Tree.Parent(property) is ObjectExpression,
        _ => place is FunctionDeclaration or ClassDeclaration,
    };

    /// <summary>The function where it stands, and its name wherever that is read.</summary>
    private static IEnumerable<Node> Places(Node function)
    {
        yield return function;
        var name = ((IFunction)function).Id
            ?? (Tree.User(function) is VariableDeclarator { Id: Identifier id } ? id : null);
        if (name is null || Tree.BindingOf(name) is not { } binding) yield break;
        foreach (var read in binding.Reads) yield return read;
    }

    private bool IsExported(Node node, int depth)
    {
        if (depth > 12) return true;
        if (_exported.TryGetValue(node, out var known)) return known;
        _exported[node] = false;
        return _exported[node] = FindExport(node, depth);
    }

    private bool FindExport(Node node, int depth) => Tree.User(node) switch
    {
        ExportDefaultDeclaration or ExportNamedDeclaration or ExportSpecifier => true,
        AssignmentExpression assignment when assignment.Right == node =>
            ExportTable.IsWhole(assignment.Left) || ExportTable.NameIn(assignment.Left) is not null,
        VariableDeclarator declarator => Tree.Parent(declarator) is { } declaration
            && Tree.Parent(declaration) is ExportNamedDeclaration || IsNameExported(declarator.Id, depth),
        Property property when property.Value == node && Tree.Parent(property) is ObjectExpression table =>
            Tree.Parent(table) is not Property && IsExported(table, depth + 1),
        MethodDefinition or PropertyDefinition => Tree.Parent(node) is { } member && Tree.Parent(member) is { } body
            && Tree.Parent(body) is { } type && IsExported(type, depth + 1),
        _ => false,
    } || node is FunctionDeclaration or ClassDeclaration
        && IsNameExported(node is IFunction function ? function.Id : ((IClass)node).Id, depth);

    private bool IsNameExported(Node? name, int depth) =>
        name is Identifier id && Tree.BindingOf(id) is { } binding
            && binding.Reads.Any(read => IsExported(read, depth + 1));

    /// <summary>The constructor of a class; null where it has none.</summary>
    public static Node? ConstructorOf(IClass type) => type.Body.Body
        .OfType<MethodDefinition>()
        .Where(method => method.Kind == PropertyKind.Constructor).Select(method => method.Value).FirstOrDefault();

    /// <summary>Which functions the callbacks of a stream are, wherever they stand, and what they are given.</summary>
    private void Hear(Dictionary<Node, List<Value>> heard, Value.Shape options, CallExpression stream)
    {
        foreach (var member in evaluator.Properties(options))
        {
            if (member.Name is not ("onText" or "onFinish" or "onEvent")) continue;
            var role = member.Name == "onEvent" ? Role.Event : Role.Piece;
            foreach (var code in evaluator.Of(member).OfType<Value.Code>())
            {
                Add(heard, code.Node, new Value.Made(role, stream, null));
            }
        }
    }

    private static void Add<T>(Dictionary<Node, List<T>> all, Node function, T one)
    {
        if (all.TryGetValue(function, out var known)) known.Add(one);
        else all.Add(function, [one]);
    }
}
