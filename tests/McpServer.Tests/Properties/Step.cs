namespace CloudBaseAi.Tests.Properties;

/// <summary>One thing that happens to a server under test.</summary>
internal abstract record Step
{
    private Step() { }

    /// <summary>A tool call with arguments of all kinds.</summary>
    public sealed record Call(string Tool, string Arguments) : Step;

    /// <summary>Sends the last reply's next; without one, takes an option of its decision.</summary>
    public sealed record GoOn(int Option) : Step;

    /// <summary>Sends next after next until there is none, or a decision or failure stands in the way.</summary>
    public sealed record WalkOn : Step;

    /// <summary>The shortest honest way to code: a check of the path, a reading of the groups, and the code, with further arguments as JSON.</summary>
    public sealed record Hurry(string Path, string Group, string Model, string Options) : Step;

    /// <summary>Another writer sends a request to the cloud: now, or just before the server's next reading of the groups.</summary>
    public sealed record Meddle(string Action, string Body, bool Inside) : Step;

    /// <summary>Time goes by.</summary>
    public sealed record Wait(int Minutes) : Step;
}
