using CloudBaseAi.Benchmarks;

// Without arguments the whole run, which writes docs/performance.md. `--trial` is a short one, only printed.
var trial = args.Contains("--trial");
var (rounds, calls) = trial ? (3, 10_000) : (15, 100_000);
var work = Directory.CreateTempSubdirectory("cloudbase-ai-mcp-benchmarks-");
try
{
    Console.WriteLine("publishing the server and the floor, installing the peer");
    var servers = Contenders.Prepare(work.FullName);
    var samples = servers.All.Select(_ => new List<Sample>()).ToList();
    var preflights = new List<double>();
    for (var round = 1; round <= rounds; round++)
    {
        Console.WriteLine($"round {round} of {rounds}");
        foreach (var (server, taken) in servers.All.Zip(samples)) taken.Add(Sample.Of(server));
        preflights.Add(Preflight.ProcessorTime(servers.Ours));
    }

    Console.WriteLine($"{calls} calls on one connection");
    var measured = servers.All.Zip(samples, (server, taken) => new Measured(server, taken, Soak.Run(server, calls))).ToList();
    var text = Report.Of(measured[0], measured[1], measured[2], preflights, Soak.Preflights(servers.Ours, calls), calls);
    if (!trial) Report.Write(text);
    Console.WriteLine(text);
}
finally
{
    work.Delete(recursive: true);
}
