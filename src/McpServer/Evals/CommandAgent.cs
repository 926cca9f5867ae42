using System.Diagnostics;
using System.Text.Json;

namespace CloudBaseAi.Evals;

/// <summary>An agent that is a command line: requests on its standard input, calls on its standard output, one JSON object a line (docs/evals.md).</summary>
internal sealed class CommandAgent(string command) : IAgent
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

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
        var dialogue = new AgentDialogue(talk, process.StandardOutput, process.StandardInput);
        try
        {
            await dialogue.Run(limit.Token);
        }
        catch (Exception e) when (e is JsonException or ScenarioException or InvalidOperationException or IOException)
        {
            _problems.Add(new(Fault.Agent, e.Message));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            _problems.Add(new(Fault.Agent, $"no end after {Limit.TotalMinutes} minutes"));
        }
        finally
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
        }

        return dialogue.Last;
    }

    private Process Start()
    {
        var start = OperatingSystem.IsWindows() ? new ProcessStartInfo("cmd.exe", ["/c", command]) : new ProcessStartInfo("/bin/sh", ["-c", command]);
        (start.RedirectStandardInput, start.RedirectStandardOutput, start.UseShellExecute) = (true, true, false);
        return Process.Start(start) ?? throw new ScenarioException($"\"{command}\" cannot be started");
    }
}
