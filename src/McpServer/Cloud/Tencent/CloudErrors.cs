using CloudBaseAi.Cloud.Wire;

namespace CloudBaseAi.Cloud.Tencent;

/// <summary>Sorts the documented error codes by who can act. The codes are those of the tcb error-code page and of API 3.0 in general.</summary>
internal static class CloudErrors
{
    /// <summary>The failure for an error reply.</summary>
    /// <param name="action">The action that was called.</param>
    /// <param name="error">As the cloud sent it.</param>
    /// <param name="credentials">What the request was signed with; their values are cut out of the cloud's message.</param>
    /// <param name="clockAhead">How far this machine's clock is ahead of the reply's Date, if there was one.</param>
    public static CloudException Of(string action, CloudError error, Credentials credentials, TimeSpan? clockAhead)
    {
        var kind = Kind(error.Code);
        var message = Redaction.Hide(error.Message, credentials.SecretId, credentials.SecretKey, credentials.Token);
        return new(kind, action, CloudErrorText.For(action, error.Code, credentials.Source, clockAhead), error.Code, error.RequestId, message)
        {
            IsTransient = kind == FailureKind.Unavailable,
        };
    }

    /// <summary>True for the code itself and its sub-codes (<c>InvalidParameter</c> and <c>InvalidParameter.EnvId</c>, not <c>InvalidParameterValue</c>).</summary>
    public static bool IsWithin(string? code, string family) =>
        code is not null && code.StartsWith(family, StringComparison.Ordinal) && (code.Length == family.Length || code[family.Length] == '.');

    private static FailureKind Kind(string code) => code switch
    {
        "FailedOperation.PackageUnsupported" => FailureKind.PackageUnsupported,
        "ResourceNotFound.EnvNotExist" or "InvalidParameter.EnvId" => FailureKind.EnvNotFound,
        "InvalidParameter.ResourceNotExists" => FailureKind.GroupNotFound,
        _ when IsWithin(code, "AuthFailure") || IsWithin(code, "UnauthorizedOperation") => FailureKind.Auth,
        _ when IsWithin(code, "RequestLimitExceeded") => FailureKind.Throttled,
        _ when IsWithin(code, "InternalError") || IsWithin(code, "ServiceUnavailable") => FailureKind.Unavailable,
        _ => FailureKind.Rejected,
    };
}
