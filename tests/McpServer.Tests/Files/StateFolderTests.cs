using CloudBaseAi.Files;

namespace CloudBaseAi.Tests.Files;

public sealed class StateFolderTests
{
    [Theory]
    [InlineData("XDG_STATE_HOME=/state;HOME=/home/me", "/state/cloudbase-ai-mcp")]
    [InlineData("HOME=/home/me", "/home/me/.local/state/cloudbase-ai-mcp")]
    [InlineData("XDG_STATE_HOME=;HOME=/home/me", "/home/me/.local/state/cloudbase-ai-mcp")]
    [InlineData("XDG_STATE_HOME=relative;HOME=/home/me", "/home/me/.local/state/cloudbase-ai-mcp")]
    [InlineData("LOCALAPPDATA=/data", null)]
    [InlineData("", null)]
    public void It_follows_the_XDG_rules(string variables, string? expected) => Assert.Equal(expected, Of(variables, windows: false));

    [Theory]
    [InlineData("LOCALAPPDATA=/data;HOME=/home/me;XDG_STATE_HOME=/state", "/data/cloudbase-ai-mcp")]
    [InlineData("HOME=/home/me", null)]
    public void On_Windows_it_is_in_the_local_application_data(string variables, string? expected) => Assert.Equal(expected, Of(variables, windows: true));

    private static string? Of(string variables, bool windows)
    {
        var set = variables.Split(';', StringSplitOptions.RemoveEmptyEntries).Select(one => one.Split('=')).ToDictionary(one => one[0], one => one[1]);
        return StateFolder.Path(set.GetValueOrDefault, windows)?.Replace('\\', '/');
    }
}
