using CloudBaseAi.Checking.Files;

namespace CloudBaseAi.Tests.Checking;

/// <summary>The rules of .gitignore, as git reads them.</summary>
public sealed class IgnoreRulesTests
{
    [Theory]
    [InlineData("dist", "dist dist/ a/dist", "dists a/dist.js")]
    [InlineData("dist/", "dist/ a/dist/", "dist")]
    [InlineData("/dist", "dist dist/", "a/dist")]
    [InlineData("a/b", "a/b a/b/", "c/a/b")]
    [InlineData("*.js", "a.js a/b.js .js", "a.jsx")]
    [InlineData("a?c", "abc x/a-c", "ac abbc a/c")]
    [InlineData("[a-c]x", "ax cx", "dx")]
    [InlineData("[!a-c]x", "dx", "ax")]
    [InlineData("[^a]x", "bx", "ax")]
    [InlineData("[]x]y", "]y xy", "zy")]
    [InlineData("[a", "", "a [a")]
    [InlineData("a/**", "a/b a/b/c", "a a/")]
    [InlineData("**/a", "a b/a b/c/a", "ab")]
    [InlineData("a/**/b", "a/b a/c/b a/c/d/b", "a/c a/bb")]
    [InlineData("a/*", "a/b", "a/b/c")]
    [InlineData("a*b*c", "abc axxbxxc", "ab acb")]
    [InlineData("**", "a a/b", "")]
    [InlineData("# a", "", "a")]
    [InlineData("\\#a", "#a", "a")]
    [InlineData("\\!a", "!a", "a")]
    [InlineData("\\*", "*", "a")]
    [InlineData("a  ", "a", "b")]
    [InlineData("", "", "a")]
    [InlineData("*.js|!b.js", "a.js", "b.js")]
    [InlineData("!b.js|*.js", "b.js", "")]
    public void A_path_is_ignored_as_its_last_rule_says(string rules, string ignored, string others)
    {
        var read = new IgnoreRules(rules.Replace("|", "\r\n", StringComparison.Ordinal));
        Assert.All(Paths(ignored), path => Assert.True(Ignores(path), path));
        Assert.All(Paths(others), path => Assert.False(Ignores(path), path));

        bool Ignores(string path) => read.Ignores(path.TrimEnd('/'), path.EndsWith('/')) == true;
    }

    private static string[] Paths(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
