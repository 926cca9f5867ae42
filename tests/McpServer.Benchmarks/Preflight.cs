namespace CloudBaseAi.Benchmarks;

/// <summary>A whole preflight on the embedded sandbox: environment, billing, groups, code.</summary>
internal static class Preflight
{
    /// <summary>The four calls, as <c>params</c>.</summary>
    public static IReadOnlyList<string> Calls { get; } =
    [
        """{"name":"envQuery","arguments":{}}""",
        """{"name":"checkEligibility","arguments":{"envId":"sandbox-1a2b3c"}}""",
        """{"name":"describeGroups","arguments":{"envId":"sandbox-1a2b3c","groupName":"hunyuan-exp","model":"hunyuan-2.0-instruct-20251111"}}""",
        """{"name":"generateSnippet","arguments":{"envId":"sandbox-1a2b3c","groupName":"hunyuan-exp","model":"hunyuan-2.0-instruct-20251111","method":"streamText"}}""",
    ];

    /// <summary>The same server on the sandbox.</summary>
    public static Contender OnSandbox(Contender server) => server with { Variables = new Dictionary<string, string> { ["CLOUDBASE_AI_SANDBOX"] = "enrolled" } };

    /// <summary>Walks it.</summary>
    /// <exception cref="InvalidOperationException">A step was refused.</exception>
    public static void Walk(Connection connection)
    {
        for (var step = 0; step < Calls.Count; step++)
        {
            if (connection.Ask("tools/call", Calls[step], step).IndexOf("\"isError\":true"u8) >= 0) throw new InvalidOperationException($"Step {step + 1} of the preflight was refused.");
        }
    }

    /// <summary>Processor time in ms from the spawn to the code.</summary>
    public static double ProcessorTime(Contender server)
    {
        using var connection = Connection.Open(OnSandbox(server));
        connection.Initialize();
        Walk(connection);
        return Vitals.ProcessorTime(connection.ProcessId);
    }
}
