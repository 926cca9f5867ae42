using System.Runtime.CompilerServices;

namespace CloudBaseAi.Evals.Tests.Harness;

/// <summary>Files a reviewer reads. With UPDATE_GOLDEN=1 a run writes them anew; without, it compares.</summary>
internal static class Repository
{
    /// <summary>The folder of this project, wherever it was built.</summary>
    public static string Project { get; } = Here();

    /// <summary>The root of the repository.</summary>
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Project, "..", ".."));

    /// <summary>True when files are to be written.</summary>
    public static bool Updates => Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    public static void Check(string path, string actual)
    {
        if (Updates) File.WriteAllText(path, actual);
        Assert.True(File.Exists(path), $"{Path.GetRelativePath(Root, path)} does not exist; a run with UPDATE_GOLDEN=1 writes it.");
        Assert.Equal(File.ReadAllText(path), actual);
    }

    private static string Here([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, ".."));
}
