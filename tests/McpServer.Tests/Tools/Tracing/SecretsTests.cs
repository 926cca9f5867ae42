using CloudBaseAi.Dispatch.Tracing;

namespace CloudBaseAi.Tests.Tools.Tracing;

public sealed class SecretsTests
{
    private static readonly Secrets Rule = new(() => ["known secret"[..5], "known-secret", null]);

    [Theory]
    [InlineData("sandbox-1a2b3c")]
    [InlineData("custom-openai-compat")]
    [InlineData("hunyuan-2.0-instruct-20251111")]
    [InlineData("deepseek/deepseek-flash")]
    [InlineData("CLOUDBASE_AI_KEY_MY_SECOND_ENDPOINT_2")]
    [InlineData("小程序")]
    [InlineData("")]
    public void Names_stay(string text) => Assert.Equal(text, Rule.Clean(text));

    [Theory]
    [InlineData("sk-short", "(hidden)")]
    [InlineData("AKIDz8krbsJ5yKBZQpn74WFkmLPx3", "(hidden)")]
    [InlineData("3f2504e0-4f89-11d3-9a0c-0305e82c3301", "(hidden)")]
    [InlineData("0a1b2c3d4e5f60718293a4b5.x", "(hidden)")]
    [InlineData("eyJhbGciOi.e30.c2ln", "(hidden)")]
    [InlineData("x-known-secret-y", "x-(hidden)-y")]
    [InlineData("https://me:pass@api.example.com/v1?key=abc", "https://api.example.com")]
    [InlineData("https://", "(hidden)")]
    [InlineData("const key = 'made-up'", "(21 characters)")]
    public void What_may_be_a_secret_goes(string text, string shown) => Assert.Equal(shown, Rule.Clean(text));

    [Fact]
    public void Long_texts_are_a_length() => Assert.Equal("(129 characters)", Rule.Clean(new string('a', 129)));
}
