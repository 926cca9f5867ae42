using Acornima.Ast;

namespace CloudBaseAi.Checking.Values;

/// <summary>What files and packages give to each other.</summary>
internal sealed partial class Evaluator
{
    private readonly Dictionary<SourceModule, ExportTable> _exports = [];
    private List<Node>? _apps;

    /// <summary>
    /// What getApp returns: the options of App in these files, else something of a file that was not given.
    /// </summary>
    private IEnumerable<Value> OfApp()
    {
        _apps ??= [.. _modules.All.SelectMany(module => module.Calls).Where(call => call is CallExpression
            {
                Callee: Identifier { Name: "App" } name,
            } && Tree.BindingOf(name) is null).Select(call => Tree.Argument(call, 0)).OfType<Node>()];
        return _apps.Count > 0 ? _apps.SelectMany(Of) : [new Value.Missing("app.js", "")];
    }

    private IEnumerable<Value> OfSpecifier(Node import, Node source) =>
        Of(source) is [Value.Text specifier]
            ? Imported(_modules.Of(import), specifier.Content, isWhole: true)
            : [Unknown(import)];

    private IEnumerable<Value> OfImport(ImportDeclarationSpecifier specifier)
    {
        var declaration = (ImportDeclaration)Tree.Parent(specifier)!;
        var from = _modules.Of(specifier);
        var source = declaration.Source.Value;
        return specifier switch
        {
            ImportDefaultSpecifier => ModuleSet.IsFile(source)
                && _modules.Find(from, source) is { } module ? Export(module, "default", specifier) : Imported(
                    from, source, isWhole: false),
            ImportNamespaceSpecifier => Imported(from, source, isWhole: false),
            ImportSpecifier named =>
                Members(Imported(from, source, isWhole: false), Tree.NameOf(named.Imported) ?? "", named),
            _ => [Unknown(specifier)],
        };
    }

    private IEnumerable<Value> Imported(SourceModule from, string specifier, bool isWhole)
    {
        if (specifier is "@tarojs/taro" or "@tarojs/taro-weapp") return [new Value.Platform(Api.Wx)];
        if (specifier == "wx-server-sdk") return [new Value.Platform(Api.Server)];
        if (!ModuleSet.IsFile(specifier)) return [new Value.Package(specifier, "")];
        if (_modules.Find(from, specifier) is not { } module) return [new Value.Missing(specifier, "")];
        var whole = isWhole ? TableOf(module).Whole : [];
        return whole.Count == 0 ? [new Value.Exports(module)] : whole.SelectMany(Of);
    }

    private IReadOnlyList<Value> Export(SourceModule module, string name, Node reader) =>
        Once(module, null, name, reader, () => FindExport(module, name, reader));

    private IEnumerable<Value> FindExport(SourceModule module, string name, Node reader)
    {
        var table = TableOf(module);
        var found = new List<Value>();
        if (table.Named.TryGetValue(name, out var nodes)) found.AddRange(nodes.SelectMany(Exported));
        if (name == "default" && found.Count == 0)
        {
            return table.Whole.Count > 0 ? table.Whole.SelectMany(Of) : [new Value.Exports(module)];
        }

        found.AddRange(Members(table.Whole.SelectMany(Of), name, reader)
            .Where(value => found.Count == 0 || value is not Value.Unknown));
        foreach (var source in table.Stars)
        {
            if (found.Any(value => value is not Value.Unknown)) break;
            found.AddRange(Members(Imported(module, source, isWhole: false), name, reader));
        }

        return found.Count > 0 ? found : [new Value.Unknown(name, $"{module.Source.Path}#{name}")];
    }

    private IEnumerable<Value> Exported(Node node)
    {
        if (node is ExportAllDeclaration all) return Imported(_modules.Of(node), all.Source.Value, isWhole: false);
        if (node is not ExportSpecifier specifier)
        {
            return node is Identifier id && Tree.BindingOf(id) is { } binding ? OfBinding(binding, null) : Of(node);
        }

        var declaration = (ExportNamedDeclaration)Tree.Parent(specifier)!;
        if (declaration.Source is null) return Of(specifier.Local);
        var from = _modules.Of(node);
        var name = Tree.NameOf(specifier.Local) ?? "";
        return name == "default" && ModuleSet.IsFile(declaration.Source.Value)
            && _modules.Find(from, declaration.Source.Value) is { } module
            ? Export(module, name, node)
            : Members(Imported(from, declaration.Source.Value, isWhole: false), name, node);
    }

    /// <summary>What a file exports, each with the node to point at.</summary>
    public IEnumerable<(Node Place, IReadOnlyList<Value> Values)> ExportsOf(SourceModule module) =>
        TableOf(module).Named.Values.SelectMany(nodes => nodes).Concat(TableOf(module).Whole)
            .Select(node => (node, (IReadOnlyList<Value>)[.. Exported(node)]));

    private ExportTable TableOf(SourceModule module)
    {
        if (!_exports.TryGetValue(module, out var table)) _exports[module] = table = new ExportTable(module);
        return table;
    }
}
