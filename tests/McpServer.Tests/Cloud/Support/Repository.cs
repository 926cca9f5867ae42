namespace CloudBaseAi.Tests.Cloud.Support;

/// <summary>Files beside the tests, found from wherever they were built to.</summary>
internal static class Repository
{
    public static string Read(string path)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "McpServer.sln"))) folder = folder.Parent ?? throw new FileNotFoundException(path);
        return File.ReadAllText(Path.Combine(folder.FullName, path));
    }
}
