namespace CloudBaseAi.Cloud.Sandbox;

/// <summary>The emulated cloud says no: HTTP 200 with Response.Error.</summary>
/// <param name="code">Error.Code, one of the documented ones.</param>
/// <param name="message">Error.Message, free text.</param>
internal sealed class CloudRefusal(string code, string message) : Exception(message)
{
    /// <summary>Error.Code.</summary>
    public string Code { get; } = code;

    /// <summary>A field that has to be there is not.</summary>
    public static CloudRefusal Missing(string field) =>
        new("MissingParameter", $"The request is missing the parameter `{field}`.");

    /// <summary>A field the action does not define.</summary>
    public static CloudRefusal Unknown(string field) =>
        new("UnknownParameter", $"The parameter `{field}` is not recognized.");

    /// <summary>A field of the wrong type or out of range.</summary>
    public static CloudRefusal Invalid(string field, string expected) =>
        new("InvalidParameter", $"The parameter `{field}` is not valid: expected {expected}.");
}
