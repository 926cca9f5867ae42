using CloudBaseAi.Cli.Doctor;
using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Replies;
using CloudBaseAi.Tests.Architecture;
using CloudBaseAi.Tests.Cli;

namespace CloudBaseAi.Tests.Docs;

/// <summary>The page of the worlds says of each what the program finds in it. With UPDATE_GOLDEN=1 its table is written anew.</summary>
public sealed class WorldsPageTests
{
    private const string Page = "docs/worlds.md";
    private const string Begin = "<!-- worlds: generated from the worlds; a test compares -->\n";
    private const string End = "<!-- /worlds -->";

    private static readonly Wording Say = new(Language.English);

    [Fact]
    public async Task Its_table_is_what_the_doctor_finds()
    {
        var text = Repository.Read(Page);
        var start = text.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length;
        var end = text.IndexOf(End, StringComparison.Ordinal);
        var table = "| world | Growth Plan | packs, points | groups and their models | can be called now |\n|---|---|---|---|---|\n";
        foreach (var world in World.Names) table += await Row(world);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1") await File.WriteAllTextAsync(Repository.At(Page), text[..start] + table + text[end..]);
        Assert.Equal(table, Repository.Read(Page)[start..^(text.Length - end)]);
    }

    [Fact]
    public void It_says_of_each_world_what_it_shows()
    {
        var text = Repository.Read(Page);
        Assert.All(World.Names, world => Assert.Contains($"\n- `{world}`: ", text, StringComparison.Ordinal));
    }

    private static async Task<string> Row(string world)
    {
        var found = await Examined.World(world);
        var groups = string.Join("; ", found.Groups.Select(group => $"{group.GroupName} {(group.On ? "on" : "off")}: {Models(group.Models ?? [])}"));
        var callable = string.Join(", ", found.Callable.Select(one => $"{one.Target.Model.Text} in {one.Target.Group}"));
        return $"| `{world}` | {Covered(found, BillingPath.GrowthPlan)} | {Covered(found, BillingPath.TokenCredits)} | {Or(groups)} | {Or(callable)} |\n";
    }

    private static string Covered(Findings found, BillingPath path) => found.Coverage.FirstOrDefault(one => one.Path == path) is { } one ? Say.DoctorCoverage(one.Verdict) : "–";

    private static string Models(IReadOnlyList<string> models) => models.Count == 0 ? "none" : string.Join(", ", models);

    private static string Or(string text) => text.Length == 0 ? "–" : text;
}
