namespace CloudBaseAi.Cloud;

/// <summary>
/// Sorts the documented error codes by who can act. The codes are those of the tcb error-code page and of API 3.0 in
/// general.
/// </summary>
internal static class CloudErrors
{
    /// <summary>Who can act on this code.</summary>
    public static FailureKind Kind(string code) => code switch
    {
        "FailedOperation.PackageUnsupported" => FailureKind.PackageUnsupported,
        "ResourceNotFound.EnvNotExist" or "InvalidParameter.EnvId" => FailureKind.EnvNotFound,
        "InvalidParameter.ResourceNotExists" => FailureKind.GroupNotFound,
        _ when IsWithin(code, "AuthFailure") || IsWithin(code, "UnauthorizedOperation") => FailureKind.Auth,
        _ when IsWithin(code, "RequestLimitExceeded") => FailureKind.Throttled,
        _ when IsWithin(code, "InternalError") || IsWithin(code, "ServiceUnavailable") => FailureKind.Unavailable,
        _ => FailureKind.Rejected,
    };

    /// <summary>
    /// True for the code itself and its sub-codes (<c>InvalidParameter</c> and <c>InvalidParameter.EnvId</c>, not
    /// <c>InvalidParameterValue</c>).
    /// </summary>
    public static bool IsWithin(string? code, string family) =>
        code is not null && code.StartsWith(family, StringComparison.Ordinal)
            && (code.Length == family.Length || code[family.Length] == '.');
}
