using System.Text.Json;

namespace CloudBaseAi.Cloud.Sandbox;

/// <summary>
/// What an emulated cloud holds when it starts: immutable, so that one world can serve many clouds. Entries are in the
/// API's own shape, with every field the file gave them.
/// </summary>
/// <param name="Name">The file's <c>name</c>, else the file's own name.</param>
/// <param name="Environments">DescribeEnvs' EnvInfo entries.</param>
/// <param name="ActivityRecords">DescribeActivityInfo's records, other accounts' environments among them.</param>
/// <param name="Activity">What DescribeActivityInfo says beside the records; null when nothing.</param>
/// <param name="Packages">DescribeEnvPostpayPackage's entries by environment id.</param>
/// <param name="Billing">
/// DescribeBillingInfo's entries by environment id: a list, or JSON null for a reply without one.
/// </param>
/// <param name="Groups">AIModelGroup entries by environment id.</param>
/// <param name="Catalog">ManagedAIModelGroup entries as a JSON array, or JSON null.</param>
/// <param name="Quirks">How this cloud departs from the plain one.</param>
internal sealed record World(
    string Name,
    IReadOnlyList<JsonElement> Environments,
    IReadOnlyList<JsonElement> ActivityRecords,
    JsonElement? Activity,
    IReadOnlyDictionary<string, IReadOnlyList<JsonElement>> Packages,
    IReadOnlyDictionary<string, JsonElement> Billing,
    IReadOnlyDictionary<string, IReadOnlyList<JsonElement>> Groups,
    JsonElement Catalog,
    Quirks Quirks)
{
    /// <summary>The built-in worlds.</summary>
    public static IReadOnlyList<string> Names { get; } =
    [
        "enrolled", "enrolled-empty", "token-credits", "token-credits-empty", "both", "none", "expired-pack",
        "blocked-switch", "custom-ready", "group-off", "legacy", "personal-plan", "camel-case", "many-envs",
        "throttled", "unauthorized",
        "points", "points-empty", "plan-phase2", "plan-phase2-points", "plan-unnamed",
    ];

    /// <summary>
    /// A built-in world by its exact name, else the world of a JSON file. Nothing is read before this is called.
    /// </summary>
    /// <exception cref="WorldException">Neither of the two, or the file is no world.</exception>
    public static World Load(string nameOrPath) =>
        Names.Contains(nameOrPath, StringComparer.Ordinal)
            ? WorldFile.BuiltIn(nameOrPath)
            : WorldFile.AtPath(nameOrPath);
}
