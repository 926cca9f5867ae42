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

    /// <summary>A message that never arrives fails its test: the transport's own clock stands still here.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(30);

    private readonly FakeTimeProvider _time = new();
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
        Assert.False(transport.Owed.Settled().IsCompleted);
        await transport.SendMessageAsync(Pong);
        Assert.Equal([PongLine], _sink.Pieces);
        Assert.True(transport.Owed.Settled().IsCompleted);
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
        Assert.False(transport.Owed.Settled().IsCompleted);
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
        Assert.True(transport.Owed.Settled().IsCompleted);
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
        // The texts are parameters, for a method that is long or holds a line break is refused and would never arrive.
        var large = new string('x', 50_000);
        var bytes = Wire.Lines(
            Wire.Request("1", "ping", $$"""{"text":"{{large}}"}"""), "nonsense", "",
            Wire.Request("2", "ping", """{"text":"模型\n"}""") + "\r", "\uFEFF" + Wire.Request("3", "ping", """{"text":"last"}"""));
        await using var transport = Of(new Pieces([.. bytes.SkipLast(1)], size));
        List<string> texts = [];
        for (var count = 0; count < 3; count++)
        {
            var message = await transport.MessageReader.ReadAsync().AsTask().WaitAsync(Bound);
            texts.Add((string)((JsonRpcRequest)message).Params!["text"]!);
        }

        Assert.Equal([large, "模型\n", "last"], texts);
        Assert.Contains("-32700", Assert.Single(_sink.Pieces), StringComparison.Ordinal);
    }

    /// <summary>A transport whose client asked for one answer and then ended its input.</summary>
    private async Task<LineTransport> Asked()
    {
        var transport = Of(new MemoryStream(Wire.Lines(Wire.Request("1", "ping"))));
        await transport.MessageReader.ReadAsync();
        return transport;
    }

    private LineTransport Of(Stream input) => new(input, _sink, new StandardErrorLog(TextWriter.Null), _time, _stop.Token);

    /// <summary>The client's pipe fills up, as it does for any slow reader: nothing more is read.</summary>
    [Theory]
    [InlineData("ping")]
    [InlineData("nonsense")]
    [InlineData("[]")]
    [InlineData("tools/list with a wrong cursor")]
    public async Task A_client_that_does_not_read_is_not_read_either(string what)
    {
        _sink.Taking = new TaskCompletionSource().Task;
        var line = what switch
        {
            "ping" => Wire.Request("1", "ping"),
            "nonsense" or "[]" => what,
            _ => Wire.Request("1", "tools/list", """{"cursor":7}"""),
        };
        var input = new MemoryStream(Wire.Lines(Enumerable.Repeat(line, 100_000)));
        await using var transport = Of(input);
        var taken = 0;
        while (taken < OwedAnswers.Most && what == "ping")
        {
            await transport.MessageReader.ReadAsync();
            taken++;
        }

        for (var i = 0; i < 100; i++) await Task.Yield();
        Assert.False(transport.MessageReader.TryRead(out _));
        Assert.True(input.Position < input.Length / 4);
        await _stop.CancelAsync();
    }
}
