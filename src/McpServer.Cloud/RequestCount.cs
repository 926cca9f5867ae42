namespace CloudBaseAi.Cloud;

/// <summary>
/// Counts the requests that are sent on behalf of one piece of work, repeated ones too, whichever threads it runs on.
/// </summary>
internal sealed class RequestCount
{
    private static readonly AsyncLocal<RequestCount?> Current = new();
    private int _sent;

    /// <summary>How many so far.</summary>
    public int Sent => Volatile.Read(ref _sent);

    /// <summary>Counts from here on, for the calling method and what it calls.</summary>
    public static RequestCount Begin() => Current.Value = new RequestCount();

    /// <summary>One more is about to be sent.</summary>
    public static void Add()
    {
        if (Current.Value is { } count) Interlocked.Increment(ref count._sent);
    }
}
