using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CloudBaseAi.Cli.Terminals;
using CloudBaseAi.Replies;

namespace CloudBaseAi.Cli.Demo;

/// <summary>
/// What the demo prints: a heading for each step, the call, the reply as a model reads it, and the option that was taken. Lines are
/// wrapped at words; code, and the command of the last line, are not: they are there to be copied.
/// </summary>
internal sealed class DemoPage(TextWriter output, int width, Wording say)
{
    private const string Fence = "```";
    private const string Taken = ">> ";
    private const string Other = "   ";

    private static readonly JsonSerializerOptions Readable =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, TypeInfoResolver = ReplyJson.Default };

    private int _step;

    /// <summary>One of the two parts.</summary>
    public async Task Part(string title)
    {
        await output.WriteLineAsync($"\n{new string('=', width)}");
        await Say(title);
        await output.WriteLineAsync(new string('=', width));
    }

    /// <summary>A step with its call.</summary>
    public async Task Call(string tool, JsonObject arguments)
    {
        var heading = $"--- {say.DemoStep(++_step, tool)} ";
        await output.WriteLineAsync("\n" + heading + new string('-', Math.Max(0, width - WordWrap.Width(heading))));
        await Lines($"> {tool} {arguments.ToJsonString(Readable)}", "    ");
        await output.WriteLineAsync();
    }

    /// <summary>The reply as a model reads it.</summary>
    /// <param name="text">The text block.</param>
    /// <param name="options">How many options it offers: they are its last lines.</param>
    /// <param name="taken">The number of the option that the demo takes; 0 for none.</param>
    public async Task Reply(string text, int options, int taken)
    {
        var (lines, isCode) = (text.Split('\n'), false);
        for (var at = 0; at < lines.Length; at++)
        {
            var number = at - (lines.Length - options) + 1;
            var isFence = lines[at].StartsWith(Fence, StringComparison.Ordinal);
            if (number > 0) await Lines((number == taken ? Taken : Other) + lines[at], "      ");
            else if (isCode || isFence) await output.WriteLineAsync(lines[at]);
            else await Lines(lines[at], "  ");
            isCode ^= isFence;
        }

        if (taken > 0) await Say($"{Taken}{say.DemoTakes(taken)}");
    }

    /// <summary>A sentence of the demo's own.</summary>
    public Task Say(string sentence) => Lines(sentence, "");

    /// <summary>A line that is there to be copied.</summary>
    public Task Command(string line) => output.WriteLineAsync(line);

    private async Task Lines(string line, string indent)
    {
        foreach (var piece in WordWrap.Wrap(line, width, indent)) await output.WriteLineAsync(piece);
    }
}
