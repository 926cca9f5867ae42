using System.Text;
using CloudBaseAi.Cloud.Sandbox;
using Microsoft.Extensions.Time.Testing;

namespace CloudBaseAi.Tests.Harness;

/// <summary>A sandbox of which one action answers what a test says: no world file could hold it, or it changes.</summary>
/// <param name="world">The rest.</param>
/// <param name="action">The action.</param>
/// <param name="says">What it answers to a request's body, under Response.</param>
internal sealed class SaidByCloud(string world, string action, Func<string, string> says)
    : DelegatingHandler(new SandboxCloud(World.Load(world), new FakeTimeProvider(Session.Now)))
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Headers.GetValues("X-TC-Action").Single() != action) return await base.SendAsync(request, cancellationToken);
        var body = await request.Content!.ReadAsStringAsync(cancellationToken);
        return new HttpResponseMessage { Content = new ByteArrayContent(Encoding.UTF8.GetBytes($$"""{"Response":{{says(body)}}}""")) };
    }
}
