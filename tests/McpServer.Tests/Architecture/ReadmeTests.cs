using System.Text.Json;
using System.Text.RegularExpressions;

namespace CloudBaseAi.Tests.Architecture;

/// <summary>README says what the program does, no more and no less.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void Its_tool_table_is_the_servers()
    {
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1") Readme.Write(Readme.Generated());
        Assert.Equal(Readme.Generated(), Readme.ToolTable);
    }

    [Fact]
    public void Its_configuration_table_names_every_variable_the_source_reads_and_no_other()
    {
        var source = string.Concat(Repository.Files()
            .Where(path => path.StartsWith(Repository.At("src"), StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal)).Select(File.ReadAllText));
        var read = Readme.Variables(string.Join('\n', Regex.Matches(source, "\"(?:CLOUDBASE|TCB|TENCENTCLOUD)_[A-Z_]+\"", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(match => match.Value)));
        Assert.Contains("CLOUDBASE_AI_KEY_", read);
        Assert.Equal(read.Order(StringComparer.Ordinal), Readme.Variables(Readme.Section("Configuration")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Its_links_lead_somewhere() => Assert.All(
        Regex.Matches(Readme.Text, @"\]\((?!https://)([^)]+)\)", RegexOptions.None, TimeSpan.FromSeconds(1)).Select(match => match.Groups[1].Value),
        link => Assert.True(Repository.Exists(link.Split('#')[0]), link));

    /// <summary>What this is in one sentence, what a fresh machine needs, and the two commands that are all it then needs.</summary>
    [Fact]
    public void It_opens_with_a_sentence_the_SDK_and_the_two_commands()
    {
        var parts = Readme.Text.Split("\n\n");
        Assert.Equal("# cloudbase-ai-mcp", parts[0]);
        Assert.Single(Regex.Matches(parts[1].Split(" [")[0], @"\.(\s|$)", RegexOptions.None, TimeSpan.FromSeconds(1)));
        Assert.Contains(".NET 10 SDK", parts[2], StringComparison.Ordinal);
        Assert.Equal("```\ndotnet run --project src/McpServer -- demo\ndotnet test\n```", parts[3]);
    }

    [Fact]
    public void The_example_configuration_starts_this_server_on_a_world_there_is()
    {
        using var example = JsonDocument.Parse(Repository.Read("mcp.json.example"));
        var server = Assert.Single(example.RootElement.GetProperty("mcpServers").EnumerateObject()).Value;
        Assert.Equal("dotnet", server.GetProperty("command").GetString());
        Assert.Equal(["src/McpServer/bin/Release/net10.0/cloudbase-ai-mcp.dll"], server.GetProperty("args").EnumerateArray().Select(argument => argument.GetString()));
        Assert.Contains(server.GetProperty("env").GetProperty("CLOUDBASE_AI_SANDBOX").GetString()!, CloudBaseAi.Cloud.Sandbox.World.Names);
    }
}
