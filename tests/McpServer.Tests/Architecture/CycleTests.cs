namespace CloudBaseAi.Tests.Architecture;

/// <summary>Namespaces use each other one way only, so that each can be read without those that use it. Told from the compiled program, not from a list.</summary>
public sealed class CycleTests
{
    /// <summary>By namespace: each namespace that its types use, and one such use.</summary>
    private static readonly Dictionary<string, Dictionary<string, string>> Arrows = Uses.Types.GroupBy(type => Uses.Namespace(type.Key)).ToDictionary(space => space.Key, space => space
        .SelectMany(type => type.Value.Where(used => Uses.Namespace(used) != space.Key), (type, used) => (To: Uses.Namespace(used), Use: $"{type.Key} uses {used}"))
        .GroupBy(use => use.To).ToDictionary(uses => uses.Key, uses => uses.First().Use));

    [Fact]
    public void No_namespace_is_used_by_what_it_uses()
    {
        var circles = Arrows.SelectMany(one => one.Value.Where(arrow => Reaches(arrow.Key, one.Key)).Select(arrow => arrow.Value));
        Assert.Empty(circles);
    }

    /// <summary>Without arrows there are no circles either.</summary>
    [Fact]
    public void What_namespaces_use_is_seen() => Assert.True(
        Arrows["CloudBaseAi.Tools"].ContainsKey("CloudBaseAi.Cloud") && Reaches("CloudBaseAi.Cli", "CloudBaseAi.Domain.Names") && !Reaches("CloudBaseAi.Domain.Names", "CloudBaseAi.Cli"));

    private static bool Reaches(string from, string to)
    {
        var (seen, open) = (new HashSet<string>(), new Stack<string>([from]));
        while (open.TryPop(out var here))
        {
            if (here == to) return true;
            if (!seen.Add(here)) continue;
            foreach (var next in Arrows[here].Keys) open.Push(next);
        }

        return false;
    }
}
