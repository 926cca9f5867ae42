using System.Runtime.CompilerServices;

namespace CloudBaseAi.Tests.Harness;

/// <summary>Files a reviewer reads. With UPDATE_GOLDEN=1 a run writes them anew; without, it compares.</summary>
internal static class Golden
{
    /// <summary>The folder of the test project, wherever the tests were built.</summary>
    public static string Project([CallerFilePath] string here = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, ".."));

    /// <summary>The root of the repository.</summary>
    public static string Root => Path.GetFullPath(Path.Combine(Project(), "..", ".."));

    public static void Check(string relativePath, string actual)
    {
        var path = Path.Combine(Project(), relativePath);
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"{relativePath} does not exist; a run with UPDATE_GOLDEN=1 writes it.");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
