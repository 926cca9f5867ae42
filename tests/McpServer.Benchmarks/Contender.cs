namespace CloudBaseAi.Benchmarks;

/// <summary>A server to measure.</summary>
/// <param name="Program">What starts it.</param>
/// <param name="Arguments">With which arguments.</param>
/// <param name="Call">The <c>params</c> of the cheapest tools/call it answers without a cloud.</param>
/// <param name="Size">Bytes that are shipped.</param>
internal sealed record Contender(string Program, IReadOnlyList<string> Arguments, string Call, long Size)
{
    /// <summary>Variables it is started with; nothing else but PATH reaches it.</summary>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();
}
