using System.Globalization;

namespace CloudBaseAi.Cloud.Tencent;

/// <summary>What a documented error code means and what mends it, in plain words of both languages.</summary>
internal static class CloudErrorText
{
    /// <summary>Never the cloud's own message: it is free text that may change.</summary>
    public static Bilingual For(string action, string code, Bilingual credentialsFrom, TimeSpan? clockAhead) => code switch
    {
        "AuthFailure.SecretIdNotFound" or "AuthFailure.InvalidSecretId" => new(
            $"The cloud does not know the secret id of {credentialsFrom}. Check that it is whole and not deleted.",
            $"云端不认识{credentialsFrom.Chinese}的 SecretId。请检查它是否完整、是否已被删除。"),
        "AuthFailure.SignatureFailure" or "AuthFailure.InvalidAuthorization" => new(
            $"The signature does not fit: the secret key of {credentialsFrom} does not belong to its secret id. "
                + "Set both again.",
            $"签名不符：{credentialsFrom.Chinese}的 SecretKey 与 SecretId 不是一对。请重新设置两者。"),
        "AuthFailure.SignatureExpire" =>
            Skew(clockAhead) + new Bilingual(" Set this machine's clock right.", "请校准本机时钟。"),
        "AuthFailure.TokenFailure" => new(
            $"The session token of {credentialsFrom} is invalid or has expired. Get new temporary credentials.",
            $"{credentialsFrom.Chinese}的临时令牌无效或已过期。请获取新的临时密钥。"),
        "AuthFailure.MFAFailure" => new(
            "The account asks for a second factor (MFA) for this action. "
                + "Use a key that needs none, or have the rule changed.",
            "账号要求对此操作进行二次验证（MFA）。请使用无需验证的密钥，或调整该规则。"),
        "AuthFailure.UnauthorizedOperation" or "UnauthorizedOperation" => new(
            $"The identity of {credentialsFrom} may not call this action. "
                + $"An administrator of the account grants it tcb:{action} in CAM.",
            $"{credentialsFrom.Chinese}的身份没有调用此操作的权限。请账号管理员在访问管理（CAM）中授予 tcb:{action}。"),
        "FailedOperation.PackageUnsupported" => new(
            "The environment's plan forbids this: it needs the standard plan or higher. "
                + "Its owner upgrades it in the console.",
            "环境的套餐不支持此操作：需要标准版或更高套餐。请环境所有者在云开发控制台升级。"),
        "ResourceNotFound.EnvNotExist" or "InvalidParameter.EnvId" => new(
            "This account has no environment with this id in this region. List the environments.",
            "该账号在此地域没有这个 ID 的环境。请列出环境。"),
        "InvalidParameter.ResourceNotExists" => new(
            "There is no model group with this name in the environment. Read the groups again.",
            "环境中没有这个名称的模型组。请重新读取模型组。"),
        "ResourceNotFound.UserNotExists" => new(
            "The account has not opened CloudBase yet. Open it once in the console.",
            "该账号尚未开通云开发。请在云开发控制台开通一次。"),
        "ResourceUnavailable.ResourceOverdue" => new(
            "The environment is stopped because a payment is overdue. Its owner settles it in the console.",
            "环境因欠费已停服。请环境所有者在云开发控制台结清。"),
        "ResourceUnavailable.ResourceExpired" or "ResourceUnavailable.ResourceIsolated" => new(
            "The environment has expired or been isolated. Its owner renews it in the console.",
            "环境已到期或被隔离。请环境所有者在云开发控制台续费。"),
        "ResourceUnavailable.ResourceFrozen" or "OperationDenied.ResourceFrozen" => new(
            "The environment is frozen. Its owner asks the vendor's support why.",
            "环境已被冻结。请环境所有者向腾讯云客服询问原因。"),
        "OperationDenied.FreePackageDenied" => new(
            "A free plan forbids this. The environment's owner upgrades it in the console.",
            "免费套餐不支持此操作。请环境所有者在云开发控制台升级。"),
        "LimitExceeded" => new(
            "A quota of the account is used up; repeating does not help. "
                + "Remove what is not needed or ask the vendor for more.",
            "账号的配额已用完，重试无用。请删除不需要的资源，或向腾讯云申请提高配额。"),
        "UnsupportedRegion" => new(
            "The service is not offered in this region. Set TCB_REGION, for example to ap-shanghai.",
            "此地域不提供该服务。请设置 TCB_REGION，例如 ap-shanghai。"),
        "InvalidAction" => new(
            "The endpoint does not know this action. Check TCB_BASE_URL and TCB_REGION.",
            "接口地址不认识此操作。请检查 TCB_BASE_URL 和 TCB_REGION。"),
        _ => OfFamily(code),
    };

    private static Bilingual OfFamily(string code) => code.Split('.')[0] switch
    {
        "AuthFailure" or "UnauthorizedOperation" => new(
            "The cloud did not accept the identity of the request. Check the credentials and their permissions.",
            "云端没有接受请求的身份。请检查凭证及其权限。"),
        "RequestLimitExceeded" => new(
            "The cloud limits how often this may be called, and waiting did not suffice. Repeat it in a minute.",
            "云端限制了调用频率，等待后仍未放行。请一分钟后重试。"),
        "InternalError" or "ServiceUnavailable" => new(
            "The cloud has trouble of its own. Repeat it later.", "云端自身出现故障，请稍后重试。"),
        "InvalidParameter" or "InvalidParameterValue" or "MissingParameter" or "UnknownParameter" => new(
            "The cloud refused a parameter of the request.", "云端拒绝了请求的某个参数。"),
        _ => new("The cloud refused the request.", "云端拒绝了请求。"),
    };

    private static Bilingual Skew(TimeSpan? clockAhead)
    {
        if (clockAhead is not { } ahead || ahead.Duration() < TimeSpan.FromMinutes(1))
            return ("The signature's time is more than 5 minutes off.", "签名时间相差超过 5 分钟。");
        var minutes = Math.Round(ahead.Duration().TotalMinutes).ToString(CultureInfo.InvariantCulture);
        var (side, inChinese) = ahead > TimeSpan.Zero ? ("ahead of", "快") : ("behind", "慢");
        return ($"This machine's clock is {minutes} min {side} the cloud's; up to 5 are allowed.",
            $"本机时钟比云端{inChinese} {minutes} 分钟，最多允许相差 5 分钟。");
    }
}
