using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Tools;

/// <summary>What a person is told of a price, and what a confirmation binds: the values as the cloud has them, not how they read.</summary>
public sealed class QuotedPriceTests
{
    private const string Env = "\"envId\":\"sandbox-1a2b3c\"";

    /// <summary>No price is not a price of nothing, and not what is agreed with the owner of an endpoint.</summary>
    [Theory]
    [InlineData("")]
    [InlineData(",\"ModelChargingInfo\":null")]
    [InlineData(",\"ModelChargingInfo\":[]")]
    [InlineData(",\"ModelSpec\":{}")]
    public async Task A_managed_model_without_prices_is_said_to_have_none(string charging)
    {
        var (_, quote) = await Quote(() => charging);
        Assert.Contains("The catalogue publishes no price for it.", quote.Message, StringComparison.Ordinal);
        Assert.Equal("decision CONFIRMATION_REQUIRED", quote.Verdict);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("\"0\"")]
    [InlineData("0.0")]
    public async Task A_price_of_nothing_is_a_price(string price)
    {
        var (_, quote) = await Quote(() => Charging($"\"InputPrice\":{price},\"OutputPrice\":{price}"));
        Assert.DoesNotContain("no price", quote.Message, StringComparison.Ordinal);
        Assert.Contains("Price: ", quote.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"InputPrice\":1", "\"InputPrice\":2")]
    [InlineData("\"InputPrice\":1", "\"InputPrice\":1.0")]
    [InlineData("\"InputPrice\":1", "\"OutputPrice\":1")]
    [InlineData("\"InputPrice\":1,\"Name\":\"a b\"", "\"InputPrice\":1,\"Name\":\"a  b\"")]
    [InlineData("\"InputPrice\":1,\"Name\":\"$x\"", "\"InputPrice\":1,\"Name\":\"$y\"")]
    [InlineData("\"InputPrice\":1,\"Name\":\"a\\u200b\"", "\"InputPrice\":1,\"Name\":\"a\"")]
    [InlineData("\"InputPrice\":1", "\"InputPrice\":1},{\"Type\":\"Uniform\",\"InputPrice\":1")]
    public async Task A_confirmation_fits_no_other_price_however_alike_they_read(string quoted, string now)
    {
        var charging = quoted;
        var (session, quote) = await Quote(() => Charging(Long(charging)));
        await using var closing = session;
        charging = now;
        Assert.Equal("refused CONFIRMATION_STALE", (await session.Choose(quote, 1)).Verdict);
        charging = quoted;
        Assert.Equal("ok", (await session.Choose(quote, 1)).Verdict);
    }

    private static string Charging(string members) => $",\"ModelChargingInfo\":[{{\"Type\":\"Uniform\",{members}}}]";

    /// <summary>What differs may stand behind all that is ever shown of a text.</summary>
    private static string Long(string text) => text.Replace("$", new string('z', 300), StringComparison.Ordinal);

    private static async Task<(Session Session, ReplyView Quote)> Quote(Func<string> charging)
    {
        var cloud = new SaidByCloud("token-credits", "DescribeManagedAIModelList", _ =>
            $$"""{"ManagedAIModelList":[{"GroupName":"cloudbase","Models":[{"Model":"glm-5"{{charging()}}}]}],"RequestId":"r"}""");
        var session = await Session.Start("token-credits", handler: cloud);
        await session.Call("checkEligibility", $$"""{{{Env}},"path":"tokenCredits"}""");
        await session.Call("describeGroups", $"{{{Env}}}");
        return (session, await session.Call("enableModel", $$"""{{{Env}},"model":"glm-5"}"""));
    }
}
