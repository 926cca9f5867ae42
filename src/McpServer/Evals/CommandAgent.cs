using System.Diagnostics;
using System.Text;
using System.Text.Json;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Evals;

/// <summary>
/// An agent that is a command line: requests on its standard input, calls on its standard output, one JSON object a line
/// (docs/evals.md). It does not get this process's variables, which may hold the cloud's credentials.
/// </summary>
internal sealed class CommandAgent(string command) : IAgent
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>Lines of its standard error that are shown.</summary>
    private const int MostComplaints = 200;

    /// <summary>What a program needs to find others and its user's settings, and what is meant for it by its name.</summary>
    private const string OwnPrefix = "EVAL_AGENT_";

    private static readonly string[] Kept =
    [
        "PATH", "HOME", "USER", "LOGNAME", "SHELL", "LANG", "LC_ALL", "LC_CTYPE", "TZ", "TMPDIR", "TERM",
        "SystemRoot", "ComSpec", "PATHEXT", "TEMP", "TMP", "USERPROFILE", "APPDATA", "LOCALAPPDATA",
    ];

    private readonly List<Problem> _problems = [];

    /// <inheritdoc/>
    public string Name => command;

    /// <inheritdoc/>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <inheritdoc/>
    public async Task<ReplyText?> Run(Conversation talk, CancellationToken cancel)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        limit.CancelAfter(Limit);
        using var process = Start();
        var dialogue = new AgentDialogue(talk, new AgentOutput(process.StandardOutput), process.StandardInput);
        var complaints = Complaints(process.StandardError);
        try
        {
            await dialogue.Run(limit.Token);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            _problems.Add(new(Fault.Agent, e is JsonException or ScenarioException ? e.Message : $"what it wrote cannot be used ({e.GetType().Name})"));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            _problems.Add(new(Fault.Agent, $"no end after {Limit.TotalMinutes} minutes"));
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
            await Task.WhenAny(complaints, Task.Delay(TimeSpan.FromSeconds(1), CancellationToken.None));
        }

        return dialogue.Last;
    }

    private Process Start()
    {
        var start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo("cmd.exe", ["/c", command]) : new ProcessStartInfo("/bin/sh", ["-c", command]);
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.RedirectStandardError, start.UseShellExecute) = (true, true, true, false);
        foreach (var name in start.Environment.Keys.Where(name => !IsKept(name)).ToList()) start.Environment.Remove(name);
        return Process.Start(start) ?? throw new ScenarioException($"\"{command}\" cannot be started");
    }

    private static bool IsKept(string name) =>
        Kept.Contains(name, StringComparer.OrdinalIgnoreCase) || name.StartsWith(OwnPrefix, StringComparison.Ordinal);

    /// <summary>Its standard error is foreign text: shown line by line in visible characters, and read to its end, so that it blocks nobody.</summary>
    private static async Task Complaints(StreamReader errors)
    {
        try
        {
            var piece = new char[4096];
            var (line, shown) = (new StringBuilder(), 0);
            while (await errors.ReadAsync(piece) is > 0 and var count)
            {
                foreach (var c in piece.AsMemory(0, count).ToArray())
                {
                    if (c != '\n' && line.Length < 500) line.Append(c);
                    if (c != '\n' || line.Length == 0) continue;
                    if (++shown <= MostComplaints)
                        await Console.Error.WriteLineAsync($"agent: {SafeText.Visible(line.ToString().TrimEnd('\r'))}");
                    line.Clear();
                }
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException or InvalidOperationException)
        {
            // It is gone.
        }
    }
}
