using System.Text.Json.Nodes;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Replies;

/// <summary>How a call ended.</summary>
internal enum ReplyStatus
{
    /// <summary>Done.</summary>
    Ok,

    /// <summary>The call worked, and a person must choose.</summary>
    Decision,

    /// <summary>The order, the state or an argument forbids it.</summary>
    Refused,

    /// <summary>The cloud did not answer as needed.</summary>
    Failed,
}

/// <summary>A complete call that an agent can send as it stands.</summary>
/// <param name="Tool">The name of the tool.</param>
/// <param name="Arguments">Every argument, without placeholders.</param>
/// <param name="Why">What the call brings.</param>
internal sealed record NextCall(string Tool, JsonObject Arguments, string Why)
{
    /// <summary>The same call, which then only quotes.</summary>
    public NextCall WithoutConfirmation()
    {
        if (!Arguments.ContainsKey("confirmation")) return this;
        var arguments = Arguments.DeepClone().AsObject();
        arguments.Remove("confirmation");
        return this with { Arguments = arguments };
    }
}

/// <summary>One way to go on.</summary>
/// <param name="Label">What a person reads.</param>
/// <param name="Url">The page where a person acts; <paramref name="Next"/> is then the call to repeat afterwards.</param>
/// <param name="Next">The call that this option leads to.</param>
internal sealed record Option(string Label, string? Url, NextCall Next);

/// <summary>A question that only a person answers.</summary>
/// <param name="Question">The question.</param>
/// <param name="Options">The ways to go on; a list that grows with the account is <see cref="Ranked{T}"/>.</param>
internal sealed record Decision(string Question, IReadOnlyList<Option> Options)
{
    /// <summary>The same question with more ways.</summary>
    public Decision Or(params IEnumerable<Option> more) => this with { Options = [.. Options, .. more] };

    /// <summary>The same question with at most so many ways.</summary>
    public Decision Within(int most)
    {
        var notes = new List<string>();
        var kept = Options.Within(most, notes);
        return kept == Options ? this : new(string.Join(' ', notes.Prepend(Question)), kept);
    }
}

/// <summary>
/// What a tool answers, before the writer adds which cloud and environment it is about. Only the factories make one, so that the
/// rules of the contract's reply hold for all. Immutable.
/// </summary>
internal sealed record Reply
{
    private Reply(ReplyStatus status, string? code, string message, ReplyData? data) =>
        (Status, Code, Message, Data) = (status, code, message, data);

    public ReplyStatus Status { get; }

    public string? Code { get; }

    public string Message { get; private init; }

    public NextCall? Next { get; private init; }

    public Decision? Decision { get; private init; }

    public ReplyData? Data { get; private init; }

    /// <summary>The environment that the tool found, where the call named none.</summary>
    public EnvId? Env { get; private init; }

    /// <summary>The call that goes on where a page of so many items ends; null for what is not a page.</summary>
    private Func<int, NextCall>? NextPage { get; init; }

    /// <summary>True for refusals and failures.</summary>
    public bool IsError => Status is ReplyStatus.Refused or ReplyStatus.Failed;

    /// <summary>Done; <paramref name="next"/> is the step that follows, if one does.</summary>
    public static Reply Ok(string message, NextCall? next, ReplyData data) =>
        new(ReplyStatus.Ok, null, message, data) { Next = next };

    /// <summary>The call worked and a person must choose.</summary>
    public static Reply Decide(string? code, string message, Decision decision, ReplyData? data = null) =>
        new(ReplyStatus.Decision, code, message, data) { Decision = decision };

    /// <summary>Order, state or an argument forbids it; <paramref name="next"/> clears it.</summary>
    public static Reply Refuse(string code, string message, NextCall next, ReplyData? data = null) =>
        new(ReplyStatus.Refused, code, message, data) { Next = next };

    /// <summary>Refused, and only a person can clear it.</summary>
    public static Reply Refuse(string code, string message, Decision decision, ReplyData? data = null) =>
        new(ReplyStatus.Refused, code, message, data) { Decision = decision };

    /// <summary>The cloud did not answer as needed; <paramref name="next"/> repeats the call where that is safe.</summary>
    public static Reply Fail(string code, string message, NextCall? next, ReplyData? data = null) =>
        new(ReplyStatus.Failed, code, message, data) { Next = next };

    /// <summary>The same reply, about an environment that the tool found.</summary>
    public Reply About(EnvId env) => this with { Env = env };

    /// <summary>The same reply with one sentence more.</summary>
    public Reply Saying(string more) => this with { Message = $"{Message} {more}" };

    /// <summary>The same reply, whose next page begins where this one is cut.</summary>
    public Reply Paged(Func<int, NextCall> page) => this with { NextPage = page };

    /// <summary>The same reply, with nothing in it by which an agent could confirm a quote.</summary>
    public Reply WithoutConfirmation() => this with
    {
        Decision = Decision is null ? null : new(
            Decision.Question, [.. Decision.Options.Select(option => option with { Next = option.Next.WithoutConfirmation() })]),
        Data = Data?.WithoutConfirmation(),
    };

    /// <summary>The same reply, with at most so many items in each list that grows with the account.</summary>
    public Reply Within(int most) => this with { Decision = Decision?.Within(most), Data = Data?.Within(most), Next = NextPage?.Invoke(most) ?? Next };
}
