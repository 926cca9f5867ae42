namespace CloudBaseAi.Checking.Sources;

/// <summary>A source that is no JavaScript and is not understood from an offset on.</summary>
internal sealed class NotUnderstoodException(int offset) : Exception
{
    /// <summary>Where reading stopped.</summary>
    public int Offset { get; } = offset;
}
