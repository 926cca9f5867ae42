using CloudBaseAi.Domain.Snippets;

namespace CloudBaseAi.Tests.Snippets;

public sealed class SnippetShapeTests
{
    [Theory]
    [InlineData("generateText", null, "generateText")]
    [InlineData("streamText", null, "callbacks")]
    [InlineData("streamText", "callbacks", "callbacks")]
    [InlineData("streamText", "textStream", "textStream")]
    [InlineData("streamText", "eventStream", "eventStream")]
    public void A_legal_pair_is_a_delivery(string method, string? consume, string expected) =>
        Assert.Equal(expected, Delivery.Find(method, consume)?.ToString());

    [Theory]
    [InlineData("generateText", "callbacks")]
    [InlineData("generateText", "eventStream")]
    [InlineData("streamText", "dataStream")]
    [InlineData("streamText", "")]
    [InlineData("StreamText", null)]
    [InlineData(null, null)]
    public void Any_other_pair_is_none(string? method, string? consume) => Assert.Null(Delivery.Find(method, consume));

    [Fact]
    public void Every_cell_exists_once()
    {
        Assert.Equal(4 * 2 * 3, SnippetShape.All.Count());
        Assert.Equal(SnippetShape.All.Count(), SnippetShape.All.Select(shape => shape.ToString()).Distinct().Count());
    }
}
