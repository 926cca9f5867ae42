using System.Text.Json;

namespace CloudBaseAi.Cloud.Sandbox;

/// <summary>
/// Reads a world by its schema. Top-level keys and quirks are ours and closed; environments, groups, records, packages
/// and catalogue entries are the API's: the fields we know are checked, the others kept. A world without
/// <c>catalog</c> has the built-in one; an empty list or null is a cloud without a catalogue.
/// </summary>
internal static class WorldReader
{
    /// <summary>The world, or a complaint with its place.</summary>
    /// <exception cref="WorldException">The file breaks the schema.</exception>
    public static World Read(WorldValue file, string fallbackName, Func<JsonElement> builtInCatalog)
    {
        file.Only("name", "environments", "activityRecords", "packages", "groups", "catalog", "quirks");
        var environments = file.Need("environments");
        var ids = Unique(environments.Items(), "EnvId", ApiShapes.Environment);
        return new World(
            file.Find("name")?.Name() ?? fallbackName,
            [.. environments.Items().Select(one => one.Element)],
            file.Find("activityRecords") is { } records ? Checked(records, ApiShapes.ActivityRecord) : [],
            ByEnvironment(file.Find("packages"), ids, list => Checked(list, ApiShapes.Package)),
            ByEnvironment(file.Find("groups"), ids, Groups),
            Catalog(file.Find("catalog"), builtInCatalog),
            file.Find("quirks") is { } quirks ? ReadQuirks(quirks) : Quirks.None);
    }

    private static IReadOnlyList<JsonElement> Groups(WorldValue list)
    {
        Unique(list.Items(), "GroupName", ApiShapes.Group);
        return [.. list.Items().Select(one => one.Element)];
    }

    private static JsonElement Catalog(WorldValue? given, Func<JsonElement> builtIn)
    {
        if (given is not { } catalog) return builtIn();
        Unique(catalog.ItemsOrNull(), "GroupName", ApiShapes.CatalogGroup);
        return catalog.Element;
    }

    private static IReadOnlyList<JsonElement> Checked(WorldValue list, Action<WorldValue> check) =>
        [.. list.Items().Select(one =>
        {
            check(one);
            return one.Element;
        })];

    private static HashSet<string> Unique(IEnumerable<WorldValue> entries, string key, Action<WorldValue> check)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            check(entry);
            var name = entry.Need(key);
            if (!seen.Add(name.Name())) throw name.Problem($"\"{name.Name()}\" is there twice");
        }

        return seen;
    }

    private static Dictionary<string, IReadOnlyList<JsonElement>> ByEnvironment(
        WorldValue? given, HashSet<string> ids, Func<WorldValue, IReadOnlyList<JsonElement>> read)
    {
        var lists = new Dictionary<string, IReadOnlyList<JsonElement>>(StringComparer.Ordinal);
        foreach (var (id, list) in given?.Members() ?? [])
        {
            if (!ids.Contains(id)) throw list.Problem("no entry of environments has this EnvId");
            lists.Add(id, read(list));
        }

        return lists;
    }

    private static Quirks ReadQuirks(WorldValue quirks)
    {
        quirks.Only("billingCase", "failures");
        return new Quirks(
            quirks.Find("billingCase")?.OneOf("pascal", "camel") == "camel",
            [.. (quirks.Find("failures")?.Items() ?? []).Select(ReadFailure)]);
    }

    private static PlannedFailure ReadFailure(WorldValue failure)
    {
        failure.Only("action", "code", "times");
        int? times = null;
        if (failure.Find("times") is { } given)
        {
            times = given.Element.ValueKind == JsonValueKind.Number && given.Element.TryGetInt32(out var count) && count > 0
                ? count
                : throw given.Wrong("a whole number from 1");
        }

        return new PlannedFailure(
            failure.Need("action").OneOf([PlannedFailure.EveryAction, .. ActionTable.Names]), failure.Need("code").Name(), times);
    }
}
