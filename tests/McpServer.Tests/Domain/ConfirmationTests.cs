using CloudBaseAi.GroupChanges;
using CloudBaseAi.Tests.Harness;
using Microsoft.Extensions.Time.Testing;

namespace CloudBaseAi.Tests.Domain;

public sealed class ConfirmationTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public void It_fits_its_own_quote_for_just_under_fifteen_minutes()
    {
        var confirmations = new Confirmations(_time);
        var given = confirmations.Of(Ids.Sandbox, "cloudbase", "glm-5", "1");
        _time.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        Assert.True(confirmations.Fits(given, Ids.Sandbox, "cloudbase", "glm-5", "1"));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.False(confirmations.Fits(given, Ids.Sandbox, "cloudbase", "glm-5", "1"));
    }

    [Theory]
    [InlineData("cloudbase|glm-5|2")]
    [InlineData("cloudbase|glm-51|")]
    [InlineData("cloudbase|glm-5")]
    [InlineData("cloudbase|glm-5|1|")]
    [InlineData("cloudbaseg|lm-5|1")]
    [InlineData("glm-5|cloudbase|1")]
    public void It_fits_no_other_quote(string parts)
    {
        var confirmations = new Confirmations(_time);
        Assert.False(confirmations.Fits(confirmations.Of(Ids.Sandbox, "cloudbase", "glm-5", "1"), Ids.Sandbox, parts.Split('|')));
    }

    [Fact]
    public void A_part_that_is_absent_is_not_an_empty_one()
    {
        var confirmations = new Confirmations(_time);
        Assert.False(confirmations.Fits(confirmations.Of(Ids.Sandbox, "a", null), Ids.Sandbox, "a", ""));
        Assert.True(confirmations.Fits(confirmations.Of(Ids.Sandbox, "a", null), Ids.Sandbox, "a", null));
    }

    [Fact]
    public void It_fits_no_other_environment_and_no_other_process()
    {
        var given = new Confirmations(_time).Of(Ids.Sandbox, "a");
        Assert.False(new Confirmations(_time).Fits(given, Ids.Sandbox, "a"));
        var confirmations = new Confirmations(_time);
        Assert.False(confirmations.Fits(confirmations.Of(Ids.Sandbox, "a"), Ids.Env("other-9z8y7x"), "a"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("0-")]
    [InlineData("-1-abc")]
    [InlineData("99999999999999999999-abc")]
    [InlineData("１795388712-abc")]
    [InlineData("1795388712")]
    public void Made_up_texts_fit_nothing(string text) => Assert.False(new Confirmations(_time).Fits(text, Ids.Sandbox, "a"));

    /// <summary>Otherwise a confirmation could be made to last by naming a later time.</summary>
    [Fact]
    public void Its_time_cannot_be_changed()
    {
        var confirmations = new Confirmations(_time);
        var parts = confirmations.Of(Ids.Sandbox, "a").Split('-');
        _time.Advance(TimeSpan.FromMinutes(20));
        Assert.False(confirmations.Fits($"{_time.GetUtcNow().ToUnixTimeSeconds()}-{parts[1]}", Ids.Sandbox, "a"));
    }
}
