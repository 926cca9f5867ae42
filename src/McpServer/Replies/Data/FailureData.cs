using System.Text.Json.Serialization.Metadata;
using CloudBaseAi.Cloud;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Replies;

/// <summary>A cloud failure. The message is the cloud's own text: labelled by its name and cut at 200 characters.</summary>
internal sealed record FailureData(string? CloudCode, string? RequestId, string? CloudMessage) : ReplyData
{
    private const int MaxMessage = 200;

    protected override JsonTypeInfo Shape => ReplyJson.Default.FailureData;

    public static FailureData Of(CloudException failure) =>
        new(failure.CloudCode, failure.RequestId, SafeText.Brief(failure.CloudMessage, MaxMessage));

    public override IEnumerable<string> Lines(Wording say) =>
        [.. TextLines.Fact("cloudCode", CloudCode), .. TextLines.Fact("requestId", RequestId),
            .. TextLines.Fact("cloudMessage", CloudMessage)];
}
