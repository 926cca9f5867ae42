using System.Diagnostics;
using System.Text.Json.Nodes;

namespace CloudBaseAi.Tests.Snippets;

/// <summary>Node.js with the packages of tests/node, for what only TypeScript's own compiler or a page renderer can tell.</summary>
internal static class Node
{
    /// <summary>Null when it can be used; else why not.</summary>
    public static readonly string? Absence = Find();

    private static string Folder => Path.Combine(SourceTree.Root, "tests", "node");

    /// <summary>Runs a script of tests/node on one JSON value.</summary>
    public static async Task<JsonObject> Run(string script, JsonObject input)
    {
        Assert.Null(Absence);
        using var process = Process.Start(new ProcessStartInfo("node", [script])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.WriteAsync(input.ToJsonString());
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, await errors);
        return JsonNode.Parse(await output)!.AsObject();
    }

    private static string? Find()
    {
        var names = OperatingSystem.IsWindows() ? new[] { "node.exe" } : ["node"];
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!folders.Any(folder => names.Any(name => File.Exists(Path.Combine(folder, name))))) return "Node.js is not installed.";
        return File.Exists(Path.Combine(Folder, "node_modules", "typescript", "package.json"))
            ? null
            : "The packages of tests/node are not installed: run npm ci in tests/node.";
    }
}
