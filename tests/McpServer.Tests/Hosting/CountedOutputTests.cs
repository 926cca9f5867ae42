using System.Text;
using CloudBaseAi.Hosting;
using CloudBaseAi.Tests.Hosting.Support;

namespace CloudBaseAi.Tests.Hosting;

public sealed class CountedOutputTests : IDisposable
{
    private const string Pong = """{"result":{},"id":1,"jsonrpc":"2.0"}""";

    private readonly OwedAnswers _owed = new();
    private readonly Sink _sink = new();

    public CountedOutputTests() => _owed.Read(Encoding.UTF8.GetBytes(Wire.Request("1", "ping")));

    public void Dispose() => _sink.Dispose();

    [Fact]
    public async Task A_message_and_its_line_feed_go_out_in_one_piece_and_settle_the_request()
    {
        using var output = new CountedOutput(_sink, _owed);
        await Write(output, Pong);
        Assert.Empty(_sink.Pieces);
        Assert.False(_owed.Settled().IsCompleted);
        await Write(output, "\n");
        Assert.Equal([Pong + "\n"], _sink.Pieces);
        Assert.True(_owed.Settled().IsCompleted);
    }

    [Fact]
    public async Task A_request_cancelled_while_its_answer_is_written_does_not_cut_it_short()
    {
        using var output = new CountedOutput(_sink, _owed);
        var cancelled = new CancellationToken(canceled: true);
        await Write(output, Pong);
        await Write(output, "\n", cancelled);
        await output.FlushAsync(cancelled);
        Assert.Equal([Pong + "\n"], _sink.Pieces);
    }

    [Fact]
    public async Task A_client_that_is_gone_is_owed_nothing()
    {
        using var output = new CountedOutput(_sink, _owed);
        _sink.Taking = Task.FromException(new IOException("Broken pipe"));
        await Write(output, Pong);
        await Assert.ThrowsAsync<IOException>(() => Write(output, "\n"));
        Assert.True(_owed.Settled().IsCompleted);
    }

    [Fact]
    public async Task The_servers_end_does_not_wait_for_a_client_that_does_not_read()
    {
        using var stop = new CancellationTokenSource();
        using var output = new CountedOutput(_sink, _owed) { Stopping = stop.Token };
        _sink.Taking = new TaskCompletionSource().Task;
        await Write(output, Pong);
        var writing = Write(output, "\n");
        Assert.False(writing.IsCompleted);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => writing);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Write(output, Pong));
    }

    private static Task Write(CountedOutput output, string text, CancellationToken cancel = default) => output.WriteAsync(Encoding.UTF8.GetBytes(text), cancel).AsTask();
}
