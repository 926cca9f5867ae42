using CloudBaseAi.Dispatch.Arguments;
using CloudBaseAi.Replies;

namespace CloudBaseAi.Dispatch.Preconditions;

/// <summary>One call of a tool, its arguments read.</summary>
/// <param name="Tool">The name of the tool.</param>
/// <param name="Arguments">The arguments.</param>
/// <param name="Cancel">Ends the call: the client cancelled it, or its time is up.</param>
internal sealed record Request(string Tool, ArgumentSet Arguments, CancellationToken Cancel)
{
    /// <summary>The same call again.</summary>
    public NextCall Repeat(string why) => new(Tool, Arguments.All(), why);
}
