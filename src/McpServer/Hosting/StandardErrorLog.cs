using System.Text;
using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace CloudBaseAi.Hosting;

/// <summary>
/// Logs one line an event: a cause by its type and message, never a stack or an argument. Lines are written aside, and
/// dropped when too many wait: a client that does not read standard error must not hold up an answer, nor the end.
/// </summary>
internal sealed class StandardErrorLog : ILoggerFactory, ILogger
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    private readonly Channel<string> _lines = Channel.CreateBounded<string>(new BoundedChannelOptions(256) { FullMode = BoundedChannelFullMode.DropWrite });
    private readonly Lazy<Task> _writing;

    /// <param name="open">Gives the stream the lines go to; called with the first of them.</param>
    public StandardErrorLog(Func<Stream> open) => _writing = new Lazy<Task>(() => Task.Run(() => Write(open())));

    public ILogger CreateLogger(string categoryName) => this;

    /// <summary>There is one place for lines to go to.</summary>
    public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => logLevel is >= LogLevel.Warning and not LogLevel.None;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (!IsEnabled(logLevel)) return;
        var cause = exception is null ? "" : $" {exception.GetType().Name}: {exception.Message}";
        _ = _writing.Value;
        _lines.Writer.TryWrite($"{(logLevel == LogLevel.Warning ? "warning" : "error")}: {formatter(state, exception)}{cause}".ReplaceLineEndings(" ") + "\n");
    }

    /// <summary>Lines that wait get a moment.</summary>
    public void Dispose()
    {
        _lines.Writer.TryComplete();
        if (_writing.IsValueCreated) _writing.Value.Wait(Grace);
    }

    private async Task Write(Stream output)
    {
        try
        {
            await foreach (var line in _lines.Reader.ReadAllAsync()) await output.WriteAsync(Encoding.UTF8.GetBytes(line));
        }
        catch (IOException)
        {
            // Nobody reads standard error: there is nobody to tell.
        }
    }
}
