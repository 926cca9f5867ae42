using System.Text.Json;

namespace CloudBaseAi.Cloud.Wire;

/// <summary>What requests have to do with secrets before they are sent.</summary>
internal static class SentSecrets
{
    /// <summary>The action that carries an API key.</summary>
    private const string SendsKey = "CreateAIModel";

    /// <summary>The action that sends back what was read.</summary>
    private const string SendsBack = "UpdateAIModel";

    /// <summary>Learns the API key of a request, so that no reply can bring it back.</summary>
    /// <exception cref="CloudException">
    /// Rejected, and nothing is sent: an id in Models[] was hidden when it was read, since it holds a secret; to
    /// write it would change it.
    /// </exception>
    public static void Learn(string action, ReadOnlySpan<byte> body, HeldSecrets held)
    {
        if (action == SendsKey) held.Learn(SecretNames.Values(body));
        if (action == SendsBack && HasHiddenId(body))
        {
            throw new CloudException(
                FailureKind.Rejected, action,
                ("A model id of this group is, or holds, a secret that is hidden here, so the list cannot be written "
                    + "back as it was. Correct that entry in the console.",
                    "该模型组中有模型 ID 是或含有在此隐藏的密钥，列表无法原样写回。请在云开发控制台更正该条目。"));
        }
    }

    private static bool HasHiddenId(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body);
        var isId = false;
        while (reader.Read())
        {
            var isName = reader.TokenType == JsonTokenType.PropertyName;
            var text = isName || reader.TokenType == JsonTokenType.String ? reader.GetString()! : "";
            if (isId && text.Contains(Redaction.Mark, StringComparison.Ordinal)) return true;
            isId = isName && text.Equals("Model", StringComparison.OrdinalIgnoreCase);
        }

        return false;
    }
}
