using CloudBaseAi.Hosting;

namespace CloudBaseAi.Tests.Hosting;

public sealed class EarlyEndTests
{
    [Fact]
    public async Task A_server_told_to_end_before_it_has_begun_ends_without_a_word()
    {
        var settings = new ServerSettings(name => name == "CLOUDBASE_AI_SANDBOX" ? "none" : null);
        using var access = new CloudAccess(settings, TimeProvider.System);
        using var output = new MemoryStream();
        await McpHost.Run(Composition.Tools(settings, access, TimeProvider.System), Stream.Null, output, TimeProvider.System, new CancellationToken(true));
        Assert.Empty(output.ToArray());
    }
}
