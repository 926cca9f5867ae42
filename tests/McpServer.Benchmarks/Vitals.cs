using System.Globalization;

namespace CloudBaseAi.Benchmarks;

/// <summary>What Linux says of a running process.</summary>
internal static class Vitals
{
    /// <summary>Resident memory in MB.</summary>
    public static double Resident(int process) => Megabytes(process, "VmRSS:");

    /// <summary>The part of it in MB that no file on disk stands behind.</summary>
    public static double Private(int process) => Megabytes(process, "RssAnon:");

    /// <summary>Processor time in ms of its threads. One that has ended is not counted: there are none while a server is busy.</summary>
    public static double ProcessorTime(int process) => Directory.EnumerateDirectories($"/proc/{process}/task")
        .Sum(thread => long.Parse(File.ReadAllText($"{thread}/schedstat").Split(' ')[0], CultureInfo.InvariantCulture)) / 1e6;

    private static double Megabytes(int process, string name) => double.Parse(
        File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith(name, StringComparison.Ordinal))[name.Length..^2], CultureInfo.InvariantCulture) * 1024 / 1e6;
}
