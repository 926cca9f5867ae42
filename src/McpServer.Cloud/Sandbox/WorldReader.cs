using System.Text.Json;

namespace CloudBaseAi.Cloud.Sandbox;

/// <summary>
/// Reads a world by its schema. Top-level keys and quirks are ours and closed; environments, groups, records, packages,
/// billing items and catalogue entries are the API's: the fields we know are checked, the others kept. A world without
/// <c>catalog</c> has the built-in one; an empty list or null is a cloud without a catalogue.
/// </summary>
internal static class WorldReader
{
    /// <summary>The world, or a complaint with its place.</summary>
    /// <exception cref="WorldException">The file breaks the schema.</exception>
    public static World Read(WorldValue file, string fallbackName, Func<JsonElement> builtInCatalog)
    {
        file.Only(
            "name", "environments", "activityRecords", "activity", "packages", "groups", "billing", "catalog",
            "quirks");
        var environments = file.Need("environments");
        var ids = Unique(environments.Items(), "EnvId", ApiShapes.Environment);
        return new World(
            file.Find("name")?.Name() ?? fallbackName,
            [.. environments.Items().Select(one => one.Element)],
            file.Find("activityRecords") is { } records ? Checked(records, ApiShapes.ActivityRecord) : [],
            Activity(file.Find("activity")),
            ByEnvironment(file.Find("packages"), ids, list => Checked(list, ApiShapes.Package)),
            ByEnvironment(file.Find("billing"), ids, Billing),
            ByEnvironment(file.Find("groups"), ids, Groups),
            Catalog(file.Find("catalog"), builtInCatalog),
            file.Find("quirks") is { } quirks ? WorldQuirks.Read(quirks) : Quirks.None);
    }

    private static JsonElement? Activity(WorldValue? given)
    {
        if (given is not { } activity) return null;
        ApiShapes.Activity(activity);
        return activity.Element;
    }

    /// <summary>
    /// One item is the usual case; a list, an empty one and null are there to rehearse other replies.
    /// </summary>
    private static JsonElement Billing(WorldValue given)
    {
        if (given.Element.ValueKind == JsonValueKind.Null) return given.Element;
        if (given.Element.ValueKind == JsonValueKind.Array)
        {
            Checked(given, ApiShapes.BillingItem);
            return given.Element;
        }

        if (given.Element.ValueKind != JsonValueKind.Object) throw given.Wrong("an object, a list or null");
        ApiShapes.BillingItem(given);
        return JsonElement.Parse($"[{given.Element.GetRawText()}]");
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
            if (!seen.Add(name.Name())) throw name.Problem($"another entry of the list has this {key}");
        }

        return seen;
    }

    private static Dictionary<string, T> ByEnvironment<T>(
        WorldValue? given, HashSet<string> ids, Func<WorldValue, T> read)
    {
        var lists = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var (id, list) in given?.Members() ?? [])
        {
            if (!ids.Contains(id)) throw list.Problem("no entry of environments has this EnvId");
            lists.Add(id, read(list));
        }

        return lists;
    }
}
