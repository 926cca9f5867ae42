using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Tests.Domain;

/// <summary>What a client was to fill in and did not.</summary>
public sealed class PlaceholderTests
{
    [Theory]
    [InlineData("${A}")]
    [InlineData(" ${input:name} ")]
    [InlineData("${user_config.name}")]
    [InlineData("${A:-${B}}")]
    [InlineData("${{A}}")]
    [InlineData("%A%")]
    [InlineData("%_A%")]
    [InlineData("%ProgramFiles(x86)%")]
    [InlineData("%a.b-c_1%")]
    public void The_whole_value_is_a_placeholder(string value)
    {
        Assert.True(Placeholder.Is(value));
        Assert.Null(Placeholder.ValueOrNull(value));
    }

    [Theory]
    [InlineData("${A")]
    [InlineData("${{A}")]
    [InlineData("A}")]
    [InlineData("x{A}")]
    [InlineData("x${A}")]
    [InlineData("${A}x")]
    [InlineData("${A}/${B}")]
    [InlineData("${A}}")]
    [InlineData("%%")]
    [InlineData("%A")]
    [InlineData("A1%")]
    [InlineData("%1A%")]
    [InlineData("%A B%")]
    [InlineData("%A%B%")]
    [InlineData(" 100% ")]
    public void Any_other_value_is_taken_as_it_is(string value)
    {
        Assert.False(Placeholder.Is(value));
        Assert.Equal(value, Placeholder.ValueOrNull(value));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t")]
    public void Nothing_is_no_placeholder_and_no_value(string? value)
    {
        Assert.False(Placeholder.Is(value));
        Assert.Null(Placeholder.ValueOrNull(value));
    }
}
