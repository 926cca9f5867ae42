using CloudBaseAi.Cli;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Tests.Cli;

/// <summary>What somebody mistyped is said in their language, in our own words.</summary>
public sealed class CommandLineProblemsTests
{
    [Theory]
    [InlineData("sandbox --port many", "--port is \"many\", but must be a whole number.", "--port 的值是 \"many\"，但必须是整数。")]
    [InlineData("sandbox --port 99999999999", "--port is \"99999999999\", but must be a whole number.", "--port 的值是 \"99999999999\"，但必须是整数。")]
    [InlineData("demo --world", "--world needs a value.", "--world 需要一个值。")]
    [InlineData("doctor --env a --env b", "--env stands there more than once.", "--env 出现了不止一次。")]
    [InlineData("doctor --json=maybe", "\"maybe\" is not known here.", "此处不能使用 \"maybe\"。")]
    [InlineData("check a.js --fixx", "\"--fixx\" is no option and no file; the options are --fix, --strict, --sarif, --env.", "\"--fixx\" 既不是选项也不是文件；可用的选项有 --fix、--strict、--sarif、--env。")]
    [InlineData("check", "PATH is missing.", "缺少 PATH。")]
    [InlineData("eval --json out.json", "SCENARIO is missing.", "缺少 SCENARIO。")]
    [InlineData("--nonsense", "\"--nonsense\" is not known here.", "此处不能使用 \"--nonsense\"。")]
    [InlineData("demo --wrld none", "\"--wrld\" is not known here. \"none\" is not known here.", "此处不能使用 \"--wrld\"。此处不能使用 \"none\"。")]
    [InlineData("doctor --json", "", "")]
    public void A_mistake_is_named_with_what_was_typed(string line, string english, string chinese)
    {
        Assert.Equal(english, string.Join(' ', Commands.Problems(line.Split(' '), Language.English)));
        Assert.Equal(chinese, string.Concat(Commands.Problems(line.Split(' '), Language.Chinese)));
    }
}
