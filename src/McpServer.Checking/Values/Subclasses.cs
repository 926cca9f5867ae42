using Acornima.Ast;

namespace CloudBaseAi.Checking.Values;

/// <summary>Which classes of the files extend which.</summary>
internal sealed class Subclasses(Evaluator evaluator, ModuleSet modules)
{
    private Dictionary<Node, List<Node>>? _direct;

    /// <summary>The classes that extend this one, directly or through others.</summary>
    public IEnumerable<Node> Of(Node type)
    {
        if (_direct is null) _direct = Find();
        if (!_direct.ContainsKey(type)) yield break;
        var (seen, open) = (new HashSet<Node> { type }, new Stack<Node>([type]));
        while (open.TryPop(out var next) && evaluator.Spend(1))
        {
            if (!_direct.TryGetValue(next, out var below)) continue;
            foreach (var one in below.Where(seen.Add))
            {
                open.Push(one);
                yield return one;
            }
        }
    }

    private Dictionary<Node, List<Node>> Find()
    {
        // Superclasses are values themselves: while they are looked for, no class is known to have a subclass.
        _direct = [];
        var direct = new Dictionary<Node, List<Node>>();
        foreach (var type in modules.All.SelectMany(module => module.Classes))
        {
            foreach (var super in evaluator.Of(((IClass)type).SuperClass!).OfType<Value.Class>())
            {
                if (direct.TryGetValue(super.Node, out var below)) below.Add(type);
                else direct.Add(super.Node, [type]);
            }
        }

        return direct;
    }
}
