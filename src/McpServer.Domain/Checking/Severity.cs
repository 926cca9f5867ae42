namespace CloudBaseAi.Domain.Checking;

/// <summary>How much a finding weighs.</summary>
public enum Severity
{
    /// <summary>The code cannot work as it stands, or must not be shipped.</summary>
    Error,

    /// <summary>Worth knowing; the code may work.</summary>
    Advice,
}
