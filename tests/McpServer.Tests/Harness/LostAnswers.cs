using CloudBaseAi.Cloud.Sandbox;
using Microsoft.Extensions.Time.Testing;

namespace CloudBaseAi.Tests.Harness;

/// <summary>A sandbox that does what one action asks and then loses the answer, as a broken connection does.</summary>
internal sealed class LostAnswers(string world, string action) : DelegatingHandler(new SandboxCloud(World.Load(world), new FakeTimeProvider(Now)))
{
    private static readonly DateTimeOffset Now = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);

    /// <summary>False loses the request instead: the cloud never sees it.</summary>
    public bool Arrives { get; init; } = true;

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var isLost = request.Headers.GetValues("X-TC-Action").Single() == action;
        var answer = isLost && !Arrives ? null : await base.SendAsync(request, cancellationToken);
        return isLost ? throw new HttpRequestException(HttpRequestError.ResponseEnded) : answer!;
    }
}
