using CloudBaseAi.Replies;

namespace CloudBaseAi.Dispatch.Preconditions;

/// <summary>What a tool needs before it runs, as a value of the tool.</summary>
/// <typeparam name="T">What is given when it is met.</typeparam>
/// <param name="needsCloud">True when credentials have to be there first.</param>
/// <param name="check">Checks a request.</param>
internal sealed class Precondition<T>(bool needsCloud, Func<Request, PreflightState, Precondition<T>.Outcome> check)
{
    /// <summary>True when credentials have to be there first.</summary>
    public bool NeedsCloud { get; } = needsCloud;

    /// <summary>Checks a request.</summary>
    public Outcome Check(Request request, PreflightState state) => check(request, state);

    /// <summary>Met or not. Closed.</summary>
    internal abstract record Outcome
    {
        private Outcome() { }

        public static implicit operator Outcome(Reply refusal) => new Unmet(refusal);

        public static implicit operator Outcome(T given) => new Met(given);

        /// <summary>The tool may run.</summary>
        internal sealed record Met(T Given) : Outcome;

        /// <summary>It may not.</summary>
        internal sealed record Unmet(Reply Refusal) : Outcome;
    }
}
