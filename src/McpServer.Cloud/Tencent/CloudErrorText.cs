using System.Globalization;

namespace CloudBaseAi.Cloud.Tencent;

/// <summary>What a documented error code means and what mends it, in plain words.</summary>
internal static class CloudErrorText
{
    /// <summary>Never the cloud's own message: it is free text that may change.</summary>
    public static string For(string action, string code, string credentialsFrom, TimeSpan? clockAhead) => code switch
    {
        "AuthFailure.SecretIdNotFound" or "AuthFailure.InvalidSecretId" =>
            $"The cloud does not know the secret id of {credentialsFrom}. Check that it is whole and not deleted.",
        "AuthFailure.SignatureFailure" or "AuthFailure.InvalidAuthorization" =>
            $"The signature does not fit: the secret key of {credentialsFrom} does not belong to its secret id. "
                + "Set both again.",
        "AuthFailure.SignatureExpire" => Skew(clockAhead) + " Set this machine's clock right.",
        "AuthFailure.TokenFailure" =>
            $"The session token of {credentialsFrom} is invalid or has expired. Get new temporary credentials.",
        "AuthFailure.MFAFailure" =>
            "The account asks for a second factor (MFA) for this action. "
                + "Use a key that needs none, or have the rule changed.",
        "AuthFailure.UnauthorizedOperation" or "UnauthorizedOperation" =>
            $"The identity of {credentialsFrom} may not call this action. "
                + $"An administrator of the account grants it tcb:{action} in CAM.",
        "FailedOperation.PackageUnsupported" =>
            "The environment's plan forbids this: it needs the standard plan or higher. "
                + "Its owner upgrades it in the console.",
        "ResourceNotFound.EnvNotExist" or "InvalidParameter.EnvId" =>
            "This account has no environment with this id in this region. List the environments.",
        "InvalidParameter.ResourceNotExists" =>
            "There is no model group with this name in the environment. Read the groups again.",
        "ResourceNotFound.UserNotExists" => "The account has not opened CloudBase yet. Open it once in the console.",
        "ResourceUnavailable.ResourceOverdue" =>
            "The environment is stopped because a payment is overdue. Its owner settles it in the console.",
        "ResourceUnavailable.ResourceExpired" or "ResourceUnavailable.ResourceIsolated" =>
            "The environment has expired or been isolated. Its owner renews it in the console.",
        "ResourceUnavailable.ResourceFrozen" or "OperationDenied.ResourceFrozen" =>
            "The environment is frozen. Its owner asks the vendor's support why.",
        "OperationDenied.FreePackageDenied" =>
            "A free plan forbids this. The environment's owner upgrades it in the console.",
        "LimitExceeded" =>
            "A quota of the account is used up; repeating does not help. "
                + "Remove what is not needed or ask the vendor for more.",
        "UnsupportedRegion" => "The service is not offered in this region. Set TCB_REGION, for example to ap-shanghai.",
        "InvalidAction" => "The endpoint does not know this action. Check TCB_BASE_URL and TCB_REGION.",
        _ => OfFamily(code),
    };

    private static string OfFamily(string code) => code.Split('.')[0] switch
    {
        "AuthFailure" or "UnauthorizedOperation" =>
            "The cloud did not accept the identity of the request. Check the credentials and their permissions.",
        "RequestLimitExceeded" =>
            "The cloud limits how often this may be called, and waiting did not suffice. Repeat it in a minute.",
        "InternalError" or "ServiceUnavailable" => "The cloud has trouble of its own. Repeat it later.",
        "InvalidParameter" or "InvalidParameterValue" or "MissingParameter" or "UnknownParameter" =>
            "The cloud refused a parameter of the request.",
        _ => "The cloud refused the request.",
    };

    private static string Skew(TimeSpan? clockAhead)
    {
        if (clockAhead is not { } ahead || ahead.Duration() < TimeSpan.FromMinutes(1))
            return "The signature's time is more than 5 minutes off.";
        var minutes = Math.Round(ahead.Duration().TotalMinutes).ToString(CultureInfo.InvariantCulture);
        var side = ahead > TimeSpan.Zero ? "ahead of" : "behind";
        return $"This machine's clock is {minutes} min {side} the cloud's; up to 5 are allowed.";
    }
}
