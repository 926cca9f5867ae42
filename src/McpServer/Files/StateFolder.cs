namespace CloudBaseAi.Files;

/// <summary>The user's folder for what the processes of this server share on a machine. It holds no secret and may be deleted while none runs.</summary>
internal static class StateFolder
{
    /// <summary>The folder's path, which need not exist; null when the user has no home.</summary>
    /// <param name="variable">Reads an environment variable.</param>
    /// <param name="windows">True where folders follow Windows' rules.</param>
    public static string? Path(Func<string, string?> variable, bool windows)
    {
        string? Absolute(string name) =>
            variable(name) is { } value && System.IO.Path.IsPathRooted(value) ? value : null;

        // A relative XDG_STATE_HOME is to be ignored, as its specification says.
        var parent = windows
            ? Absolute("LOCALAPPDATA")
            : Absolute("XDG_STATE_HOME")
                ?? (Absolute("HOME") is { } home ? System.IO.Path.Combine(home, ".local", "state") : null);
        return parent is null ? null : System.IO.Path.Combine(parent, "cloudbase-ai-mcp");
    }
}
