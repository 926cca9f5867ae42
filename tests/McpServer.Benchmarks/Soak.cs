namespace CloudBaseAi.Benchmarks;

/// <summary>Very many calls on one connection: no answer may be lost or doubled, and memory must not grow.</summary>
internal static class Soak
{
    /// <summary>How often memory is looked at.</summary>
    public const int Samples = 10;

    private const int AtOnce = 64;

    /// <summary>Resident memory in MB after each tenth of <paramref name="count"/> calls.</summary>
    public static IReadOnlyList<double> Run(Contender server, int count) => Run(server, [server.Call], count, _ => { });

    /// <summary>The same on the calls of a preflight, once it was walked.</summary>
    public static IReadOnlyList<double> Preflights(Contender server, int count) => Run(Preflight.OnSandbox(server), Preflight.Calls, count, Preflight.Walk);

    private static List<double> Run(Contender server, IReadOnlyList<string> calls, int count, Action<Connection> begin)
    {
        var resident = new List<double>();
        using var connection = Connection.Open(server);
        connection.Initialize();
        begin(connection);
        InFlight.Run(connection, calls, count, AtOnce, answered =>
        {
            if (answered % (count / Samples) == 0) resident.Add(Vitals.Resident(connection.ProcessId));
        });
        connection.End();
        return resident;
    }
}
