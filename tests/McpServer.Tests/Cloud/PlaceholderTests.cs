using CloudBaseAi.Cloud;
using CloudBaseAi.Cloud.Tencent;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Tests.Cloud;

/// <summary>A value that a client was to fill in and did not counts as unset, and whoever lacks it is told so by the variable's name.</summary>
public class PlaceholderTests
{
    private const string SdkId = "TENCENTCLOUD_SECRET_ID", SdkKey = "TENCENTCLOUD_SECRET_KEY";
    private const string TcbId = "TENCENTCLOUD_SECRETID", TcbKey = "TENCENTCLOUD_SECRETKEY";

    public static TheoryData<string> Unfilled =>
    [
        "${X}", "${}", "${input:secret-id}", "${user_config.secret_id}", "${env:HOME}", "${X:-${Y}}", "  ${X} ", "${a b}", "${密钥}",
        "%X%", "%TENCENTCLOUD_SECRET_ID%", "%ProgramFiles(x86)%", "%_a.b-c%", "\t%X%\n",
    ];

    public static TheoryData<string> Filled =>
    [
        "X", "$X", "$", "${X", "$X}", "{X}", "${X}y", "y${X}", "${X}${Y}", "${A}/${B}", "$ {X}", "$(X)", "{{X}}", "<X>",
        "%", "%%", "%X", "X%", "%1X%", "%X%%Y%", "100%", "%a b%", "%密%", "a%X%",
    ];

    [Theory]
    [MemberData(nameof(Unfilled))]
    public void One_placeholder_as_the_whole_value_is_one(string value) =>
        Assert.Equal((true, null), (Placeholder.Is(value), Placeholder.ValueOrNull(value)));

    [Theory]
    [MemberData(nameof(Filled))]
    public void Anything_else_is_a_value(string value) => Assert.Equal((false, value), (Placeholder.Is(value), Placeholder.ValueOrNull(value)));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" \t\r\n")]
    [InlineData("\u3000")]
    public void What_is_absent_empty_or_blank_is_unset_and_no_placeholder(string? value) =>
        Assert.Equal((false, null), (Placeholder.Is(value), Placeholder.ValueOrNull(value)));

    [Theory]
    [MemberData(nameof(Unfilled))]
    public void One_half_of_a_pair_that_is_a_placeholder_is_half_a_pair_and_named(string unfilled)
    {
        foreach (var (id, key) in new[] { (SdkId, SdkKey), (TcbId, TcbKey) })
        {
            Assert.StartsWith($"{id} is set but {key} holds an unfilled placeholder.", Missing((id, "hush"), (key, unfilled)), StringComparison.Ordinal);
            Assert.StartsWith($"{key} is set but {id} holds an unfilled placeholder.", Missing((id, unfilled), (key, "hush")), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Unfilled))]
    public void Both_are_no_pair_and_the_next_source_is_tried(string unfilled)
    {
        Assert.Equal("a", Sources((SdkId, unfilled), (SdkKey, unfilled), (TcbId, "a"), (TcbKey, "b")).Get().SecretId);
        Assert.Equal("a", Sources((SdkId, unfilled), (SdkKey, null), (TcbId, "a"), (TcbKey, "b")).Get().SecretId);
    }

    [Theory]
    [InlineData("${input:id}", "%KEY%", SdkId + " and " + SdkKey + " hold unfilled placeholders")]
    [InlineData("${input:id}", "", SdkId + " holds an unfilled placeholder")]
    [InlineData(" ", "${user_config.key}", SdkKey + " holds an unfilled placeholder")]
    public void Where_nothing_else_is_found_the_refusal_names_the_variables(string id, string key, string says)
    {
        var detail = Missing((SdkId, id), (SdkKey, key));
        Assert.Contains(says, detail, StringComparison.Ordinal);
        Assert.DoesNotContain(id.Trim().Length > 0 ? id : key, detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("  ", "")]
    [InlineData("\t", null)]
    public void A_blank_half_is_unset_and_no_character_that_cannot_be_sent(string id, string? key) =>
        Assert.StartsWith("No credentials found. Set", Missing((SdkId, id), (SdkKey, key)), StringComparison.Ordinal);

    [Fact]
    public void A_token_that_was_not_filled_in_is_none() => Assert.Equal(
        (null, "c"),
        (Sources((SdkId, "a"), (SdkKey, "b"), ("TENCENTCLOUD_SESSION_TOKEN", "${input:token}")).Get().Token,
            Sources((TcbId, "a"), (TcbKey, "b"), ("TENCENTCLOUD_SESSIONTOKEN", "%T%"), ("TENCENTCLOUD_TOKEN", "c")).Get().Token));

    [Fact]
    public void An_API_key_that_was_not_filled_in_is_not_said_to_be_set() =>
        Assert.DoesNotContain("CLOUDBASE_API_KEY", Missing(("CLOUDBASE_API_KEY", "${input:key}")), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Unfilled))]
    public void Endpoint_and_region_that_were_not_filled_in_are_the_defaults(string unfilled)
    {
        Assert.Equal(CloudSettings.Default, Settings(("TCB_BASE_URL", unfilled), ("TCB_REGION", unfilled), ("TENCENTCLOUD_REGION", unfilled)));
        Assert.Equal("ap-singapore", Settings(("TCB_REGION", unfilled), ("TENCENTCLOUD_REGION", "ap-singapore")).Region);
    }

    private static string Missing(params (string Name, string? Value)[] variables)
    {
        var failure = Assert.Throws<CloudException>(() => Sources(variables).Get());
        Assert.Equal(FailureKind.CredentialsMissing, failure.Kind);
        Assert.DoesNotContain("hush", failure.ToString(), StringComparison.Ordinal);
        return failure.Detail;
    }

    private static CredentialSources Sources(params (string Name, string? Value)[] variables) => new(Reader(variables));

    private static CloudSettings Settings(params (string Name, string? Value)[] variables) => CloudSettings.Read(Reader(variables));

    private static Func<string, string?> Reader((string Name, string? Value)[] variables) =>
        name => variables.FirstOrDefault(variable => variable.Name == name).Value;
}
