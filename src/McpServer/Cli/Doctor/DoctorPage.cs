using CloudBaseAi.Cli.Terminals;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Replies;
using Spectre.Console;

namespace CloudBaseAi.Cli.Doctor;

/// <summary>
/// The findings as a page of a terminal: the verdict first, then what it rests on, then what to do. Colours are of the terminal's
/// own palette, so that they can be read on light and dark alike. Foreign text is never read as markup.
/// </summary>
/// <param name="output">Where it is printed.</param>
/// <param name="width">In columns.</param>
/// <param name="isColoured">True on a terminal that shows colours.</param>
/// <param name="say">The words.</param>
internal sealed class DoctorPage(TextWriter output, int width, bool isColoured, Wording say)
{
    /// <summary>More models than these are a matter for <c>--json</c>.</summary>
    private const int MostModels = 6;

    /// <summary>Between two columns of the grid.</summary>
    private const int Gap = 2;

    /// <summary>What decides comes first.</summary>
    private const int MostEvidence = 2;

    private static readonly Style Good = new(Color.Green), Bad = new(Color.Red), Unclear = new(Color.Olive);
    private static readonly Style Strong = new(decoration: Decoration.Bold);

    /// <summary>Prints the page. A problem that stands among what to do next is said there, and once.</summary>
    public void Print(Findings found)
    {
        var console = Console();
        console.Write(new Text(say.DoctorTitle(found.Cloud) + "\n", Strong));
        console.Write(new Text(say.DoctorCallable(found.Callable.Count) + "\n", found.Callable.Count > 0 ? Good : Bad));
        foreach (var line in found.Problems.Except(found.Next.Select(step => step.Text)).SelectMany(Wrapped))
            console.Write(new Text(line + "\n", Bad));
        output.WriteLine();
        console.Write(State(found));
        if (found.Groups.Count > 0)
        {
            console.Write(new Text($"\n{say.DoctorGroups}\n", Strong));
            console.Write(Groups(found));
        }

        Callable(console, found.Callable);
        Next(console, found.Next);
    }

    private IAnsiConsole Console()
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isColoured ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = isColoured ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = width;
        return console;
    }

    /// <summary>The third column is wrapped here: the library breaks Chinese between the letters of a name.</summary>
    private Grid State(Findings found)
    {
        var rows = Rows(found).ToList();
        var (labels, verdicts) = (rows.Select(row => row.Label), rows.Select(row => row.Verdict));
        var taken = labels.Max(WordWrap.Width) + verdicts.Max(WordWrap.Width) + (2 * Gap);
        var grid = new Grid();
        for (var column = 0; column < 3; column++) grid.AddColumn(new GridColumn().NoWrap());
        foreach (var (label, verdict, style, text) in rows)
        {
            var lines = WordWrap.Wrap(SafeText.Visible(text), width - taken);
            grid.AddRow(new Text(label, Strong), new Text(verdict, style), new Text(string.Join('\n', lines)));
        }

        return grid;
    }

    private IEnumerable<(string Label, string Verdict, Style Style, string Text)> Rows(Findings found)
    {
        var env = found.EnvLabel ?? found.Env?.EnvId;
        yield return Row(say.DoctorCredentials, found.Credentials, say.DoctorNoCredentials);
        yield return Row(say.DoctorEnvironment, env, say.DoctorEnvironmentOpen);
        foreach (var one in found.Coverage)
        {
            var evidence = say.DoctorEvidence([.. (one.Verdict?.Evidence ?? []).Take(MostEvidence)]);
            yield return (say.DoctorPath(one.Path), say.DoctorCoverage(one.Verdict), StyleOf(one.Verdict), evidence);
        }
    }

    private (string Label, string Verdict, Style Style, string Text) Row(string label, string? found, string otherwise) =>
        (label, say.DoctorLegal(found is not null), found is null ? Bad : Good, found ?? otherwise);

    private static Style StyleOf(EligibilityVerdict? verdict) => verdict switch
    {
        EligibilityVerdict.Eligible => Good,
        EligibilityVerdict.NotEligible => Bad,
        EligibilityVerdict.Undetermined or null => Unclear,
    };

    private Table Groups(Findings found)
    {
        var table = new Table { Border = TableBorder.Rounded };
        foreach (var title in (string[])[say.DoctorGroup, say.DoctorState, say.DoctorCode, say.DoctorModels])
        {
            table.AddColumn(new TableColumn(new Text(title)));
        }

        foreach (var group in found.Groups)
        {
            table.AddRow(
                Visible(group.GroupName), new Text(say.DoctorOn(group.On), group.On ? Good : Bad),
                new Text(say.DoctorLegal(group.Legal)), Visible(say.DoctorSomeModels(group.Models ?? [])));
        }

        return table;
    }

    private void Callable(IAnsiConsole console, IReadOnlyList<Candidate> callable)
    {
        if (callable.Count == 0) return;
        console.Write(new Text($"\n{say.DoctorCanBeCalled}\n", Strong));
        foreach (var candidate in callable.Take(MostModels)) Lines($"- {say.CandidateLabel(candidate)}", "  ");
        if (callable.Count > MostModels) Lines($"- {say.DoctorMore(callable.Count - MostModels)}", "  ");
    }

    /// <summary>Links are there to be opened: they are not cut into lines. What an agent calls stands in the JSON.</summary>
    private void Next(IAnsiConsole console, IReadOnlyList<NextStep> steps)
    {
        if (steps.Count == 0) return;
        console.Write(new Text($"\n{say.DoctorNext}\n", Strong));
        for (var at = 0; at < steps.Count; at++)
        {
            var (text, url, _) = steps[at];
            Lines($"{at + 1}. {text}", "   ");
            if (url is not null) output.WriteLine($"   {url}");
        }

        if (steps.Any(step => step.Call is not null))
        {
            output.WriteLine();
            Lines(say.DoctorCalls, "");
        }
    }

    private void Lines(string line, string indent)
    {
        foreach (var piece in WordWrap.Wrap(SafeText.Visible(line), width, indent)) output.WriteLine(piece);
    }

    private IEnumerable<string> Wrapped(string problem) => WordWrap.Wrap(SafeText.Visible(problem), width, "");

    private static Text Visible(string text) => new(SafeText.Visible(text));
}
