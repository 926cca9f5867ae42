using System.Globalization;
using System.Net;
using System.Text;
using CloudBaseAi.Cloud;
using CloudBaseAi.Cloud.Tencent;
using CloudBaseAi.Cloud.Wire;
using CsCheck;

namespace CloudBaseAi.Tests.Cloud.Fuzz;

/// <summary>
/// Mutated replies, the same ones in every run: each is read as a value or fails as a <see cref="CloudException"/>, and no
/// secret comes through either way. FUZZ_REPLIES sets how many.
/// </summary>
public class ReplyFuzzTests
{
    private static readonly CallLimits Once = CallLimits.Default with { Retries = 0 };

    private static int Count => int.TryParse(Environment.GetEnvironmentVariable("FUZZ_REPLIES"), CultureInfo.InvariantCulture, out var count) ? count : 10_000;

    [Fact]
    public async Task A_mutated_reply_is_a_value_or_a_CloudException_and_holds_no_secret()
    {
        var replies = await Corpus.Replies();
        var (values, kinds) = (0, new Dictionary<FailureKind, int>());
        for (var run = 0; run < Count; run++)
        {
            var reply = Mutation.Apply(replies[run % replies.Count], Mutation.Some.Generate(new PCG(1, (ulong)run), null, out _));
            var (action, reader) = Corpus.Readers[run / replies.Count % Corpus.Readers.Count];
            var (text, kind) = await Read(reply, reader, run);
            if (kind is { } failed) kinds[failed] = kinds.GetValueOrDefault(failed) + 1;
            else values++;
            foreach (var secret in SecretOracle.Of(reply).Concat(Corpus.Own.Take(action == "CreateAIModel" ? 4 : 3)))
                Assert.False(text.Contains(secret, StringComparison.Ordinal), $"run {run}: {secret} survives in {text} of {Encoding.UTF8.GetString(reply)}");
        }

        // The mutations are worth their name only while many replies are still read and many are not.
        Assert.InRange(values, Count / 10, Count * 9 / 10);
        Assert.InRange(kinds[FailureKind.Protocol], Count / 10, Count * 9 / 10);
        Assert.True(kinds.Count >= 3, string.Join(", ", kinds));
    }

    private static async Task<(string Text, FailureKind? Kind)> Read(byte[] reply, Func<ICloudBase, Task<string>> reader, int run)
    {
        var credentials = new FixedCredentials(new Credentials(Corpus.Own[0], Corpus.Own[1], Corpus.Own[2], "a test"));
        using var transport = new SignedTransport(() => CloudSettings.Default, credentials, _ => new Always(reply), TimeProvider.System, Once);
        try
        {
            return (await reader(new CloudBaseApi(transport)), null);
        }
        catch (CloudException failure)
        {
            return ($"{failure.Message}\n{failure.CloudCode}\n{failure.RequestId}\n{failure.CloudMessage}", failure.Kind);
        }
        catch (Exception defect)
        {
            throw new InvalidOperationException($"run {run}: {Encoding.UTF8.GetString(reply)}", defect);
        }
    }

    private sealed class Always(byte[] reply) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new ByteArrayContent(reply) });
    }
}
