using CloudBaseAi.Domain.Names;
using Microsoft.Extensions.Logging;
using ModelContextProtocol;

namespace CloudBaseAi.Hosting;

/// <summary>
/// What the SDK has to say, one line an event: a cause by its type and message, never a stack or an argument. What a
/// client is told in an answer is not said here a second time.
/// </summary>
/// <param name="to">Where lines go.</param>
internal sealed class StandardErrorLog(TextWriter to) : ILoggerFactory, ILogger
{
    /// <summary>More of a text that a peer chose tells nothing.</summary>
    private const int Enough = 300;

    public ILogger CreateLogger(string categoryName) => this;

    /// <summary>There is one place for lines to go to.</summary>
    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel is >= LogLevel.Warning and not LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel) || exception is McpProtocolException || (logLevel == LogLevel.Warning && exception is null)) return;
        var cause = exception is null ? "" : $" {exception.GetType().Name}: {Brief(exception.Message)}";
        Line($"{(logLevel == LogLevel.Warning ? "warning" : "error")}: {Brief(formatter(state, exception))}{cause}");
    }

    /// <summary>An answer that refuses a message.</summary>
    public void Refused(int code, string message) => Line($"warning: refused with {code}: {Brief(message)}");

    public void Dispose()
    {
    }

    private void Line(string text)
    {
        try
        {
            to.WriteLine(SafeText.Visible(text.ReplaceLineEndings(" ")));
        }
        catch (IOException)
        {
            // Logging fails no call.
        }
    }

    private static string Brief(string text) => SafeText.Brief(text, Enough);
}
