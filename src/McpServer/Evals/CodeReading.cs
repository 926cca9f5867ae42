using System.Runtime.CompilerServices;
using Acornima;
using Acornima.Ast;

namespace CloudBaseAi.Evals;

/// <summary>What a JavaScript file asks of wx.cloud.extend.AI, read from its syntax tree by one pass of our own.</summary>
internal sealed class CodeReading
{
    /// <summary>No code for one call is as long; the parser's work grows with the square of what it holds.</summary>
    public const int Longest = 100_000;

    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlyList<string>> _lists = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _choices = new(StringComparer.Ordinal);
    private readonly HashSet<string> _changed = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _providers = new(StringComparer.Ordinal);
    private readonly List<(string Provider, string Model)> _calls = [];
    private readonly List<string> _problems = [];
    private int _mentions;
    private int _understood;

    private CodeReading()
    {
    }

    /// <summary>Each call's provider and model; a call that chooses from a list of models stands here once for each of them.</summary>
    public IReadOnlyList<(string Provider, string Model)> Calls => _calls;

    /// <summary>What cannot be followed, or is called in the wrong shape; empty when every call was read.</summary>
    public IReadOnlyList<string> Problems => _problems;

    /// <summary>Reads one file.</summary>
    public static CodeReading Of(string javascript)
    {
        var reading = new CodeReading();
        if (javascript.Length > Longest)
        {
            reading._problems.Add($"it has more than {Longest} characters");
            return reading;
        }

        try
        {
            var root = new Parser().ParseScript(javascript);
            reading.Bind(root);
            reading.Visit(root);
            if (reading._mentions != reading._understood)
                reading._problems.Add("createModel is reached in a way that cannot be followed");
        }
        catch (ParseErrorException error)
        {
            reading._problems.Add($"line {error.LineNumber}: {error.Description}");
        }
        catch (InsufficientExecutionStackException)
        {
            reading._problems.Add("it is nested too deeply to be read");
        }

        return reading;
    }

    /// <summary>Constants first: texts and lists of texts, what is chosen from a list, then the models made with them.</summary>
    private void Bind(Node node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (node is VariableDeclarator { Id: Identifier name, Init: { } value })
        {
            if (value is StringLiteral text) _texts[name.Name] = text.Value;
            if (value is ArrayExpression list && list.Elements.All(item => item is StringLiteral))
            {
                _lists[name.Name] = [.. list.Elements.OfType<StringLiteral>().Select(item => item.Value)];
            }

            if (ListOf(value) is { } from) _choices[name.Name] = from;
            if (Provider(value) is { } provider) _providers[name.Name] = provider;
        }

        if (Changed(node) is { } changed) _changed.Add(changed);
        foreach (var child in node.ChildNodes.OfType<Node>()) Bind(child);
    }

    private void Visit(Node node)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (Mentions(node)) _mentions++;
        if (node is CallExpression call)
        {
            if (Provider(call) is not null) _understood++;
            if (Member(call.Callee) is "generateText" or "streamText") Request(call);
        }

        foreach (var child in node.ChildNodes.OfType<Node>()) Visit(child);
    }

    private static bool Mentions(Node node) => node is Identifier { Name: "createModel" }
        || (node is StringLiteral { Value: var text } && text.Contains("createModel", StringComparison.Ordinal));

    private void Request(CallExpression call)
    {
        var method = Member(call.Callee);
        var receiver = ((MemberExpression)call.Callee).Object;
        var provider = receiver is Identifier name && _providers.TryGetValue(name.Name, out var bound)
            ? bound : Provider(receiver);
        var argument = call.Arguments.Count == 1 ? call.Arguments[0] as ObjectExpression : null;
        var input = method == "streamText" ? Value(argument, "data") as ObjectExpression : argument;
        if (provider is null) _problems.Add($"{method}: which provider it calls cannot be followed");
        else if (Models(Value(input, "model")) is not { Count: > 0 } models || Value(input, "messages") is null)
        {
            _problems.Add($"{method}: {(method == "streamText" ? "data" : "its argument")} does not hold a model and messages");
        }
        else _calls.AddRange(models.Select(model => (provider, model)));
    }

    /// <summary>The argument of <c>….AI.createModel("…")</c>; null for anything else.</summary>
    private string? Provider(Node node) =>
        node is CallExpression { Callee: MemberExpression { Object: MemberExpression ai } callee, Arguments: [var argument] }
            && Member(callee) == "createModel" && Member(ai) == "AI"
            ? Text(argument) : null;

    /// <summary>Every model that a model field can hold: a text, or what a list that nothing changes can give.</summary>
    private IReadOnlyList<string> Models(Node? node) => Text(node) is { } text ? [text]
        : node is Identifier name && _choices.TryGetValue(name.Name, out var list)
            && !_changed.Contains(name.Name) ? Items(list)
        : ListOf(node) is { } direct ? Items(direct) : [];

    private IReadOnlyList<string> Items(string list) =>
        _changed.Contains(list) ? [] : _lists.GetValueOrDefault(list) ?? [];

    /// <summary>The list of <c>LIST[…]</c>; null for anything else.</summary>
    private static string? ListOf(Node? node) =>
        node is MemberExpression { Computed: true, Object: Identifier list } ? list.Name : null;

    /// <summary>What this node changes, by assignment or by any method but <c>indexOf</c>; null for nothing.</summary>
    private static string? Changed(Node node) => node switch
    {
        AssignmentExpression { Left: Identifier name } => name.Name,
        AssignmentExpression { Left: MemberExpression { Object: Identifier list } } => list.Name,
        CallExpression { Callee: MemberExpression { Object: Identifier list } method } when Member(method) != "indexOf" => list.Name,
        _ => null,
    };

    private string? Text(Node? node) => node switch
    {
        StringLiteral text => text.Value,
        Identifier name => _texts.GetValueOrDefault(name.Name),
        _ => null,
    };

    private static string? Member(Node node) =>
        node is MemberExpression { Computed: false, Property: Identifier name } ? name.Name : null;

    private static Node? Value(ObjectExpression? from, string key) => from?.Properties.OfType<Property>()
        .LastOrDefault(property => !property.Computed && property.Key is Identifier name
            ? name.Name == key
            : property.Key is StringLiteral text && text.Value == key)?.Value;
}
