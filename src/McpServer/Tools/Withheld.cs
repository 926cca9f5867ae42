using System.Text.Json.Nodes;
using CloudBaseAi.Tools.Replies;

namespace CloudBaseAi.Tools;

/// <summary>
/// What a reply never repeats from a call: an apiKeyEnv that is no variable's name, since it is probably the key itself,
/// and an address that no step would take, since it may hold a password.
/// </summary>
internal static class Withheld
{
    /// <summary>The same reply, its calls without such values.</summary>
    public static Reply Scrub(Reply reply)
    {
        foreach (var call in (reply.Decision?.Options.Select(option => option.Next) ?? []).Prepend(reply.Next).OfType<NextCall>()) Scrub(call.Arguments);
        return reply;
    }

    private static void Scrub(JsonObject arguments)
    {
        if (Text(arguments, "apiKeyEnv") is { } variable && !CustomGroupWish.IsKeyVariable(variable)) arguments.Remove("apiKeyEnv");
        if (Text(arguments, "baseUrl") is { } url && PublicHost.Problem(url) is not null) arguments.Remove("baseUrl");
    }

    private static string? Text(JsonObject arguments, string name) => arguments[name] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
}
