using CloudBaseAi.Cloud.Sandbox;

namespace CloudBaseAi.Tests.Processes;

public sealed class StateFolderOfAProcessTests
{
    [Theory]
    [InlineData("state", 1, 0)]
    [InlineData("file/state", 0, 1)]
    public async Task A_state_folder_that_cannot_be_had_fails_no_call_and_is_said_in_the_reply(string state, int locks, int advisories)
    {
        using var sandbox = new SandboxCloud(World.Load("token-credits"), TimeProvider.System);
        await using var cloud = SharedCloud.Start(sandbox);
        cloud.Folder.File("file", "");
        await using var server = await cloud.Server(("XDG_STATE_HOME", Path.Combine(cloud.Folder.Path, state)));
        await server.Call("checkEligibility", """{"envId":"sandbox-1a2b3c","model":"glm-5"}""");
        await server.Call("describeGroups", """{"envId":"sandbox-1a2b3c"}""");
        var quote = await server.Call("enableModel", """{"envId":"sandbox-1a2b3c","model":"glm-5"}""");
        var done = await server.Follow(quote["decision"]!["options"]![0]!["next"]!);
        Assert.Equal("ok", done["status"]!.GetValue<string>());
        Assert.Equal(locks, Directory.EnumerateFiles(cloud.Folder.Path, "*.lock", SearchOption.AllDirectories).Count());
        Assert.Equal(
            Enumerable.Repeat("Other processes on this machine were not kept from writing this group meanwhile: the state folder cannot be written.", advisories),
            done["data"]!["advisories"]!.AsArray().Select(one => one!.GetValue<string>()));
    }
}
