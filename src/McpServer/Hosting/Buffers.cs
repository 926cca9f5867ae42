using System.Buffers;

namespace CloudBaseAi.Hosting;

/// <summary>Buffers that are used again, unless one large message made them large.</summary>
internal static class Buffers
{
    private const int KeptCapacity = 256 * 1024;

    /// <summary>The same buffer, empty; a new one in place of a large one.</summary>
    public static ArrayBufferWriter<byte> Emptied(ArrayBufferWriter<byte> buffer)
    {
        if (buffer.Capacity > KeptCapacity) return new();
        buffer.ResetWrittenCount();
        return buffer;
    }
}
