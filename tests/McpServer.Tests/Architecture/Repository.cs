using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Architecture;

/// <summary>The files of the repository, as they are written.</summary>
internal static class Repository
{
    private static readonly string[] Built = ["bin", "obj", ".git", "node_modules", "TestResults", "artifacts", ".vs", ".idea"];

    public static IEnumerable<string> Files() => Below(Golden.Root);

    public static string Read(string path) => File.ReadAllText(At(path));

    public static bool Exists(string path) => File.Exists(At(path)) || Directory.Exists(At(path));

    public static string At(string path) => Path.Combine(Golden.Root, path);

    private static IEnumerable<string> Below(string folder) => Directory.EnumerateFiles(folder)
        .Concat(Directory.EnumerateDirectories(folder).Where(inner => !Built.Contains(Path.GetFileName(inner))).SelectMany(Below));
}
