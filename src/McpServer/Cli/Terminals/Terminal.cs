using System.Globalization;

namespace CloudBaseAi.Cli.Terminals;

/// <summary>What is known of the place where lines are shown.</summary>
internal static class Terminal
{
    /// <summary>The width where nothing else is known, in columns.</summary>
    public const int DefaultWidth = 80;

    /// <summary>Narrower than this, tables and options cannot be read.</summary>
    private const int LeastWidth = 40;

    /// <summary>The width in columns: the terminal's, else COLUMNS, else 80.</summary>
    /// <param name="terminal">The terminal's own width; null when lines go to a file or a pipe.</param>
    /// <param name="columns">The variable COLUMNS; null when it is unset.</param>
    public static int Width(int? terminal, string? columns)
    {
        var isSet = int.TryParse(columns, NumberStyles.None, CultureInfo.InvariantCulture, out var set);
        return Math.Max(terminal ?? (isSet ? set : DefaultWidth), LeastWidth);
    }

    /// <summary>The width of this process's standard output.</summary>
    public static int Width() => Width(OwnWidth(), Environment.GetEnvironmentVariable("COLUMNS"));

    /// <summary>True where standard output is a terminal and nobody asked for no colours (NO_COLOR).</summary>
    public static bool IsColoured =>
        !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));

    /// <summary>A terminal may say that it has no columns at all.</summary>
    private static int? OwnWidth()
    {
        try
        {
            return !Console.IsOutputRedirected && Console.WindowWidth > 0 ? Console.WindowWidth : null;
        }
        catch (IOException)
        {
            return null;
        }
    }
}
