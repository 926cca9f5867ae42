using CloudBaseAi.Tools.Parameters;
using CloudBaseAi.Tools.Replies;

namespace CloudBaseAi.Tools;

/// <summary>A tool is one value: what a client sees of it, and what it does. The dispatcher has checked the arguments and the credentials.</summary>
internal abstract class Tool
{
    /// <summary>As the contract names it.</summary>
    public abstract string Name { get; }

    /// <summary>What it does, when in the order, what it refuses: under 400 characters.</summary>
    public abstract string Description { get; }

    /// <summary>In the contract's order.</summary>
    public abstract IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>What the call does to the world.</summary>
    public abstract Hints Hints { get; }

    /// <summary>Answers a call.</summary>
    public abstract Task<Reply> Run(Arguments arguments, CancellationToken cancel);
}

/// <summary>The hints of a tool. Open-world holds for all: each asks the cloud.</summary>
internal enum Hints
{
    /// <summary>Changes nothing.</summary>
    ReadOnly,

    /// <summary>Adds, takes nothing away; repeating it changes nothing more.</summary>
    Additive,

    /// <summary>Takes something away; repeating it changes nothing more.</summary>
    Destructive,
}
