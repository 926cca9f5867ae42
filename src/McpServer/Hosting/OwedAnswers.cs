using System.Text.Json;

namespace CloudBaseAi.Hosting;

/// <summary>
/// Counts the requests that were read and not yet answered or cancelled. The SDK drops answers still owed when its
/// input ends; holding the end back until nothing is owed is what makes <c>printf … | server</c> answer everything.
/// </summary>
internal sealed class OwedAnswers
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, int> _owed = [];
    private TaskCompletionSource? _settled;

    /// <summary>A line from the client: a request is owed an answer, a cancelled one no longer.</summary>
    public void Read(ReadOnlySpan<byte> line)
    {
        var message = Frame.Of(line);
        if (message.Id is not null && message.IsCall) Change(message.Id, 1);
        else if (message.CancelledId is not null) Change(message.CancelledId, -1);
    }

    /// <summary>A line to the client: an answer settles its request.</summary>
    public void Written(ReadOnlySpan<byte> line)
    {
        var message = Frame.Of(line);
        if (message.Id is not null && !message.IsCall) Change(message.Id, -1);
    }

    /// <summary>Completes when nothing is owed.</summary>
    public Task Settled()
    {
        lock (_lock)
        {
            return _owed.Count == 0 ? Task.CompletedTask : (_settled ??= new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }

    private void Change(string id, int by)
    {
        lock (_lock)
        {
            var count = _owed.GetValueOrDefault(id) + by;
            if (count > 0) _owed[id] = count;
            else _owed.Remove(id);
            if (_owed.Count == 0) _settled?.TrySetResult();
        }
    }

    /// <summary>What a JSON-RPC line says of ids; a line that is no JSON object says nothing.</summary>
    private readonly record struct Frame(string? Id, bool IsCall, string? CancelledId)
    {
        public static Frame Of(ReadOnlySpan<byte> line)
        {
            string? id = null, cancelled = null;
            var (isCall, isCancelling) = (false, false);
            try
            {
                var reader = new Utf8JsonReader(line.StartsWith("\uFEFF"u8) ? line[3..] : line);
                if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject) return default;
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    if (reader.ValueTextEquals("id"u8)) id = Value(ref reader);
                    else if (reader.ValueTextEquals("method"u8))
                    {
                        isCall = true;
                        isCancelling = reader.Read() && reader.ValueTextEquals("notifications/cancelled"u8);
                    }
                    else if (reader.ValueTextEquals("params"u8)) cancelled = RequestId(ref reader);
                    else reader.Skip();
                }
            }
            catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
            {
                return default;
            }

            return new(id, isCall, isCancelling ? cancelled : null);
        }

        private static string? RequestId(ref Utf8JsonReader reader)
        {
            string? found = null;
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                reader.Skip();
                return null;
            }

            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("requestId"u8)) found = Value(ref reader);
                else reader.Skip();
            }

            return found;
        }

        /// <summary>Numbers and texts are told apart: 1 and "1" are two ids.</summary>
        private static string? Value(ref Utf8JsonReader reader)
        {
            reader.Read();
            if (reader.TokenType == JsonTokenType.String) return "s" + reader.GetString();
            if (reader.TokenType == JsonTokenType.Number) return "n" + reader.GetDouble().ToString("R", System.Globalization.CultureInfo.InvariantCulture);
            reader.Skip();
            return null;
        }
    }
}
