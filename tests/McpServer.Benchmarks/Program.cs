using CloudBaseAi.Benchmarks;

// The whole run, which writes docs/performance.md. `--before PROGRAM` measures an earlier release beside it, published
// natively; `--trial` is a short run, only printed; `--round-trips PROGRAM` prints how long calls of a published program
// take on a slow line, and nothing else.
var (before, program) = (After("--before"), After("--round-trips"));
var trial = args.Contains("--trial");
var (rounds, calls) = trial ? (3, 10_000) : (15, 100_000);
var work = Directory.CreateTempSubdirectory("cloudbase-ai-mcp-benchmarks-");
try
{
    if (program is not null)
    {
        Console.WriteLine(Slow(Contenders.Program(program)!, Contenders.Program(before), Contenders.Installed(work.FullName)));
        return;
    }

    Console.WriteLine("publishing the server and the floor, installing the peer");
    var servers = Contenders.Prepare(work.FullName, before);
    var samples = servers.All.Select(_ => new List<Sample>()).ToList();
    var (preflights, earlier) = (new List<double>(), new List<Sample>());
    var builds = servers.Builds.Select(_ => new List<Sample>()).ToList();
    for (var round = 1; round <= rounds; round++)
    {
        Console.WriteLine($"round {round} of {rounds}");
        foreach (var (server, taken) in servers.All.Zip(samples)) taken.Add(Sample.Of(server));
        if (servers.Before is not null) earlier.Add(Sample.Of(servers.Before));
        foreach (var ((_, server), taken) in servers.Builds.Zip(builds)) taken.Add(Sample.Start(server));
        preflights.Add(Preflight.ProcessorTime(servers.Ours));
    }

    Console.WriteLine($"{calls} calls on one connection");
    var measured = servers.All.Zip(samples, (server, taken) => new Measured(server, taken, Soak.Run(server, calls))).ToList();
    Console.WriteLine("round trips");
    var text = Report.Of(measured[0], measured[1], measured[2], preflights, Soak.Preflights(servers.Ours, calls), calls)
        + Report.OfBuilds([.. servers.Builds.Zip(builds, (build, taken) => (build.Name, build.Server, (IReadOnlyList<Sample>)taken))])
        + Slow(servers.Ours, servers.Before, servers.Peer)
        + (servers.Before is { } release ? Report.OfBefore(Version(release), measured[0], new Measured(release, earlier, Soak.Run(release, calls))) : "");
    if (!trial) Report.Write(text);
    Console.WriteLine(text);
}
finally
{
    work.Delete(recursive: true);
}

string? After(string option) => args.SkipWhile(word => word != option).Skip(1).FirstOrDefault();

static string Version(Contender release) => Shell.Run(release.Program, "--version").Trim().Split('+')[0];

static string Slow(Contender ours, Contender? before, Contender peer) =>
    Report.OfRoundTrips([.. RoundTrips.Of(ours, before, peer)], before is null ? null : Version(before));
