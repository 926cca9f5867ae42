using System.Security.Authentication;
using CloudBaseAi.Cloud;
using CloudBaseAi.Cloud.Tencent;

namespace CloudBaseAi.Tests.Replies;

/// <summary>What the client of the cloud can say of a failure: of each documented code, of the connection, of settings and of credentials.</summary>
internal static class CloudFailures
{
    private static readonly string[] Codes =
    [
        "AuthFailure.SecretIdNotFound", "AuthFailure.SignatureFailure", "AuthFailure.SignatureExpire", "AuthFailure.TokenFailure", "AuthFailure.MFAFailure",
        "AuthFailure.UnauthorizedOperation", "AuthFailure.Other", "FailedOperation.PackageUnsupported", "ResourceNotFound.EnvNotExist",
        "InvalidParameter.ResourceNotExists", "ResourceNotFound.UserNotExists", "ResourceUnavailable.ResourceOverdue", "ResourceUnavailable.ResourceExpired",
        "ResourceUnavailable.ResourceFrozen", "OperationDenied.FreePackageDenied", "LimitExceeded", "UnsupportedRegion", "InvalidAction",
        "RequestLimitExceeded", "InternalError", "MissingParameter", "FailedOperation",
    ];

    private static readonly string[] Settings =
    [
        "TCB_BASE_URL=elsewhere", "TCB_BASE_URL=https://a@b.example", "TCB_BASE_URL=https://b.example/path", "TCB_BASE_URL=http://b.example", "TCB_REGION=a b",
    ];

    private static readonly string[] Variables =
    [
        "", "CLOUDBASE_API_KEY=k", "TENCENTCLOUD_SECRET_ID=${input:id}", "TENCENTCLOUD_SECRET_ID=a", "TENCENTCLOUD_SECRETKEY=b",
        "TENCENTCLOUD_SECRET_ID=a b;TENCENTCLOUD_SECRET_KEY=c", "TENCENTCLOUD_SECRET_ID=a;TENCENTCLOUD_SECRET_KEY=c;TENCENTCLOUD_SESSION_TOKEN=t t",
    ];

    /// <summary>One of each.</summary>
    public static IReadOnlyList<CloudException> All { get; } =
    [
        .. from code in Codes from ahead in (int[])[-12, 0, 600] select OfCode(code, ahead),
        .. ((int[])[502, 302, 404]).Select(status => ConnectionTrouble.Status("DescribeEnvs", status)),
        .. Enum.GetValues<HttpRequestError>().Select(error => ConnectionTrouble.Of("DescribeEnvs", new HttpRequestException(error))),
        ConnectionTrouble.Of("DescribeEnvs", new HttpRequestException("tls", new AuthenticationException())),
        ConnectionTrouble.SlowConnection("DescribeEnvs"),
        .. Settings.Select(setting => Thrown(() => CloudSettings.Read(Reads(setting)))),
        .. Variables.Select(variables => Thrown(() => new CredentialSources(Reads(variables)).Get())),
    ];

    private static CloudException OfCode(string code, int ahead) => new(
        CloudErrors.Kind(code), "DescribeEnvs",
        CloudErrorText.For("DescribeEnvs", code, ("the variables A_B", "环境变量 A_B "), TimeSpan.FromMinutes(ahead)), code);

    private static Func<string, string?> Reads(string variables) => name =>
        variables.Split(';').Select(one => one.Split('=', 2)).FirstOrDefault(one => one[0] == name)?[1];

    private static CloudException Thrown(Action act) => Assert.Throws<CloudException>(act);
}
