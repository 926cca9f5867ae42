using CloudBaseAi.Dispatch.Arguments;
using CloudBaseAi.Dispatch.Preconditions;
using CloudBaseAi.Replies;

namespace CloudBaseAi.Tools;

/// <summary>
/// A tool is one value: its parameters, what it needs before it runs, and what it does. What clients see of it stands in
/// <c>Schemas</c>, in a file of its name.
/// </summary>
internal abstract class Tool
{
    /// <summary>As the contract names it.</summary>
    public abstract string Name { get; }

    /// <summary>In the contract's order.</summary>
    public abstract IReadOnlyList<Parameter> Parameters { get; }

    /// <summary>True when credentials have to be there before it runs.</summary>
    public abstract bool NeedsCloud { get; }

    /// <summary>Checks what the tool needs, and answers the call.</summary>
    public abstract Task<Reply> Enter(Request request, PreflightState state);
}

/// <summary>A tool with a precondition.</summary>
/// <typeparam name="T">What the precondition gives.</typeparam>
internal abstract class Tool<T> : Tool
{
    public sealed override bool NeedsCloud => Needs.NeedsCloud;

    /// <summary>What it needs before it runs.</summary>
    protected abstract Precondition<T> Needs { get; }

    public sealed override Task<Reply> Enter(Request request, PreflightState state) => Needs.Check(request, state) switch
    {
        Precondition<T>.Outcome.Met met => Run(request, met.Given),
        Precondition<T>.Outcome.Unmet unmet => Task.FromResult(unmet.Refusal),
    };

    /// <summary>Answers a call whose precondition is met.</summary>
    protected abstract Task<Reply> Run(Request request, T given);
}
