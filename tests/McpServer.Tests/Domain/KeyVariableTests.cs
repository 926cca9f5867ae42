using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Tests.Domain;

/// <summary>The only names of variables that may hold an API key.</summary>
public sealed class KeyVariableTests
{
    [Theory]
    [InlineData("CLOUDBASE_AI_KEY_A")]
    [InlineData("CLOUDBASE_AI_KEY_open_ai_2")]
    [InlineData("CLOUDBASE_AI_KEY__")]
    public void A_name_with_the_prefix_parses_to_itself(string text)
    {
        Assert.True(KeyVariable.TryParse(text, out var variable));
        Assert.Equal((text, text), (variable.Text, variable.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("CLOUDBASE_AI_KEY_")]
    [InlineData("CLOUDBASE_AI_KEY")]
    [InlineData("cloudbase_ai_key_A")]
    [InlineData("XCLOUDBASE_AI_KEY_A")]
    [InlineData("CLOUDBASE_AI_KEY_A-B")]
    [InlineData("CLOUDBASE_AI_KEY_A ")]
    [InlineData("CLOUDBASE_AI_KEY_Ａ")]
    [InlineData("CLOUDBASE_AI_KEY_A\n")]
    [InlineData("CLOUDBASE_AI_KEY_\u00ADA")]
    [InlineData("CLOUDBASE\u00AD_AI_KEY_A")]
    [InlineData("TENCENTCLOUD_SECRET_KEY")]
    [InlineData("sk-1234567890")]
    public void Any_other_text_may_be_the_key_itself_and_does_not_parse(string? text)
    {
        Assert.False(KeyVariable.TryParse(text, out var variable));
        Assert.Null(variable);
    }

    [Fact]
    public void A_name_has_at_most_256_characters()
    {
        Assert.True(KeyVariable.TryParse("CLOUDBASE_AI_KEY_".PadRight(256, 'A'), out _));
        Assert.False(KeyVariable.TryParse("CLOUDBASE_AI_KEY_".PadRight(257, 'A'), out _));
    }

    [Theory]
    [InlineData("openai-compat", "CLOUDBASE_AI_KEY_OPENAI_COMPAT")]
    [InlineData("a.b_c9", "CLOUDBASE_AI_KEY_A_B_C9")]
    [InlineData("模", "CLOUDBASE_AI_KEY__")]
    public void A_suggestion_is_made_from_the_groups_name(string suffix, string name)
    {
        Assert.Equal(name, KeyVariable.For(suffix).Text);
        Assert.True(KeyVariable.TryParse(KeyVariable.For(suffix).Text, out var parsed));
        Assert.Equal(KeyVariable.For(suffix), parsed);
    }

    [Fact]
    public void A_suggestion_says_no_more_than_64_characters_of_the_name() =>
        Assert.Equal("CLOUDBASE_AI_KEY_" + new string('A', 64), KeyVariable.For(new string('a', 65)).Text);
}
