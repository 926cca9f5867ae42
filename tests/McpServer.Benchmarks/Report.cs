using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace CloudBaseAi.Benchmarks;

/// <summary>The measured part of docs/performance.md; the rest of the page is written by hand.</summary>
internal static class Report
{
    /// <summary>What makes it.</summary>
    public const string Command = "dotnet run -c Release --project tests/McpServer.Benchmarks";

    private const string Begin = "<!-- measured: written by the benchmarks -->\n";
    private const string End = "<!-- /measured -->";

    private static string Page => Path.Combine(Shell.Root, "docs", "performance.md");

    /// <summary>Replaces the measured part of the page.</summary>
    public static void Write(string text)
    {
        var page = File.ReadAllText(Page);
        File.WriteAllText(Page, page[..(page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length)] + text + page[page.IndexOf(End, StringComparison.Ordinal)..]);
    }

    /// <summary>The tables of a run.</summary>
    public static string Of(Measured ours, Measured floor, Measured peer, IReadOnlyList<double> preflightMs, IReadOnlyList<double> preflightSoak, int calls) => Invariant($"""
        `{Command}`, {DateTime.UtcNow:yyyy-MM-dd}: {Machine()}. Medians of {ours.Rounds.Count} rounds, each of which starts every server anew.

        | | ours | floor | peer | ours to floor | asked | peer to ours | asked |
        |---|---|---|---|---|---|---|---|
        {Rows(ours, floor, peer)}
        - ours: this server, published natively. The call: `{Contenders.OurCall}`, a refusal that names what is missing.
        - floor: the smallest server that the MCP SDK publishes natively (`tests/McpServer.Benchmarks.Floor`), compiled as ours, with our answers as constants.
        - peer: @cloudbase/cloudbase-mcp {Contenders.PeerVersion} on Node.js {Shell.Run("node", "--version").Trim()}, without credentials and unable to leave the machine; published size without Node.js. The call: `{Contenders.PeerCall}`, the same kind of refusal.

        A whole preflight on the embedded sandbox (environment, billing, groups, code) takes {Sample.Median(preflightMs):F1} ms of processor time, from the spawn on.

        ### {calls:N0} calls on one connection

        64 in flight, resident MB. Each call was answered once: the run fails on an answer that is an error, comes twice or never.

        | calls | ours | ours, calls of a preflight on the sandbox | floor | peer |
        |---|---|---|---|---|
        {Samples(calls, ours.Soak, preflightSoak, floor.Soak, peer.Soak)}
        """) + "\n";

    /// <summary>How the builds of this server start.</summary>
    public static string OfBuilds(IReadOnlyList<(string Name, Contender Server, IReadOnlyList<Sample> Starts)> builds) => Invariant($"""

        ### Builds

        Linux x64, in the same rounds: the native program, a ReadyToRun build as it is packed for other systems, and the portable one.

        | build | spawn → tools/list, ms | resident, MB | published, MB |
        |---|---|---|---|
        {string.Join('\n', builds.Select(build => Invariant($"| {build.Name} | {Number(Sample.Median([.. build.Starts.Select(one => one.ToolsListMs)]))} | {Number(Sample.Median([.. build.Starts.Select(one => one.ResidentMb)]))} | {Number(build.Server.Size / 1e6)} |")))}
        """) + "\n";

    /// <summary>How long calls take while the cloud takes 100 ms.</summary>
    public static string OfRoundTrips(IReadOnlyList<(string Name, int Rounds, IReadOnlyList<double> Ms)> rows, string? before) => Invariant($"""

        ### While the cloud takes {DelayedCloud.Delay.TotalMilliseconds} ms for an answer

        Medians of 5 walks in world *both*, over loopback, in ms. The vendor's server has a tool for an action of the cloud: beside each of our calls stand the actions it takes to read and write the same, called one after the other by an agent that knows them all.

        | call | rounds asked for | ours | in rounds | {before ?? "before"} | peer |
        |---|---|---|---|---|---|
        {string.Join('\n', rows.Select(row => Invariant($"| {row.Name} | {row.Rounds} | {row.Ms[0]:F0} | {row.Ms[0] / DelayedCloud.Delay.TotalMilliseconds:F2} | {(before is not null ? row.Ms[1].ToString("F0", CultureInfo.InvariantCulture) : "–")} | {row.Ms[^1]:F0} |")))}
        """) + "\n";

    /// <summary>This state beside the release before it.</summary>
    public static string OfBefore(string version, Measured ours, Measured before) => Invariant($"""

        ### Beside {version}

        | | now | {version} |
        |---|---|---|
        {string.Join('\n', Figure.All.Select(figure => $"| {figure.Name} | {Number(figure.Value(ours))} | {Number(figure.Value(before))} |"))}
        """) + "\n";

    private static string Rows(Measured ours, Measured floor, Measured peer)
    {
        var rows = new StringBuilder();
        foreach (var figure in Figure.All)
        {
            var (our, least, other) = (figure.Value(ours), figure.Value(floor), figure.Value(peer));
            var (overFloor, underPeer) = (figure.Worse(our, least), figure.Worse(other, our));
            rows.Append(Invariant($"| {figure.Name} | {Number(our)} | {Number(least)} | {Number(other)} | {overFloor:F2} | {Asked("≤", figure.OverFloor, overFloor <= figure.OverFloor)} | {underPeer:F1} | {Asked("≥", figure.UnderPeer, underPeer >= figure.UnderPeer)} |\n"));
        }

        return rows.ToString();
    }

    private static string Samples(int calls, params IReadOnlyList<double>[] soaks) => string.Join('\n', Enumerable.Range(0, Soak.Samples).Select(
        at => Invariant($"| {(at + 1) * (calls / Soak.Samples):N0} | {string.Join(" | ", soaks.Select(soak => soak[at].ToString("F1", CultureInfo.InvariantCulture)))} |")));

    private static string Asked(string sign, double? target, bool met) => target is null ? "" : Invariant($"{sign} {target}: {(met ? "met" : "not met")}");

    private static string Number(double value) => value.ToString(value >= 1000 ? "N0" : value >= 1 ? "F1" : "F3", CultureInfo.InvariantCulture);

    private static string Machine()
    {
        var processor = File.ReadLines("/proc/cpuinfo").First(line => line.StartsWith("model name", StringComparison.Ordinal)).Split(':')[1].Trim();
        return Invariant($"{Environment.ProcessorCount} cores of {processor}, {RuntimeInformation.OSDescription}, .NET SDK {Shell.Run("dotnet", "--version").Trim()}");
    }

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
