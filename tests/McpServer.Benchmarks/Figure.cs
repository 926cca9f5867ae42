namespace CloudBaseAi.Benchmarks;

/// <summary>A row of the table: one thing measured of every server, and what is asked of it.</summary>
/// <param name="Name">As the table calls it.</param>
/// <param name="Value">The value of a server.</param>
internal sealed record Figure(string Name, Func<Measured, double> Value)
{
    /// <summary>All rows.</summary>
    public static IReadOnlyList<Figure> All { get; } =
    [
        Median("spawn → initialize, ms", sample => sample.InitializeMs),
        Median("spawn → tools/list, ms", sample => sample.ToolsListMs) with { OverFloor = 1.3, UnderPeer = 20 },
        Median("processor time of that, ms", sample => sample.StartProcessorMs),
        Median("resident after tools/list, MB", sample => sample.ResidentMb) with { OverFloor = 1.5, UnderPeer = 4 },
        Median("of it private, MB", sample => sample.PrivateMb),
        new("resident after the soak, MB", measured => measured.Soak[^1]) { OverFloor = 1.3, UnderPeer = 4 },
        Median("warm call without a cloud, ms", sample => sample.WarmCallMs) with { UnderPeer = 5 },
        Median("calls a second, 1 in flight", sample => sample.PerSecond1) with { MoreIsBetter = true },
        Median("calls a second, 16 in flight", sample => sample.PerSecond16) with { MoreIsBetter = true },
        Median("calls a second, 64 in flight", sample => sample.PerSecond64) with { MoreIsBetter = true, OverFloor = 1.25 },
        new("published, MB", measured => measured.Server.Size / 1e6),
    ];

    /// <summary>At most so many times worse than the floor; null where nothing is asked.</summary>
    public double? OverFloor { get; init; }

    /// <summary>At least so many times better than the peer; null where nothing is asked.</summary>
    public double? UnderPeer { get; init; }

    /// <summary>True where a larger value is the better one.</summary>
    public bool MoreIsBetter { get; init; }

    /// <summary>How many times worse one value is than another.</summary>
    public double Worse(double value, double than) => MoreIsBetter ? than / value : value / than;

    private static Figure Median(string name, Func<Sample, double> value) => new(name, measured => Sample.Median([.. measured.Rounds.Select(value)]));
}

/// <summary>What a run found out of one server.</summary>
/// <param name="Server">Which.</param>
/// <param name="Rounds">A sample a round.</param>
/// <param name="Soak">Resident memory in MB along the soak.</param>
internal sealed record Measured(Contender Server, IReadOnlyList<Sample> Rounds, IReadOnlyList<double> Soak);
