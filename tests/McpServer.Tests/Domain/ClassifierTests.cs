using CloudBaseAi.Domain.RuntimeErrors;

namespace CloudBaseAi.Tests.Domain;

/// <summary>Which errors are of an AI call, and which code they have.</summary>
public sealed class ClassifierTests
{
    [Theory]
    [InlineData("request:fail requestId 1")]
    [InlineData("ai:fail requestId 1")]
    [InlineData("cloud.init:fail requestId 1")]
    [InlineData("streamText:fail")]
    [InlineData("generateText: fail")]
    [InlineData("createModel:fail")]
    [InlineData("cloud.extend.AI.streamText:fail")]
    public void An_API_of_AI_calls_that_failed_is_one_of_ours(string text) => Assert.NotNull(Classifier.Explain(text));

    [Theory]
    [InlineData("wx.login:fail requestId 1")]
    [InlineData("chooseImage:fail streamText")]
    [InlineData("something else")]
    public void Another_API_is_not(string text) => Assert.Null(Classifier.Explain(text));

    [Theory]
    [InlineData("模型")]
    [InlineData("unexpected token ")]
    [InlineData("undefined ")]
    public void A_log_of_a_megabyte_is_read_from_both_ends(string noise)
    {
        var log = string.Concat(Enumerable.Repeat(noise, 1_000_000 / noise.Length));
        Assert.Null(Classifier.Explain(log));
        Assert.Equal("quota", Classifier.Explain($"{log}\ninsufficient balance")?.Kind.Text);
    }

    [Theory]
    [InlineData(20_000, "quota")]
    [InlineData(40_000, null)]
    public void The_middle_of_a_longer_log_is_not_read(int length, string? kind)
    {
        const string Error = " insufficient balance ";
        var half = new string('.', (length - Error.Length) / 2);
        Assert.Equal(kind, Classifier.Explain(half + Error + half)?.Kind.Text);
    }

    [Theory]
    [InlineData("{\"code\":\"0\"}", null)]
    [InlineData("{\"code\":200}", null)]
    [InlineData("{\"errCode\":-1}", null)]
    [InlineData("{\"errCode\":-1,\"code\":\"ODD\"}", "ODD")]
    [InlineData("it says AI_ODD_THING here", "AI_ODD_THING")]
    [InlineData("{\"code\":200} EXCEED_ODD", "EXCEED_ODD")]
    [InlineData("nothing", null)]
    public void A_code_that_no_row_holds_is_kept_unless_it_stands_for_nothing(string text, string? code) =>
        Assert.Equal(code, Classifier.OfCall(text).Code);

    [Fact]
    public void A_code_is_known_with_gaps_in_it() =>
        Assert.Equal("EXCEED_TOKEN_QUOTA_LIMIT", Classifier.Explain("exceed_ token _quota _ limit")?.Code);

    [Fact]
    public void A_row_names_the_tool_that_mends_it_or_none() => Assert.Equal(
        [null, "checkEligibility", "describeGroups", "enableModel", "envQuery", "generateSnippet"],
        ErrorTable.Rows.Select(row => row.Step).Distinct().Order(StringComparer.Ordinal));
}
