using System.Text;

namespace CloudBaseAi.Evals;

/// <summary>Lines of an agent, which may write for ever or never end one.</summary>
/// <param name="from">What it writes.</param>
internal sealed class AgentOutput(TextReader from)
{
    /// <summary>Characters that a line may have.</summary>
    public const int LongestLine = 1024 * 1024;

    /// <summary>Lines that one run may have.</summary>
    public const int MostLines = 4 * Conversation.MostCalls;

    private readonly char[] _piece = new char[4096];
    private int _begin;
    private int _end;
    private int _lines;

    /// <summary>The next line; null at the end.</summary>
    /// <exception cref="ScenarioException">The line is too long, or there were too many.</exception>
    public async Task<string?> ReadLine(CancellationToken cancel)
    {
        if (++_lines > MostLines) throw new ScenarioException($"the agent wrote more than {MostLines} lines");
        var line = new StringBuilder();
        while (true)
        {
            if (_begin == _end && !await Fill(cancel)) return line.Length > 0 ? line.ToString() : null;
            var rest = _piece.AsMemory(_begin, _end - _begin);
            var length = rest.Span.IndexOf('\n');
            line.Append(rest[..(length < 0 ? rest.Length : length)]);
            if (line.Length > LongestLine) throw new ScenarioException($"a line of the agent has more than {LongestLine} characters");
            _begin += length < 0 ? rest.Length : length + 1;
            if (length >= 0) return line.ToString().TrimEnd('\r');
        }
    }

    private async Task<bool> Fill(CancellationToken cancel)
    {
        (_begin, _end) = (0, await from.ReadAsync(_piece, cancel));
        return _end > 0;
    }
}
