using System.Security.Authentication;
using CloudBaseAi.Cloud;
using CloudBaseAi.Tests.Cloud.Support;

namespace CloudBaseAi.Tests.Cloud;

/// <summary>Every failure is of the kind that says who can act. A write is called, so that nothing is repeated.</summary>
public class FailureKindTests
{
    [Theory]
    [InlineData("AuthFailure.InvalidAuthorization", "Auth")]
    [InlineData("AuthFailure.InvalidSecretId", "Auth")]
    [InlineData("AuthFailure.MFAFailure", "Auth")]
    [InlineData("AuthFailure.SecretIdNotFound", "Auth")]
    [InlineData("AuthFailure.SignatureExpire", "Auth")]
    [InlineData("AuthFailure.SignatureFailure", "Auth")]
    [InlineData("AuthFailure.TokenFailure", "Auth")]
    [InlineData("AuthFailure.UnauthorizedOperation", "Auth")]
    [InlineData("AuthFailure", "Auth")]
    [InlineData("UnauthorizedOperation", "Auth")]
    [InlineData("RequestLimitExceeded", "Throttled")]
    [InlineData("RequestLimitExceeded.GlobalRegionUinLimitExceeded", "Throttled")]
    [InlineData("RequestLimitExceeded.IPLimitExceeded", "Throttled")]
    [InlineData("RequestLimitExceeded.UinLimitExceeded", "Throttled")]
    [InlineData("FailedOperation.PackageUnsupported", "PackageUnsupported")]
    [InlineData("ResourceNotFound.EnvNotExist", "EnvNotFound")]
    [InlineData("InvalidParameter.EnvId", "EnvNotFound")]
    [InlineData("InvalidParameter.ResourceNotExists", "GroupNotFound")]
    [InlineData("InternalError", "Unavailable")]
    [InlineData("InternalError.Timeout", "Unavailable")]
    [InlineData("ServiceUnavailable", "Unavailable")]
    [InlineData("FailedOperation", "Rejected")]
    [InlineData("InvalidAction", "Rejected")]
    [InlineData("InvalidParameter", "Rejected")]
    [InlineData("InvalidParameter.Action", "Rejected")]
    [InlineData("InvalidParameterValue", "Rejected")]
    [InlineData("LimitExceeded", "Rejected")]
    [InlineData("MissingParameter", "Rejected")]
    [InlineData("MissingParameter.Param", "Rejected")]
    [InlineData("ResourceNotFound", "Rejected")]
    [InlineData("ResourceNotFound.UserNotExists", "Rejected")]
    [InlineData("ResourceUnavailable.ResourceExpired", "Rejected")]
    [InlineData("ResourceUnavailable.ResourceFrozen", "Rejected")]
    [InlineData("ResourceUnavailable.ResourceIsolated", "Rejected")]
    [InlineData("ResourceUnavailable.ResourceOverdue", "Rejected")]
    [InlineData("OperationDenied.FreePackageDenied", "Rejected")]
    [InlineData("OperationDenied.ResourceFrozen", "Rejected")]
    [InlineData("UnknownParameter", "Rejected")]
    [InlineData("UnsupportedRegion", "Rejected")]
    [InlineData("InternalErrors", "Rejected")]
    [InlineData("Something.Nobody.Published", "Rejected")]
    public async Task A_code_has_its_kind_and_stays_with_the_request_id(string code, string kind)
    {
        using var rig = new Rig(Script.Error(code, "foreign 说明"));
        var failure = await rig.Fails("UpdateAIModel");
        Assert.Equal((kind, "UpdateAIModel", code, "r-err", "foreign 说明"),
            (failure.Kind.ToString(), failure.Action, failure.CloudCode, failure.RequestId, failure.CloudMessage));
        Assert.DoesNotContain("foreign", failure.Message, StringComparison.Ordinal);
        Assert.Equal($"UpdateAIModel: {failure.Detail}", failure.Message);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html>Bad gateway</html>")]
    [InlineData("{")]
    [InlineData("""{"Response":{"RequestId":"r""")]
    [InlineData("""{"Response":{}} trailing""")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"response":{}}""")]
    [InlineData("""{"Response":null}""")]
    [InlineData("""{"Response":[]}""")]
    [InlineData("""{"Response":{},"Response":{}}""")]
    [InlineData("""{"Response":{"A":"\ud800"}}""")]
    [InlineData("""{"Response":{"Error":"no object"}}""")]
    [InlineData("""{"Response":{"Error":{"Message":"no code"}}}""")]
    [InlineData("""{"Response":{"Error":{"Code":"with a space"}}}""")]
    public async Task What_is_not_the_APIs_answer_is_Protocol(string text)
    {
        using var rig = new Rig(Script.Raw(text));
        var failure = await rig.Fails("DescribeEnvs");
        Assert.Equal(FailureKind.Protocol, failure.Kind);
        Assert.Single(rig.Script.Sent);
    }

    [Theory]
    [InlineData(500, true)]
    [InlineData(502, true)]
    [InlineData(503, true)]
    [InlineData(204, false)]
    [InlineData(302, false)]
    [InlineData(403, false)]
    public async Task Another_status_is_Unavailable_whatever_the_body_says(int status, bool transient)
    {
        using var rig = new Rig(Script.Raw("""{"Response":{"Error":{"Code":"AuthFailure"},"RequestId":"r"}}""", status));
        var failure = await rig.Fails("UpdateAIModel");
        Assert.Equal((FailureKind.Unavailable, transient, null), (failure.Kind, failure.IsTransient, failure.CloudCode));
        Assert.Contains($"HTTP {status}", failure.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpRequestError.NameResolutionError, "host name", true)]
    [InlineData(HttpRequestError.ConnectionError, "No connection", true)]
    [InlineData(HttpRequestError.ProxyTunnelError, "proxy", true)]
    [InlineData(HttpRequestError.SecureConnectionError, "TLS", false)]
    [InlineData(HttpRequestError.Unknown, "broke", true)]
    public async Task Trouble_with_the_connection_is_Unavailable_in_our_own_words(HttpRequestError error, string says, bool transient)
    {
        using var rig = new Rig(Script.Throws(new HttpRequestException(error, "foreign text")));
        var failure = await rig.Fails("UpdateAIModel");
        Assert.Equal((FailureKind.Unavailable, transient), (failure.Kind, failure.IsTransient));
        Assert.Contains(says, failure.Detail, StringComparison.Ordinal);
        Assert.DoesNotContain("foreign", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_untrusted_certificate_is_called_by_its_name()
    {
        using var rig = new Rig(Script.Throws(new HttpRequestException("x", new AuthenticationException("y"))));
        Assert.Contains("certificate", (await rig.Fails("UpdateAIModel")).Detail, StringComparison.Ordinal);
    }
}
