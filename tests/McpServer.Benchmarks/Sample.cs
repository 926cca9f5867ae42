using System.Diagnostics;

namespace CloudBaseAi.Benchmarks;

/// <summary>One server in one round: its start, its first answers, and what it does once it is warm.</summary>
internal sealed record Sample(
    double InitializeMs, double ToolsListMs, double StartProcessorMs, double ResidentMb, double PrivateMb,
    double WarmCallMs, double PerSecond1, double PerSecond16, double PerSecond64)
{
    private const int WarmUp = 500;
    private const int OneByOne = 1_000;
    private const int AtOnce = 3_000;

    /// <summary>Takes one.</summary>
    public static Sample Of(Contender server)
    {
        var (sample, connection) = Begin(server);
        using var closing = connection;
        InFlight.Run(connection, [server.Call], WarmUp, 1);
        return sample with
        {
            WarmCallMs = Median([.. Calls(connection, server.Call)]),
            PerSecond1 = PerSecond(connection, server.Call, 1),
            PerSecond16 = PerSecond(connection, server.Call, 16),
            PerSecond64 = PerSecond(connection, server.Call, 64),
        };
    }

    /// <summary>The same of the start alone.</summary>
    public static Sample Start(Contender server)
    {
        var (sample, connection) = Begin(server);
        connection.Dispose();
        return sample;
    }

    private static (Sample Sample, Connection Connection) Begin(Contender server)
    {
        var begin = Stopwatch.GetTimestamp();
        var connection = Connection.Open(server);
        connection.Initialize();
        var initialized = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        connection.Ask("tools/list", "{}");
        var listed = Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        var process = connection.ProcessId;
        return (new(initialized, listed, Vitals.ProcessorTime(process), Vitals.Resident(process), Vitals.Private(process), 0, 0, 0, 0), connection);
    }

    /// <summary>The middle of several values: one slow round on a shared machine says nothing.</summary>
    public static double Median(IReadOnlyCollection<double> values) => values.Order().ElementAt(values.Count / 2);

    private static IEnumerable<double> Calls(Connection connection, string call)
    {
        for (var id = 0; id < OneByOne; id++)
        {
            var begin = Stopwatch.GetTimestamp();
            connection.Ask("tools/call", call, id);
            yield return Stopwatch.GetElapsedTime(begin).TotalMilliseconds;
        }
    }

    private static double PerSecond(Connection connection, string call, int inFlight)
    {
        var begin = Stopwatch.GetTimestamp();
        InFlight.Run(connection, [call], AtOnce, inFlight);
        return AtOnce / Stopwatch.GetElapsedTime(begin).TotalSeconds;
    }
}
