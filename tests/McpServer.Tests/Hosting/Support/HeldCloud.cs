using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Tests.Harness;
using CloudBaseAi.Tests.Processes;

namespace CloudBaseAi.Tests.Hosting.Support;

/// <summary>A cloud that answers only when it is let go: how a test has a request in flight.</summary>
internal sealed class HeldCloud : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);

    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SharedCloud _cloud;

    public HeldCloud() => _cloud = SharedCloud.Start(new CountingHandler(new SandboxCloud(World.Load("none"), TimeProvider.System))
    {
        Before = _ =>
        {
            _asked.TrySetResult();
            return _released.Task;
        },
    });

    /// <summary>A server on this cloud that has a call with id 1 in flight.</summary>
    public async Task<RawProcess> Server()
    {
        var server = RawProcess.Start(new Dictionary<string, string>
        {
            ["TCB_BASE_URL"] = _cloud.Url,
            ["TENCENTCLOUD_SECRET_ID"] = SandboxKeys.SecretId,
            ["TENCENTCLOUD_SECRET_KEY"] = SandboxKeys.SecretKey,
        });
        await server.Write(Wire.Lines(Wire.Initialize(), Wire.Initialized));
        await server.Line();
        await server.Write(Wire.Lines(Wire.Call("1", "envQuery")));
        await _asked.Task.WaitAsync(Patience);
        return server;
    }

    public void Release() => _released.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        Release();
        await _cloud.DisposeAsync();
    }
}
