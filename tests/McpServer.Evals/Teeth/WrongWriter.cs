using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Evals.Tests.Teeth;

/// <summary>Changes the code on its way to the agent: what a wrong template would write if no guard read it again.</summary>
internal sealed class WrongWriter(string instead, string of)
{
    /// <summary>True once a reply held what it changes: else it has proven nothing.</summary>
    public bool HasWritten { get; private set; }

    public CallToolResult Filter(CallToolResult reply) => new()
    {
        Content = [.. reply.Content.OfType<TextContentBlock>().Select(block => new TextContentBlock { Text = Change(block.Text) })],
        StructuredContent = reply.StructuredContent,
        IsError = reply.IsError,
    };

    private string Change(string text)
    {
        HasWritten |= text.Contains(of, StringComparison.Ordinal);
        return text.Replace(of, instead, StringComparison.Ordinal);
    }
}
