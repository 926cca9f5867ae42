namespace CloudBaseAi.Tests.Snippets;

/// <summary>Files of this folder, read where they are written: fakes, and goldens that a reviewer reads.</summary>
internal static class SourceTree
{
    public static readonly string Root = FindRoot();

    public static string Path(string relative) => System.IO.Path.Combine(Root, "tests", "McpServer.Tests", "Snippets", relative);

    public static string Read(string relative) => File.ReadAllText(Path(relative));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "McpServer.sln"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("No McpServer.sln above the tests.");
    }
}
