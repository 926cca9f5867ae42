using Microsoft.Extensions.Logging;

namespace CloudBaseAi.Hosting;

/// <summary>Logs to standard error, one line an event: a cause by its type and message, never a stack or an argument.</summary>
internal sealed class StandardErrorLog : ILoggerProvider, ILogger
{
    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Warning && logLevel != LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel)) return;
        var cause = exception is null ? "" : $" {exception.GetType().Name}: {exception.Message}";
        Console.Error.WriteLine($"{(logLevel == LogLevel.Warning ? "warning" : "error")}: {formatter(state, exception)}{cause}".ReplaceLineEndings(" "));
    }

    public void Dispose()
    {
    }
}
