using System.Globalization;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Snippets;

namespace CloudBaseAi.Tests.Snippets;

public sealed class AdvisoriesTests
{
    [Fact]
    public void Every_entry_has_a_source_and_a_date() => Assert.All(Advisories.All, advisory =>
    {
        Assert.NotEmpty(advisory.Source);
        Assert.True(DateOnly.TryParseExact(advisory.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
        Assert.All(CommentLanguage.All, language =>
        {
            Assert.Contains(advisory.Source, advisory.In(language), StringComparison.Ordinal);
            Assert.Contains(advisory.Date, advisory.In(language), StringComparison.Ordinal);
        });
    });

    [Theory]
    [InlineData("hunyuan-exp", "3.7.1")]
    [InlineData("cloudbase", "3.15.1")]
    [InlineData("custom-x", "3.7.1")]
    public void Every_group_has_a_floor(string group, string floor) => Assert.Equal(floor, Advisories.FloorOf(Group(group)));

    [Theory]
    [InlineData("hunyuan-exp", "hunyuan-2.0-instruct-20251111", "2026-05-31", "hunyuan-v3", "3.7.1")]
    [InlineData("cloudbase", "deepseek-v3.2", "2026-07-16", "deepseek-v4-flash-202605", "2026-06-18", "3.15.1")]
    [InlineData("cloudbase", "minimax-m2.5", "2026-08-07", "minimax-m3")]
    [InlineData("custom-x", null, "standard plan", "billing")]
    [InlineData(null, "hunyuan-t1-latest", "2026-05-31")]
    public void What_is_known_is_said(string? group, string? model, params string[] facts)
    {
        var said = string.Join('\n', Advisories.For(group is null ? null : Group(group), model is null ? null : Model(model), CommentLanguage.English));
        Assert.All(facts, fact => Assert.Contains(fact, said, StringComparison.Ordinal));
    }

    [Fact]
    public void A_custom_groups_own_model_is_not_called_retired() => Assert.DoesNotContain(
        Advisories.For(Group("custom-x"), Model("deepseek-v3.2"), CommentLanguage.English), said => said.Contains("retire", StringComparison.Ordinal));

    [Fact]
    public void Nothing_is_said_of_nothing() => Assert.Empty(Advisories.For(null, null, CommentLanguage.English));

    [Fact]
    public void A_current_model_has_only_its_groups_advisories() => Assert.Equal(
        Advisories.For(GroupName.CloudBase, null, CommentLanguage.Chinese), Advisories.For(GroupName.CloudBase, Model("glm-5.1"), CommentLanguage.Chinese));

    private static GroupName Group(string text) => GroupName.TryParse(text, out var name) ? name : throw new ArgumentException(text);

    private static ModelId Model(string text) => ModelId.TryParse(text, out var id) ? id : throw new ArgumentException(text);
}
