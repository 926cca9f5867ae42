using System.Globalization;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Platform;
using CloudBaseAi.Domain.Providers;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Domain.Choice;

/// <summary>The dated facts of advisories.json.</summary>
public sealed class RetirementTests
{
    private static readonly Retirement One = new(Ids.Model("old-1"), new DateOnly(2026, 7, 16), ["new-202605", "other"], "somewhere", "2026-11-26");

    [Theory]
    [InlineData("2026-07-15", false)]
    [InlineData("2026-07-16", true)]
    [InlineData("2026-07-17", true)]
    public void A_model_is_retired_from_the_day_on(string today, bool past) =>
        Assert.Equal(past, One.IsPast(DateOnly.ParseExact(today, "yyyy-MM-dd", CultureInfo.InvariantCulture)));

    [Fact]
    public void Without_a_published_day_a_model_is_never_retired() => Assert.False((One with { Date = null }).IsPast(DateOnly.MaxValue));

    [Theory]
    [InlineData("new-202605", "new-202605")]
    [InlineData("new", "new")]
    [InlineData("new new-202605", "new-202605")]
    [InlineData("other new", "new")]
    [InlineData("x other", "other")]
    [InlineData("new-2026", null)]
    [InlineData("new-202605-x", null)]
    [InlineData("ne", null)]
    [InlineData("NEW", null)]
    [InlineData("x", null)]
    [InlineData("", null)]
    public void The_successor_is_the_first_that_the_catalogue_holds_under_its_dated_or_plain_name(string catalog, string? successor) =>
        Assert.Equal(successor, One.SuccessorIn(Told.Catalog(catalog))?.Text);

    [Theory]
    [InlineData("name-v2", "name", null)]
    [InlineData("name-", "name", null)]
    [InlineData("name-1", "name", "name")]
    [InlineData("old-1", "old-1", null)]
    [InlineData("old-1-5", "old-1", null)]
    public void Only_a_date_may_be_left_off_and_no_model_succeeds_itself(string wanted, string held, string? successor) =>
        Assert.Equal(successor, (One with { Successors = [wanted] }).SuccessorIn(Told.Catalog(held))?.Text);

    [Theory]
    [InlineData("hunyuan-2.0-instruct-20251111", "2026-05-31", "hy3")]
    [InlineData("hunyuan-2.0-thinking-20251109", "2026-05-31", "hy3")]
    [InlineData("hunyuan-turbos-latest", "2026-05-31", "hy3")]
    [InlineData("hunyuan-t1-latest", "2026-05-31", "hy3")]
    [InlineData("deepseek-v3.2", "2026-07-16", "deepseek-v4-flash")]
    [InlineData("minimax-m2.5", "2026-08-07", null)]
    [InlineData("hy3-preview", null, "hy3")]
    public void What_the_vendor_announced_is_known(string model, string? date, string? successor)
    {
        var retirement = Assert.IsType<Retirement>(Advisories.RetirementOf(Ids.Model(model)));
        Assert.Equal(date, retirement.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Assert.Equal(successor, retirement.SuccessorIn(Told.Managed)?.Text);
    }

    [Theory]
    [InlineData("hy3")]
    [InlineData("glm-5.1")]
    [InlineData("DEEPSEEK-v3.2")]
    public void Of_another_model_no_retirement_is_known(string model) => Assert.Null(Advisories.RetirementOf(Ids.Model(model)));

    [Fact]
    public void Every_entry_has_a_source_and_a_day_and_both_languages()
    {
        Assert.All(Advisories.All, one =>
        {
            Assert.NotEmpty(one.Source);
            IsDay(one.Read);
            Assert.Equal($"{one.English} ({one.Source}, read {one.Read})", one.In(Language.English));
            Assert.Equal($"{one.Chinese}（{one.Source}，查阅于 {one.Read}）", one.In(Language.Chinese));
            Assert.Contains(one.Chinese, c => c is >= '\u4e00' and <= '\u9fff');
        });
        Assert.All(Advisories.Retirements, one =>
        {
            Assert.NotEmpty(one.Source);
            IsDay(one.Read);
            Assert.NotEmpty(one.Successors);
        });
    }

    [Theory]
    [InlineData("hunyuan-exp", "3.7.1")]
    [InlineData("cloudbase", "3.15.1")]
    [InlineData("custom-x", "3.7.1")]
    [InlineData("hunyuan-v3", "3.15.1")]
    public void Every_kind_of_group_has_a_floor(string group, string floor)
    {
        Assert.True(new ProviderSet(["hunyuan-v3"]).TryParse(group, out var name));
        Assert.Equal(floor, Advisories.FloorOf(name));
    }

    [Theory]
    [InlineData("hunyuan-exp", "3.7.1", "2026-05-31", "hy3")]
    [InlineData("cloudbase", "3.15.1", "2026-06-18")]
    [InlineData("custom-x", "3.7.1", "standard plan", "billing")]
    [InlineData("hunyuan-v3", "3.15.1", "Growth Plan")]
    public void What_is_known_of_a_kind_is_said_of_its_groups_alone(string group, params string[] facts)
    {
        Assert.True(new ProviderSet(["hunyuan-v3"]).TryParse(group, out var name));
        var said = Advisories.For(name.Provider, Language.English);
        Assert.All(facts, fact => Assert.Contains(said, one => one.Contains(fact, StringComparison.Ordinal)));
        Assert.Equal(Advisories.All.Where(one => one.Provider == name.Provider.Key).Select(one => one.In(Language.Chinese)), Advisories.For(name.Provider, Language.Chinese));
    }

    /// <summary>The keys of the file are the kinds' own, so that no entry is read by nobody.</summary>
    [Fact]
    public void Every_entry_is_of_a_kind_there_is() =>
        Assert.Equal(new ProviderSet(["hunyuan-v3"]).All.Select(one => one.Key).Order(StringComparer.Ordinal), Advisories.All.Select(one => one.Provider).Distinct().Order(StringComparer.Ordinal));

    private static void IsDay(string text) => Assert.True(DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), text);
}
