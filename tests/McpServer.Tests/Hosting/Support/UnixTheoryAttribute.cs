namespace CloudBaseAi.Tests.Hosting.Support;

/// <summary>A theory about pipes, modes and links, which Windows does not have or guards otherwise.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnixTheoryAttribute : TheoryAttribute
{
    public UnixTheoryAttribute()
    {
        if (OperatingSystem.IsWindows()) Skip = "Windows has no such files.";
    }
}
