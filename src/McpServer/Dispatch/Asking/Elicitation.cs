using CloudBaseAi.Replies;

namespace CloudBaseAi.Dispatch.Asking;

/// <summary>
/// Puts a decision to the person where the client can, before it is put to the agent. An accepted option is followed; whatever else
/// happens, the decision is returned without anything by which an agent could confirm what its person did not.
/// </summary>
/// <param name="states">The state of questions that end a call.</param>
/// <param name="say">The words.</param>
internal sealed class Elicitation(QuestionState states, Wording say)
{
    /// <summary>A quote may follow a choice, and both are put to the person; more questions in one call would tire.</summary>
    private const int MostQuestions = 3;

    /// <summary>Runs a call and the questions that its reply asks.</summary>
    /// <param name="person">The person; null where the client offers no elicitation.</param>
    /// <param name="answer">The answer that came back with a repeated call; null for a first one.</param>
    /// <param name="call">The call.</param>
    /// <param name="run">Runs a call.</param>
    /// <param name="cancel">Ends the call.</param>
    public async Task<Reply> Run(IPerson? person, ReturnedAnswer? answer, NextCall call,
        Func<NextCall, Task<Reply>> run, CancellationToken cancel)
    {
        if (person is not { CanChoose: true }) return await run(call);
        if (answer is not null) return await Resume(person, answer, call, run, cancel);
        var (current, reply) = (call, await run(call));
        for (var asked = 0; asked < MostQuestions && reply is { Status: ReplyStatus.Decision, Decision: { } decision }; asked++)
        {
            var choice = await person.Choose(Question(reply, decision), decision.Options, states.Of(call, decision.Options, reply), cancel);
            if (choice is not Choice.Taken { Index: var index } || index >= decision.Options.Count)
                return NotTaken(reply, choice);
            var option = decision.Options[index];
            if (option.Url is not null)
                return await Page(person, reply, option, states.Of(call, [], reply), cancel);
            current = option.Next;
            reply = await run(current);
        }

        return reply;
    }

    /// <summary>The call was repeated with the person's answer.</summary>
    private async Task<Reply> Resume(IPerson person, ReturnedAnswer answer, NextCall call,
        Func<NextCall, Task<Reply>> run, CancellationToken cancel)
    {
        if (states.Read(answer.State, call) is not { } asked)
            return Reply.Refuse(Codes.InvalidArgument, say.ForeignState, call with { Why = say.WhySameCall });
        if (answer.Choice is not Choice.Taken { Index: var index } || index >= asked.Options.Count)
        {
            var again = asked.Reply ?? await run(call);
            return again.Decision is null
                ? again : NotTaken(again, answer.Choice ?? new Choice.Declined(), isPage: answer.Choice is null);
        }

        if (asked.Options[index].Url is { } url)
        {
            var again = asked.Reply ?? await run(call);
            await person.Open(say.OpenPage, url, states.Of(call, [], again), cancel);
            return NotTaken(again, new Choice.Declined(), isPage: true);
        }

        var reply = await run(asked.Options[index].Next);
        if (reply is not { Status: ReplyStatus.Decision, Decision: { } decision }) return reply;
        var choice = await person.Choose(Question(reply, decision), decision.Options, states.Of(call, decision.Options, reply), cancel);
        return NotTaken(reply, choice);
    }

    private async Task<Reply> Page(IPerson person, Reply reply, Option option, string state, CancellationToken cancel)
    {
        if (person.CanOpenPages) await person.Open(option.Label, option.Url!, state, cancel);
        return NotTaken(reply, new Choice.Declined(), isPage: true);
    }

    private static string Question(Reply reply, Decision decision) => $"{reply.Message}\n{decision.Question}";

    /// <summary>The decision as it is returned to the agent: what happened is said, and nothing in it confirms a quote.</summary>
    private Reply NotTaken(Reply reply, Choice choice, bool isPage = false)
    {
        var said = isPage ? say.PageOpened : choice switch
        {
            Choice.Taken or Choice.Declined => say.PersonDeclined,
            Choice.Unanswered => say.PersonDidNotAnswer,
        };
        return reply.WithoutConfirmation().Saying(said);
    }
}
