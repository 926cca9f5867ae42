using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Hosting;

/// <summary>What one line of input holds.</summary>
internal abstract class Incoming
{
    private Incoming()
    {
    }

    /// <summary>A message.</summary>
    /// <param name="message">The request, notification or answer.</param>
    /// <param name="bytes">Its length on the wire.</param>
    public sealed class Whole(JsonRpcMessage message, int bytes) : Incoming
    {
        public JsonRpcMessage Message { get; } = message;

        public int Bytes { get; } = bytes;
    }

    /// <summary>Something the sender must be told is no message.</summary>
    /// <param name="id">The id of the request; none where it could not be read.</param>
    /// <param name="code">JSON-RPC's number for it.</param>
    /// <param name="why">What is wrong.</param>
    public sealed class Refused(RequestId id, int code, string why) : Incoming
    {
        public RequestId Id { get; } = id;

        public int Code { get; } = code;

        public string Why { get; } = why;
    }

    /// <summary>Several messages in one JSON array.</summary>
    /// <param name="parts">In their order.</param>
    public sealed class Batch(IReadOnlyList<Incoming> parts) : Incoming
    {
        public IReadOnlyList<Incoming> Parts { get; } = parts;
    }

    /// <summary>Nothing that could be answered: an empty line, or an answer that is none.</summary>
    public sealed class Nothing : Incoming
    {
        public static Nothing Instance { get; } = new();
    }
}
