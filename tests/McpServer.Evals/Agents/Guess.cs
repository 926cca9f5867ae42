using System.Text.Json.Nodes;

namespace CloudBaseAi.Evals.Tests.Agents;

/// <summary>The code an agent asks for when it does not wait to be told: a plausible provider for the model the user named.</summary>
internal static class Guess
{
    /// <param name="talk">Its wish names the model.</param>
    /// <param name="call">The call in whose place or beside which it is sent: its environment is the one guessed at.</param>
    public static Call Code(Conversation talk, Call call)
    {
        var facts = talk.Scenario.Wish.Facts.GetValueOrDefault("checkEligibility") ?? [];
        var model = (string?)facts["model"] ?? "deepseek-v4-flash";
        var provider = (string?)facts["path"] == "custom" ? "custom-openai-compat" : model.StartsWith("hunyuan-", StringComparison.Ordinal) ? "hunyuan-exp" : "cloudbase";
        var arguments = new JsonObject { ["groupName"] = provider, ["model"] = model, ["method"] = "streamText" };
        if (call.Text("envId") is { } env) arguments["envId"] = env;
        return new Call("generateSnippet", arguments);
    }
}
