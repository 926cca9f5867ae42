using CloudBaseAi.Checking.Reading;
using CloudBaseAi.Checking.Rules;
using CloudBaseAi.Checking.Sources;
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
        var thread = new Thread(() => Answer(outcome, sources, facts), StackSize);
        thread.Start();
        thread.Join();
        return outcome.Task.GetAwaiter().GetResult();
    }

    /// <summary>A defect fails this check alone: on a thread of its own it would end the program.</summary>
    private static void Answer(
        TaskCompletionSource<CheckOutcome> outcome, IReadOnlyList<CheckedSource> sources, CheckFacts facts)
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

    /// <summary>The work that the values of sources take, which grows first where something is not linear.</summary>
    internal static long WorkOn(IReadOnlyList<CheckedSource> sources, CheckFacts facts)
    {
        var report = new Report();
        var modules = sources.Select(source => Parsing.Read(source, report)).OfType<SourceModule>().ToList();
        Binder.Bind(modules);
        return RuleBook.Apply(new ModuleSet(modules), facts, report);
    }

    private static CheckOutcome Run(IReadOnlyList<CheckedSource> sources, CheckFacts facts)
    {
        var report = new Report();
        var modules = new List<SourceModule>();
        foreach (var source in sources.DistinctBy(source => source.Path))
        {
            if (Parsing.Read(source, report) is { } module) modules.Add(module);
        }

        if (sources.Count > 0 && sources.All(source => source.Language.IsData))
        {
            report.Unread(new SourceText(sources[0].Path, ""), -1, UnreadReason.NoSource);
        }

        var relevant = Relevance.Of(modules);
        if (relevant.Count > 0) Apply(relevant, facts, report);
        return report.Outcome();
    }

    /// <summary>What depends on itself over more calls than the stack holds is said to be too complex.</summary>
    private static void Apply(IReadOnlyList<SourceModule> modules, CheckFacts facts, Report report)
    {
        try
        {
            RuleBook.Apply(new ModuleSet(modules), facts, report);
        }
        catch (InsufficientExecutionStackException)
        {
            foreach (var module in modules) report.Unread(module.Source, -1, UnreadReason.TooComplex);
        }
    }
}
