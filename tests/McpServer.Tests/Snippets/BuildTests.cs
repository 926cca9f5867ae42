using System.Text.Json.Nodes;
using CloudBaseAi.Domain.Snippets;

namespace CloudBaseAi.Tests.Snippets;

/// <summary>What the build of the WeChat DevTools makes of the code: compiled by Babel for old devices it needs no module that is not there.</summary>
public sealed class BuildTests
{
    [NodeFact]
    public async Task A_build_for_old_devices_needs_no_helper_but_those_of_async_functions()
    {
        var sources = new JsonObject { ["control"] = "const { a, ...b } = c; for (const d of b) [...d];" };
        foreach (var cell in Cells.Of(SnippetLanguage.JavaScript).Where(cell => cell.Options is "none" or "all"))
        {
            var snippet = cell.Write();
            foreach (var file in snippet.Files.Append(snippet.Example).OfType<SnippetFile>().Where(file => file.Language == "javascript"))
            {
                sources.Add($"{cell}/{file.Path}", file.Content);
            }
        }

        var built = await Node.Run("babel-helpers.cjs", sources);
        Assert.Equal(2, built["control"]!.AsObject().Count(target => target.Value!.AsArray().Count > 0));
        built.Remove("control");
        Assert.Empty(
            from file in built
            from target in file.Value!.AsObject()
            from module in target.Value!.AsArray()
            where !IsAsync(module!.GetValue<string>())
            select $"{file.Key} for {target.Key}: {module}");
    }

    private static bool IsAsync(string module) =>
        module["@babel/runtime/".Length..] is "helpers/asyncToGenerator" or "helpers/regenerator" or "helpers/regeneratorRuntime" or "regenerator";
}
