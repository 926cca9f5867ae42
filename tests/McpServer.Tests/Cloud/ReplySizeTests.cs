using System.Net;
using CloudBaseAi.Cloud;
using CloudBaseAi.Cloud.Tencent;
using CloudBaseAi.Tests.Cloud.Support;

namespace CloudBaseAi.Tests.Cloud;

public class ReplySizeTests
{
    private const string Head = """{"Response":{"RequestId":"r","Fill":" """;
    private const string Tail = "\"}}";

    [Fact]
    public void Ten_megabytes_are_read_by_default() => Assert.Equal(10 * 1024 * 1024, CallLimits.Default.ReplyBytes);

    [Theory]
    [InlineData(64)]
    [InlineData(16 * 1024)]
    [InlineData(100_000)]
    public async Task A_reply_of_just_the_limit_is_read_with_and_without_its_length_announced(int limit)
    {
        foreach (var announced in new[] { true, false })
        {
            using var rig = Of(limit, Reply(limit, announced));
            Assert.Equal(limit - Head.Length - Tail.Length + 1, (await rig.Call("DescribeEnvs")).GetProperty("Fill").GetString()!.Length);
        }
    }

    [Theory]
    [InlineData(64)]
    [InlineData(16 * 1024)]
    [InlineData(100_000)]
    public async Task One_byte_more_is_a_Protocol_failure(int limit)
    {
        foreach (var announced in new[] { true, false })
        {
            using var rig = Of(limit, Reply(limit + 1, announced));
            var failure = await rig.Fails("DescribeEnvs");
            Assert.Equal(FailureKind.Protocol, failure.Kind);
            Assert.Contains($"{limit} bytes", failure.Detail, StringComparison.Ordinal);
            Assert.Single(rig.Script.Sent);
        }
    }

    private static Rig Of(int limit, Func<CancellationToken, Task<HttpResponseMessage>> answer) => new(
        CloudSettings.Default, new Credentials(Rig.SecretId, Rig.SecretKey, null, "a test"), Rig.Limits with { ReplyBytes = limit }, answer);

    private static Func<CancellationToken, Task<HttpResponseMessage>> Reply(int bytes, bool announced) => _ =>
    {
        var text = Head + new string('x', bytes - Head.Length - Tail.Length) + Tail;
        var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text));
        HttpContent content = announced ? new ByteArrayContent(stream.ToArray()) : new StreamContent(new OneWay(stream));
        return Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = content });
    };

    /// <summary>A stream whose length nobody can ask for, as a chunked reply's.</summary>
    private sealed class OneWay(Stream inner) : Stream
    {
        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count) => inner.Read(buffer, offset, count);

        public override void Flush() => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
