using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Tests.Harness;
using Microsoft.Extensions.Time.Testing;

namespace CloudBaseAi.Tests.Domain;

/// <summary>Facts belong to an environment and grow old.</summary>
public sealed class LedgerTests
{
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 22, 8, 0, 0, TimeSpan.Zero));

    [Fact]
    public void A_fact_is_good_until_just_before_it_is_fifteen_minutes_old()
    {
        var ledger = Filled();
        _time.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromTicks(1));
        Assert.Equal("env plan groups catalog", Known(ledger));
        _time.Advance(TimeSpan.FromTicks(1));
        Assert.Equal("", Known(ledger));
    }

    [Fact]
    public void Each_fact_has_its_own_age()
    {
        var ledger = Filled();
        _time.Advance(TimeSpan.FromMinutes(10));
        ledger.Record(new Groups(Ids.Sandbox, []));
        _time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal("groups", Known(ledger));
    }

    [Fact]
    public void A_new_reading_takes_the_place_of_the_old_one()
    {
        var ledger = Filled();
        ledger.Record(new Groups(Ids.Sandbox, [new ModelGroup("cloudbase", "builtin", 1, [])]));
        Assert.Single(ledger.Groups(Ids.Sandbox)!.All);
    }

    [Fact]
    public void A_clock_set_back_makes_facts_stale_rather_than_immortal()
    {
        var time = new TurnedBackClock();
        var ledger = Filled(time);
        time.Now -= TimeSpan.FromSeconds(1);
        Assert.Equal("", Known(ledger));
    }

    [Fact]
    public void Stale_facts_are_thrown_away_once_a_minute()
    {
        var time = new TurnedBackClock();
        var (start, ledger) = (time.Now, new Ledger(time));
        Assert.Equal([1, 2, 3, 3, 1], new[] { 0, 870, 910, 930, -60 }.Select((seconds, at) =>
        {
            time.Now = start + TimeSpan.FromSeconds(seconds);
            ledger.Record(new Groups(Ids.Env($"env-{at}"), []));
            return ledger.Count;
        }));
    }

    [Fact]
    public void Nothing_is_known_of_another_environment_or_another_path()
    {
        var ledger = Filled();
        Assert.Null(ledger.Groups(Ids.Env("other-9z8y7x")));
        Assert.Null(ledger.Environment(Ids.Env("Sandbox-1a2b3c")));
        Assert.Null(ledger.Eligibility(Ids.Sandbox, BillingPath.TokenCredits));
    }

    private Ledger Filled(TimeProvider? time = null)
    {
        var ledger = new Ledger(time ?? _time);
        ledger.Record(new CloudEnvironment(Ids.Sandbox, "", "NORMAL", "", "", "", true, false));
        ledger.Record(Ids.Sandbox, Harness.Facts.Plan());
        ledger.Record(new Groups(Ids.Sandbox, []));
        ledger.Record(Ids.Sandbox, new Catalog([]));
        return ledger;
    }

    private static string Known(Ledger ledger) => string.Join(' ', new[]
    {
        ledger.Environment(Ids.Sandbox) is null ? null : "env",
        ledger.Eligibility(Ids.Sandbox, BillingPath.GrowthPlan) is null ? null : "plan",
        ledger.Groups(Ids.Sandbox) is null ? null : "groups",
        ledger.Catalog(Ids.Sandbox) is null ? null : "catalog",
    }.OfType<string>());

    /// <summary>The fake clock of the library refuses to go back.</summary>
    private sealed class TurnedBackClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
