using System.Text.Json.Nodes;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Evals.Tests.Channels;

/// <summary>What a client shows its model of a reply: an agent reads that and nothing else, and it is what is paid for.</summary>
/// <param name="Name">As docs/evals.md calls it.</param>
/// <param name="Show">The reply as it is shown.</param>
/// <param name="Paid">The pieces of the server's reply that reach the model.</param>
internal sealed record Channel(string Name, Func<CallToolResult, CallToolResult> Show, Func<CallToolResult, IEnumerable<string>> Paid)
{
    public static Channel Text { get; } = new("text", reply => Shown(reply, Texts(reply)), Texts);

    public static Channel Structure { get; } = new("structure", reply => Shown(reply, [ObjectText.Of(Parsed(reply))]), reply => [Raw(reply)]);

    /// <summary>An agent that has both acts on neither where they lead to different things.</summary>
    public static Channel Both { get; } = new("both", Agreed, reply => Texts(reply).Append(Raw(reply)));

    public static IReadOnlyList<Channel> All { get; } = [Text, Structure, Both];

    /// <summary>How what the text leads to differs from what the object leads to; null when it does not.</summary>
    public static string? Difference(CallToolResult reply)
    {
        var (one, other) = (Leads(Text.Show(reply)), Leads(Structure.Show(reply)));
        return one == other ? null : $"by its text {one}\nby its object {other}";
    }

    private static CallToolResult Agreed(CallToolResult reply) =>
        Difference(reply) is { } difference ? throw new InvalidOperationException(difference) : Text.Show(reply);

    /// <summary>All that an agent can do after a reply.</summary>
    private static string Leads(CallToolResult shown)
    {
        var read = ReplyText.Read(new Call("", []), string.Concat(Texts(shown)), isError: false);
        return string.Join('\n', [read.Verdict, $"next {read.Next?.Key}", $"ask {read.Question}",
            .. read.Options.Select(option => $"{option.Label} {option.Url} {option.Next.Key}"), .. read.Files.Select(file => $"{file.Key}\n{file.Value}")]);
    }

    private static CallToolResult Shown(CallToolResult reply, IEnumerable<string> texts) =>
        new() { Content = [.. texts.Select(text => new TextContentBlock { Text = text })], IsError = reply.IsError };

    private static IEnumerable<string> Texts(CallToolResult reply) =>
        reply.Content.OfType<TextContentBlock>().Select(block => block.Text);

    private static string Raw(CallToolResult reply) => reply.StructuredContent!.Value.GetRawText();

    private static JsonObject Parsed(CallToolResult reply) => JsonNode.Parse(Raw(reply))!.AsObject();
}
