using System.Text.Encodings.Web;
using System.Text.Json;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Replies;

/// <summary>
/// The one place where a reply becomes text for a model and an object for a program, and where its size is known.
/// </summary>
/// <param name="say">The words of the text half.</param>
internal sealed class ReplyWriter(Wording say)
{
    /// <summary>
    /// No reply takes more than 25 KB: clients cut off or set aside what is larger. The rest is for what the protocol adds around both
    /// halves.
    /// </summary>
    private const int MostBytes = 24_600;

    /// <summary>Longer lists fit in no reply.</summary>
    private const int MostItems = 1_000;

    /// <summary>The reply, its lists cut as far as its size asks for and no further.</summary>
    public CallToolResult Write(Reply reply, string cloud, string? envId)
    {
        var (whole, size) = Whole(reply, cloud, envId);
        if (size <= MostBytes || Whole(reply.Within(0), cloud, envId).Bytes == size) return whole;
        var (fits, most) = (0, MostItems);
        while (fits < most)
        {
            var middle = (fits + most + 1) / 2;
            if (Whole(reply.Within(middle), cloud, envId).Bytes <= MostBytes) fits = middle;
            else most = middle - 1;
        }

        return Whole(reply.Within(fits), cloud, envId).Result;
    }

    private (CallToolResult Result, int Bytes) Whole(Reply reply, string cloud, string? envId)
    {
        var text = TextBlock.Of(reply, cloud, say);
        var (body, bytes) = ReplyBody.Of(reply, cloud, envId);
        var result = new CallToolResult { Content = [new TextContentBlock { Text = text }], StructuredContent = body, IsError = reply.IsError };
        return (result, bytes + JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).EncodedUtf8Bytes.Length);
    }
}
