using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Checking;

/// <summary>A kind of mistake that the check finds. The sentences stand in <see cref="CheckWords"/>.</summary>
public sealed partial class Rule
{
    private readonly Func<IReadOnlyList<string>, bool, string> _message;

    private Rule(
        string name, Severity severity, Func<IReadOnlyList<string>, bool, string> message, bool leavesOpen = false)
    {
        (Name, Severity, _message, LeavesOpen) = (name, severity, message, leavesOpen);
    }

    /// <summary>The name, for example <c>illegal-provider</c>.</summary>
    public string Name { get; }

    /// <summary>How much a finding weighs.</summary>
    public Severity Severity { get; }

    /// <summary>
    /// True where a finding says that something cannot be known, so that the sources are not legal for certain.
    /// </summary>
    public bool LeavesOpen { get; }

    /// <summary>What the rule finds, one sentence.</summary>
    public string Summary(Language language) => RulePage.All.First(page => page.Rule == this).Summary(language);

    /// <summary>The sentence for people: the mistake and what is right.</summary>
    public string Message(IReadOnlyList<string> values, Language language) =>
        _message(values, language == Language.Chinese);

    /// <summary>The name.</summary>
    public override string ToString() => Name;

    private static Rule Error(string name, Func<IReadOnlyList<string>, bool, string> message) =>
        new(name, Severity.Error, message);

    private static Rule Advice(string name, Func<IReadOnlyList<string>, bool, string> message) =>
        new(name, Severity.Advice, message);

    private static Rule Open(string name, Func<IReadOnlyList<string>, bool, string> message) =>
        new(name, Severity.Advice, message, leavesOpen: true);
}
