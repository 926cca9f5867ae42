namespace CloudBaseAi.Domain.Facts;

/// <summary>One of several reads of the cloud, which may fail alone. Closed.</summary>
/// <typeparam name="T">What is read.</typeparam>
public abstract record Reading<T>
{
    private Reading() { }

    /// <summary>The cloud answered.</summary>
    /// <param name="Value">What it said.</param>
    public sealed record Done(T Value) : Reading<T>;

    /// <summary>The cloud does not know the action (InvalidAction): it has nothing of this kind.</summary>
    public sealed record UnknownAction : Reading<T>;

    /// <summary>The account may not call the action.</summary>
    public sealed record Forbidden : Reading<T>;

    /// <summary>The cloud gave no usable answer.</summary>
    public sealed record Failed : Reading<T>;
}
