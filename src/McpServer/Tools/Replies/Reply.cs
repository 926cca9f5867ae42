using System.Text.Json.Nodes;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Tools.Replies;

/// <summary>A complete call that an agent can send as it stands.</summary>
/// <param name="Tool">The tool's name.</param>
/// <param name="Arguments">Every argument, no placeholder among them.</param>
/// <param name="Why">What it brings.</param>
internal sealed record NextCall(string Tool, JsonObject Arguments, string Why);

/// <summary>One way to go on.</summary>
/// <param name="Label">What a person reads.</param>
/// <param name="Url">The page where a person acts; <paramref name="Next"/> is then the call to repeat afterwards.</param>
/// <param name="Next">The call this option leads to.</param>
internal sealed record Option(string Label, string? Url, NextCall Next);

/// <summary>A question that only a person answers.</summary>
internal sealed record Decision(string Question, IReadOnlyList<Option> Options)
{
    /// <summary>The same question with one way more, if there is one.</summary>
    public Decision Or(Option? more) => more is null ? this : this with { Options = [.. Options, more] };
}

/// <summary>What a tool answers, before the dispatcher adds which cloud and environment it is about. Only the four factories make one, so the rules of the contract's reply hold for all.</summary>
internal sealed class Reply
{
    private Reply(string status, string? code, string message, NextCall? next, Decision? decision, ReplyData? data) =>
        (Status, Code, Message, Next, Decision, Data) = (status, code, message, next, decision, data);

    public string Status { get; }

    public string? Code { get; }

    public string Message { get; }

    public NextCall? Next { get; }

    public Decision? Decision { get; }

    public ReplyData? Data { get; }

    /// <summary>True for refusals and failures.</summary>
    public bool IsError => Status is "refused" or "failed";

    /// <summary>The environment the tool found, where the call named none.</summary>
    public EnvId? Env { get; private set; }

    /// <summary>The same reply with lists of at most so many items; null where they are short by nature.</summary>
    public Func<int, Reply>? Shorter { get; private set; }

    /// <summary>The same reply, about an environment the tool found.</summary>
    public Reply About(EnvId env)
    {
        Env = env;
        return this;
    }

    /// <summary>A reply whose lists grow with the account: made whole, and again with at most so many items in each where that is too much.</summary>
    public static Reply Fitting(Func<int, Reply> make)
    {
        var whole = make(int.MaxValue);
        whole.Shorter = make;
        return whole;
    }

    /// <summary>Done; <paramref name="next"/> is the step that follows, if one does.</summary>
    public static Reply Ok(string message, NextCall? next, ReplyData data) => new("ok", null, message, next, null, data);

    /// <summary>The call worked and a person must choose.</summary>
    public static Reply Decide(string? code, string message, Decision decision, ReplyData? data = null) => new("decision", code, message, null, decision, data);

    /// <summary>Order, state or an argument forbids it; <paramref name="next"/> clears it.</summary>
    public static Reply Refuse(string code, string message, NextCall next, ReplyData? data = null) => new("refused", code, message, next, null, data);

    /// <summary>Refused, and only a person can clear it.</summary>
    public static Reply Refuse(string code, string message, Decision decision, ReplyData? data = null) => new("refused", code, message, null, decision, data);

    /// <summary>The cloud did not answer as needed; <paramref name="next"/> repeats the call where that is safe.</summary>
    public static Reply Fail(string code, string message, NextCall? next, ReplyData? data) => new("failed", code, message, next, null, data);
}
