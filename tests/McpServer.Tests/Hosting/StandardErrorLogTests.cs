using CloudBaseAi.Hosting;
using Microsoft.Extensions.Logging;
using ModelContextProtocol;

namespace CloudBaseAi.Tests.Hosting;

public sealed class StandardErrorLogTests : IDisposable
{
    private readonly StringWriter _lines = new() { NewLine = "\n" };

    public void Dispose() => _lines.Dispose();

    [Fact]
    public void An_event_is_one_line_with_its_cause_and_no_stack()
    {
        Log(LogLevel.Warning, "something\nhappened", Thrown());
        Log(LogLevel.Information, "nothing of note", null);
        Log(LogLevel.Error, "worse", null);
        Assert.Equal("warning: something happened IOException: the cause\nerror: worse\n", _lines.ToString());
    }

    [Fact]
    public void What_the_client_is_told_is_said_once()
    {
        Log(LogLevel.Warning, "request handler failed", new McpProtocolException("no such method", McpErrorCode.MethodNotFound));
        Log(LogLevel.Warning, "no handler", null);
        using var log = new StandardErrorLog(_lines);
        log.Refused(-32601, "no such method");
        Assert.Equal("warning: refused with -32601: no such method\n", _lines.ToString());
    }

    [Theory]
    [InlineData("a\u001b[2Jb\u0007", "warning: refused with -1: a\\u001B[2Jb\\u0007\n")]
    [InlineData("a\r\nerror: forged", "warning: refused with -1: a error: forged\n")]
    [InlineData("\u202e\u2028\u0085\u200b", "warning: refused with -1: \\u202E  \\u200B\n")]
    public void Foreign_text_is_made_visible_and_stays_one_line(string text, string line)
    {
        using var log = new StandardErrorLog(_lines);
        log.Refused(-1, text);
        Assert.Equal(line, _lines.ToString());
    }

    [Fact]
    public void Foreign_text_is_bounded_wherever_it_stands()
    {
        Log(LogLevel.Error, new string('m', 1_000_000), new IOException(new string('c', 1_000_000)));
        Assert.InRange(_lines.ToString().Length, 1, 700);
    }

    private void Log(LogLevel level, string message, Exception? cause)
    {
        using var log = new StandardErrorLog(_lines);
        ((ILogger)log).Log(level, default, message, cause, (text, _) => text);
    }

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
