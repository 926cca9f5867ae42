using CloudBaseAi.Cli.Doctor;
using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Cloud.Tencent;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace CloudBaseAi.Tests.Cli;

/// <summary>What the doctor finds in a world, without a process.</summary>
internal static class Examined
{
    private static readonly CallLimits NoPauses = CallLimits.Default with { FirstPause = TimeSpan.Zero, Jitter = false };

    public static async Task<Findings> World(string world, string? env = null, Dictionary<string, string>? variables = null)
    {
        var time = new FakeTimeProvider(new DateTimeOffset(2026, 11, 26, 8, 0, 0, TimeSpan.Zero));
        var all = new Dictionary<string, string>(variables ?? []) { ["CLOUDBASE_AI_SANDBOX"] = world };
        var settings = new ServerSettings(name => all.GetValueOrDefault(name));
        using var access = new CloudAccess(settings, time, new SandboxCloud(CloudBaseAi.Cloud.Sandbox.World.Load(world), time), NoPauses);
        return await DoctorCommand.Examine(settings, access, time).Run(EnvId.TryParse(env, out var id) ? id : null, CancellationToken.None);
    }
}
