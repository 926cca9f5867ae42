using System.Text.Json.Nodes;
using CloudBaseAi.Hosting;
using CloudBaseAi.Tests.Hosting.Support;
using Microsoft.Extensions.Time.Testing;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Tests.Hosting;

public sealed class LineTransportTests : IDisposable
{
    private static readonly JsonRpcResponse Pong = new() { Id = new(1), Result = new JsonObject() };
    private const string PongLine = """{"result":{},"id":1,"jsonrpc":"2.0"}""" + "\n";

    private readonly FakeTimeProvider _time = new();
    private readonly OwedAnswers _owed = new();
    private readonly Sink _sink = new();
    private readonly CancellationTokenSource _stop = new();

    public void Dispose()
    {
        _sink.Dispose();
        _stop.Dispose();
    }

    [Fact]
    public async Task A_message_goes_out_in_one_piece_and_settles_its_request()
    {
        await using var transport = await Asked();
        Assert.False(_owed.Settled().IsCompleted);
        await transport.SendMessageAsync(Pong);
        Assert.Equal([PongLine], _sink.Pieces);
        Assert.True(_owed.Settled().IsCompleted);
    }

    [Fact]
    public async Task A_request_cancelled_while_its_answer_is_written_does_not_cut_it_short()
    {
        await using var transport = await Asked();
        var taking = new TaskCompletionSource();
        _sink.Taking = taking.Task;
        using var cancelled = new CancellationTokenSource();
        var sending = transport.SendMessageAsync(Pong, cancelled.Token);
        await cancelled.CancelAsync();
        taking.SetResult();
        await sending;
        Assert.Equal([PongLine], _sink.Pieces);
    }

    [Fact]
    public async Task An_answer_cancelled_before_its_turn_is_not_written()
    {
        await using var transport = await Asked();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => transport.SendMessageAsync(Pong, new CancellationToken(canceled: true)));
        Assert.Empty(_sink.Pieces);
        Assert.False(_owed.Settled().IsCompleted);
    }

    [Fact]
    public async Task A_message_that_cannot_be_written_leaves_nothing_for_the_next()
    {
        await using var transport = await Asked();
        await Assert.ThrowsAnyAsync<ArgumentException>(() => transport.SendMessageAsync(new JsonRpcResponse { Id = new(2), Result = new JsonObject { ["value"] = double.NaN } }));
        await transport.SendMessageAsync(Pong);
        Assert.Equal([PongLine], _sink.Pieces);
    }

    [Fact]
    public async Task A_client_that_is_gone_is_owed_nothing()
    {
        await using var transport = await Asked();
        _sink.Taking = Task.FromException(new IOException("Broken pipe"));
        await Assert.ThrowsAsync<IOException>(() => transport.SendMessageAsync(Pong));
        Assert.True(_owed.Settled().IsCompleted);
    }

    [Fact]
    public async Task The_servers_end_does_not_wait_for_a_client_that_does_not_read()
    {
        await using var transport = await Asked();
        _sink.Taking = new TaskCompletionSource().Task;
        var sending = transport.SendMessageAsync(Pong);
        Assert.False(sending.IsCompleted);
        await _stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => transport.SendMessageAsync(Pong));
    }

    [Fact]
    public async Task The_end_of_input_is_held_back_until_the_answer_is_written()
    {
        await using var transport = await Asked();
        Assert.False(transport.MessageReader.Completion.IsCompleted);
        await transport.SendMessageAsync(Pong);
        await transport.MessageReader.Completion;
    }

    [Fact]
    public async Task The_end_of_input_is_held_back_no_longer_than_patience_lasts()
    {
        var begin = _time.GetUtcNow();
        await using var transport = await Asked();
        while (!transport.MessageReader.Completion.IsCompleted)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        Assert.True(_time.GetUtcNow() - begin >= LineTransport.Patience);
    }

    [Fact]
    public async Task A_stop_ends_the_wait()
    {
        await using var transport = await Asked();
        await _stop.CancelAsync();
        await transport.MessageReader.Completion;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(100_000)]
    public async Task Messages_are_whole_whatever_the_pieces(int size)
    {
        var large = new string('x', 50_000);
        var bytes = Wire.Lines(Wire.Request("1", large), "nonsense", "", Wire.Request("2", "模型\\n") + "\r", "\uFEFF" + Wire.Request("3", "ping"));
        await using var transport = Of(new Pieces([.. bytes.SkipLast(1)], size));
        List<string> methods = [];
        for (var count = 0; count < 3; count++) methods.Add(((JsonRpcRequest)await transport.MessageReader.ReadAsync()).Method);
        Assert.Equal([large, "模型\n", "ping"], methods);
    }

    /// <summary>A transport whose client asked for one answer and then ended its input.</summary>
    private async Task<LineTransport> Asked()
    {
        var transport = Of(new MemoryStream(Wire.Lines(Wire.Request("1", "ping"))));
        await transport.MessageReader.ReadAsync();
        return transport;
    }

    private LineTransport Of(Stream input) => new(input, _sink, _owed, _time, _stop.Token);
}
