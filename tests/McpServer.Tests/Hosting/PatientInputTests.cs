using System.Text;
using CloudBaseAi.Hosting;
using CloudBaseAi.Tests.Hosting.Support;
using Microsoft.Extensions.Time.Testing;

namespace CloudBaseAi.Tests.Hosting;

public sealed class PatientInputTests
{
    private const string Ping = """{"jsonrpc":"2.0","id":1,"method":"ping"}""";

    private readonly FakeTimeProvider _time = new();
    private readonly OwedAnswers _owed = new();
    private readonly byte[] _buffer = new byte[1024];

    [Fact]
    public async Task The_end_is_held_back_until_the_answer_is_written()
    {
        using var input = Input(Ping + "\n");
        Assert.Equal(Ping + "\n", await Text(input));
        var end = input.ReadAsync(_buffer).AsTask();
        Assert.False(end.IsCompleted);
        _owed.Written("""{"result":{},"id":1,"jsonrpc":"2.0"}"""u8);
        Assert.Equal(0, await end);
    }

    [Fact]
    public async Task The_end_is_held_back_no_longer_than_patience_lasts()
    {
        using var input = Input(Ping + "\n");
        await Text(input);
        var end = input.ReadAsync(_buffer).AsTask();
        _time.Advance(TimeSpan.FromSeconds(119));
        Assert.False(end.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(0, await end);
    }

    [Fact]
    public async Task A_stop_ends_the_wait()
    {
        using var input = Input(Ping + "\n");
        await Text(input);
        using var stop = new CancellationTokenSource();
        var end = input.ReadAsync(_buffer, stop.Token).AsTask();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => end);
    }

    [Theory]
    [InlineData("{}\r\n{}\r\n", "{}\n{}\n")]
    [InlineData("{}", "{}\n")]
    [InlineData("\uFEFF{}\n \uFEFF {}\n", "{}\n{}\n")]
    [InlineData("{\r\"a\":1}\n", "{ \"a\":1}\n")]
    [InlineData("\n \n[]\nnonsense\n{}\n", "{}\n")]
    [InlineData("{\"a\":\"\\ud800\"}\n", "{\"a\":\"\\ufffd\"}\n")]
    [InlineData("{\"a\":\"é中\"}\n", "{\"a\":\"é中\"}\n")]
    [InlineData("", "")]
    public async Task Lines_come_out_clean_whatever_the_pieces(string given, string clean)
    {
        foreach (var size in (int[])[1, 2, 7, 1000])
        {
            using var input = new PatientInput(new Pieces(Encoding.UTF8.GetBytes(given), size), _owed, TimeSpan.FromMinutes(2), _time);
            using var reader = new StreamReader(input);
            Assert.Equal(clean, await reader.ReadToEndAsync());
        }
    }

    [Fact]
    public async Task A_long_line_comes_out_whole_in_the_readers_own_pieces()
    {
        var line = $$"""{"a":"{{new string('x', 300_000)}}"}""";
        using var input = Input(line + "\n{}\n");
        using var reader = new StreamReader(input);
        Assert.Equal(line + "\n{}\n", await reader.ReadToEndAsync());
    }

    private PatientInput Input(string text) => new(new MemoryStream(Encoding.UTF8.GetBytes(text)), _owed, TimeSpan.FromMinutes(2), _time);

    private async Task<string> Text(Stream input) => Encoding.UTF8.GetString(_buffer, 0, await input.ReadAsync(_buffer));
}
