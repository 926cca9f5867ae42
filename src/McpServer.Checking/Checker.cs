using CloudBaseAi.Checking.Reading;
using CloudBaseAi.Checking.Rules;
using CloudBaseAi.Checking.Values;
using CloudBaseAi.Domain.Checking;

namespace CloudBaseAi.Checking;

/// <summary>A source to check.</summary>
/// <param name="Path">Its name; files find each other by it.</param>
/// <param name="Content">Its text.</param>
/// <param name="Language">How it is written.</param>
public sealed record CheckedSource(string Path, string Content, SourceLanguage Language);

/// <summary>Judges sources: which calls of the AI are legal, which are not, and which cannot be known.</summary>
public static class Checker
{
    /// <summary>Deep trees need a deep stack; what is deeper is refused by the parser before the stack ends.</summary>
    private const int StackSize = 16 << 20;

    /// <summary>Checks sources that belong together. Never throws for what stands in them.</summary>
    public static CheckOutcome Check(IReadOnlyList<CheckedSource> sources, CheckFacts facts)
    {
        var outcome = new TaskCompletionSource<CheckOutcome>();
        var thread = new Thread(() => Run(sources, facts, outcome), StackSize);
        thread.Start();
        thread.Join();
        return outcome.Task.GetAwaiter().GetResult();
    }

    /// <summary>A defect is the caller's to report: thrown in a thread of its own it would end the process.</summary>
    private static void Run(
        IReadOnlyList<CheckedSource> sources, CheckFacts facts, TaskCompletionSource<CheckOutcome> outcome)
    {
        try
        {
            outcome.SetResult(Run(sources, facts));
        }
        catch (Exception defect)
        {
            outcome.SetException(defect);
        }
    }

    private static CheckOutcome Run(IReadOnlyList<CheckedSource> sources, CheckFacts facts)
    {
        var report = new Report();
        var modules = new List<SourceModule>();
        foreach (var source in sources.DistinctBy(source => source.Path))
        {
            if (Parsing.Read(source, report) is { } module) modules.Add(module);
        }

        var relevant = Relevance.Of(modules);
        if (relevant.Count > 0) RuleBook.Apply(new ModuleSet(relevant), facts, report);
        return report.Outcome();
    }
}
