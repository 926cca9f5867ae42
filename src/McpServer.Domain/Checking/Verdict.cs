namespace CloudBaseAi.Domain.Checking;

/// <summary>What can be said of sources as a whole.</summary>
public enum Verdict
{
    /// <summary>Nothing is wrong and nothing is unknown.</summary>
    Legal,

    /// <summary>At least one error.</summary>
    Illegal,

    /// <summary>No error, but something that cannot be known from these sources.</summary>
    Unverifiable,
}
