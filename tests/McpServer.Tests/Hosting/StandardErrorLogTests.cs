using CloudBaseAi.Hosting;
using CloudBaseAi.Tests.Hosting.Support;
using Microsoft.Extensions.Logging;

namespace CloudBaseAi.Tests.Hosting;

public sealed class StandardErrorLogTests : IDisposable
{
    private readonly Sink _sink = new();

    public void Dispose() => _sink.Dispose();

    [Fact]
    public void An_event_is_one_line_with_its_cause_and_no_stack()
    {
        using (var log = new StandardErrorLog(() => _sink))
        {
            Log(log, LogLevel.Warning, "something\nhappened", Thrown());
            Log(log, LogLevel.Information, "nothing of note", null);
            Log(log, LogLevel.Error, "worse", null);
        }

        Assert.Equal(["warning: something happened IOException: the cause\n", "error: worse\n"], _sink.Pieces);
    }

    [Fact]
    public void A_reader_that_does_not_read_holds_nothing_up()
    {
        _sink.Taking = new TaskCompletionSource().Task;
        using var log = new StandardErrorLog(() => _sink);
        for (var i = 0; i < 1000; i++) Log(log, LogLevel.Error, "unread", null);
        Assert.Empty(_sink.Pieces);
    }

    private static void Log(StandardErrorLog log, LogLevel level, string message, Exception? cause) => ((ILogger)log).Log(level, default, message, cause, (text, _) => text);

    private static IOException Thrown()
    {
        try
        {
            throw new IOException("the cause");
        }
        catch (IOException cause)
        {
            return cause;
        }
    }
}
