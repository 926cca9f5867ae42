using System.Reflection;

namespace CloudBaseAi.Cli.Terminals;

/// <summary>This program, as others start it.</summary>
internal static class ThisProgram
{
    private const string Name = "cloudbase-ai-mcp";

    /// <summary>The version, as it stands in <c>Directory.Build.props</c>.</summary>
    public static string Version => typeof(ThisProgram).Assembly
        .GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];

    /// <summary>A command line that starts this very program from any folder.</summary>
    public static string Command
    {
        get
        {
            var program = Environment.ProcessPath ?? Name;
            return Path.GetFileNameWithoutExtension(program) == Name
                ? Quoted(program)
                : $"dotnet {Quoted(Path.Combine(AppContext.BaseDirectory, Name + ".dll"))}";
        }
    }

    private static string Quoted(string path) => path.Contains(' ', StringComparison.Ordinal) ? $"\"{path}\"" : path;
}
