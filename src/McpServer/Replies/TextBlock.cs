using System.Text;

namespace CloudBaseAi.Replies;

/// <summary>A reply as a model reads it. Some clients show only this, so it holds every fact, once where that is enough.</summary>
internal static class TextBlock
{
    public static string Of(Reply reply, string cloud, Wording say)
    {
        var text = new StringBuilder(ReplyBody.StatusText(reply.Status));
        if (reply.Code is not null) text.Append(' ').Append(reply.Code);
        text.Append(": ").Append(reply.Message);
        if (cloud == "sandbox") text.Append(' ').Append(say.SandboxMark);
        foreach (var line in reply.Data?.Lines(say) ?? []) text.Append('\n').Append(line);
        if (reply.Next is { } next)
            text.Append("\nnext: ").Append(Call(next)).Append(" (").Append(next.Why).Append(')');
        if (reply.Decision is { } decision)
        {
            text.Append('\n').Append(say.AskTheUser(decision.Question));
            for (var i = 0; i < decision.Options.Count; i++) AppendOption(text, i + 1, decision.Options[i]);
        }

        return text.ToString();
    }

    /// <summary>The label says what the call is for.</summary>
    private static void AppendOption(StringBuilder text, int number, Option option)
    {
        text.Append('\n').Append(number).Append(". ").Append(option.Label);
        if (option.Url is not null) text.Append(' ').Append(option.Url).Append(" then");
        text.Append(" → ").Append(Call(option.Next));
    }

    private static string Call(NextCall call) => $"{call.Tool} {TextLines.Json(json => call.Arguments.WriteTo(json))}";
}
