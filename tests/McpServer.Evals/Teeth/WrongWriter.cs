using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Evals.Tests.Teeth;

/// <summary>Changes the code on its way to the agent: what a wrong template would write if no guard read it again.</summary>
internal static class WrongWriter
{
    public static Func<CallToolResult, CallToolResult> Writing(string instead, string of) => reply => new CallToolResult
    {
        Content = [.. reply.Content.OfType<TextContentBlock>().Select(block => new TextContentBlock { Text = block.Text.Replace(of, instead, StringComparison.Ordinal) })],
        StructuredContent = reply.StructuredContent,
        IsError = reply.IsError,
    };
}
