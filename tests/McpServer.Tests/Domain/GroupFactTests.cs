using System.Text.Json;
using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Tests.Domain.Choice;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Domain;

/// <summary>Groups as they were read, and the list that adds a model to one.</summary>
public sealed class GroupFactTests
{
    [Fact]
    public void Groups_are_found_by_their_exact_name_and_by_what_they_hold()
    {
        var groups = new Groups(Ids.Sandbox, [Told.Group("a:x,y"), Told.Group("-b:x"), Told.Group("c:")]);
        Assert.Equal("b", groups.Find("b")?.Name);
        Assert.Null(groups.Find("B"));
        Assert.Equal(["a", "b"], groups.Holding(Ids.Model("x")).Select(group => group.Name));
        Assert.Empty(groups.Holding(Ids.Model("X")));
        Assert.Equal(Ids.Sandbox, groups.Env);
    }

    [Fact]
    public void An_entry_without_a_model_is_kept_and_names_none()
    {
        var group = new ModelGroup("a", "builtin", 1, [ModelEntry.Read(Json("{}"), null), ModelEntry.Read(Json("""{"Model":"x"}"""), "x")]);
        Assert.Equal(["x"], group.Models);
        Assert.Equal(3, group.With(Ids.Model("y")).Count);
    }

    [Fact]
    public void A_list_that_adds_a_model_keeps_every_entry_and_adds_it_once()
    {
        var group = Told.Group("a:x,y");
        Assert.Same(group.Entries, group.With(Ids.Model("x")));
        var list = group.With(Ids.Model("z"));
        Assert.Equal(["x", "y", "z"], list.Select(entry => entry.Model));
        Assert.Null(list[2].AsRead);
        Assert.Same(group.Entries[0], list[0]);
    }

    [Fact]
    public void Only_the_documented_fields_of_an_entry_are_kept_on_request()
    {
        var entry = ModelEntry.Read(Json("""{"Later":1,"Model":"x","EnableMCP":true,"Tags":["a"],"model":"y"}"""), "x");
        Assert.Equal("""{"Model":"x","EnableMCP":true,"Tags":["a"]}""", entry.Documented().AsRead!.Value.GetRawText());
        Assert.Equal("x", entry.Documented().Model);
        Assert.Same(ModelEntry.New(Ids.Model("x")).Model, "x");
        var added = ModelEntry.New(Ids.Model("x"));
        Assert.Same(added, added.Documented());
    }

    [Theory]
    [InlineData("baas_personal", true)]
    [InlineData("baas_trial", true)]
    [InlineData("baas_standard", false)]
    [InlineData("", false)]
    public void Two_plans_may_forbid_changes(string package, bool may) =>
        Assert.Equal(may, new CloudEnvironment(Ids.Sandbox, "", "NORMAL", "", package, "", true, false).MayForbidModelChanges);

    [Fact]
    public void A_language_picks_one_of_two_texts()
    {
        Assert.Equal(["a", "b"], Language.All.Select(language => language.Pick("a", "b")));
        Assert.Equal(["en", "zh"], Language.All.Select(language => language.ToString()));
        Assert.Same(Language.Chinese, Language.Find("zh"));
        Assert.Null(Language.Find("ZH"));
    }

    private static JsonElement Json(string text) => JsonElement.Parse(text);
}
