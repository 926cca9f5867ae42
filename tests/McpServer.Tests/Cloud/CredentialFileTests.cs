using CloudBaseAi.Cloud;
using CloudBaseAi.Cloud.Tencent;
using Microsoft.Extensions.Time.Testing;

namespace CloudBaseAi.Tests.Cloud;

public sealed class CredentialFileTests : IDisposable
{
    private const string Own = "home/.tencentcloud/credentials", Shared = "etc/tencentcloud/credentials", Login = "home/.config/.cloudbase/auth.json";
    private const string Pair = "[default]\nsecret_id = a\nsecret_key = b\n";

    private static readonly DateTimeOffset Now = new(2026, 11, 22, 8, 0, 0, TimeSpan.Zero);
    private static readonly long NowMs = Now.ToUnixTimeMilliseconds();

    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory();

    [Theory]
    [InlineData("[default]\nsecret_id=a\nsecret_key=b", null)]
    [InlineData("[default]\r\nsecret_id = a\r\nsecret_key = b\r\ntoken = c\r\n", "c")]
    [InlineData("# note\n[other]\nsecret_id=x\nsecret_key=y\ntoken=z\n\n[default]\n; note\nsecret_key=b\nsecret_id=a\ntoken=\n[last]\nsecret_id=w", null)]
    public void The_default_profile_is_read(string text, string? token)
    {
        Write(Own, text);
        Assert.Equal(("a", "b", token, "~/.tencentcloud/credentials"), Found());
    }

    [Fact]
    public void A_key_may_hold_an_equals_sign()
    {
        Write(Own, "[default]\nsecret_id=a\nsecret_key=b=c==");
        Assert.Equal("b=c==", Sources().Get().SecretKey);
    }

    [Fact]
    public void The_environment_goes_before_the_users_file_and_that_before_the_systems_and_the_login()
    {
        Write(Login, """{"credential":{"secretId":"login","secretKey":"b"}}""");
        Assert.Equal("login", Sources().Get().SecretId);
        Write(Shared, Pair.Replace("= a", "= shared", StringComparison.Ordinal));
        Assert.Equal("shared", Sources().Get().SecretId);
        Write(Own, Pair.Replace("= a", "= own", StringComparison.Ordinal));
        Assert.Equal("own", Sources().Get().SecretId);
        Assert.Equal("env", Sources("TENCENTCLOUD_SECRET_ID", "TENCENTCLOUD_SECRET_KEY").Get().SecretId);
    }

    [Fact]
    public void A_file_without_the_default_profile_leads_on_to_the_next()
    {
        Write(Own, "[other]\nsecret_id=x\nsecret_key=y");
        Write(Shared, Pair);
        Assert.Equal(("a", "b", null, "/etc/tencentcloud/credentials"), Found());
    }

    [Fact]
    public void Half_a_pair_in_a_file_is_not_completed_from_another()
    {
        Write(Own, "[default]\nsecret_id=hush");
        Write(Shared, Pair);
        Assert.Contains("but secret_key in ~/.tencentcloud/credentials is not", Missing().Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"credential":{"tmpSecretId":"a","tmpSecretKey":"b","tmpToken":"c","tmpExpired":$soon}}""", "c")]
    [InlineData("""{"credential":{"tmpSecretId":"a","tmpSecretKey":"b","tmpToken":"c","tmpExpired":"$soon"}}""", "c")]
    [InlineData("""{"credential":{"domestic":{"tmpSecretId":"a","tmpSecretKey":"b","tmpToken":"c","tmpExpired":$soon},"intl":{"secretId":"x","secretKey":"y"}}}""", "c")]
    [InlineData("""{"credential":{"intl":{"secretId":"a","secretKey":"b","token":"c"}}}""", "c")]
    [InlineData("""{"credential":{"secretId":"a","secretKey":"b","domestic":{"secretId":"x","secretKey":"y"}}}""", null)]
    public void A_login_is_read_in_its_old_and_new_forms(string json, string? token)
    {
        Write(Login, json.Replace("$soon", $"{NowMs + 120_001}", StringComparison.Ordinal));
        Assert.Equal(("a", "b", token, "tcb login (~/.config/.cloudbase/auth.json)"), Found());
    }

    [Theory]
    [InlineData(120_000)]
    [InlineData(0)]
    [InlineData(-86_400_000)]
    public void A_login_that_ends_within_two_minutes_counts_as_expired(long left)
    {
        Write(Login, $$$"""{"credential":{"tmpSecretId":"hush","tmpSecretKey":"hush","tmpToken":"hush","tmpExpired":{{{NowMs + left}}}}}""");
        Assert.EndsWith("has expired. Run: tcb login", Missing().Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{}""", "No credentials found")]
    [InlineData("""{"credential":{}}""", "No credentials found")]
    [InlineData("""{"credential":"hush"}""", "No credentials found")]
    [InlineData("""[]""", "No credentials found")]
    [InlineData("""{"credential":{"tmpSecretId":"hush"}}""", "but tmpSecretKey in ~/.config/.cloudbase/auth.json is not")]
    [InlineData("""{"credential":""", "is no JSON")]
    [InlineData("", "is no JSON")]
    [InlineData("hush", "is no JSON")]
    [InlineData("""{"credential":{"secretId":"hush\ud800","secretKey":"hush"}}""", "is no JSON")]
    [InlineData("""{"credential":{"tmpSecretId":"hush","tmpSecretKey":"hush","tmpExpired":"\ud800hush"}}""", "is no JSON")]
    public void A_login_that_cannot_be_used_is_a_failure_that_says_so(string json, string says)
    {
        Write(Login, json);
        Assert.Contains(says, Missing().Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void With_no_files_at_all_the_login_is_offered() => Assert.Contains("tcb login", Missing().Detail, StringComparison.Ordinal);

    [Theory]
    [InlineData(Own, "~/.tencentcloud/credentials")]
    [InlineData(Shared, "/etc/tencentcloud/credentials")]
    [InlineData(Login, "~/.config/.cloudbase/auth.json")]
    public void A_file_that_is_too_large_or_a_folder_is_named_and_not_read(string path, string name)
    {
        Write(path, new string('h', CredentialFile.MaxBytes + 1));
        Assert.StartsWith($"{name} is larger than", Missing().Detail, StringComparison.Ordinal);
        File.Delete(Path.Combine(_root.FullName, path));
        Directory.CreateDirectory(Path.Combine(_root.FullName, path));
        Assert.StartsWith($"{name} is a folder", Missing().Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Own)]
    [InlineData(Shared)]
    public void A_byte_order_mark_does_not_hide_the_profile(string path)
    {
        Write(path, "\uFEFF" + Pair);
        Assert.Equal("a", Sources().Get().SecretId);
    }

    [Fact]
    public void A_file_that_is_there_but_cannot_be_read_is_named()
    {
        Write(Own, Pair);
        using var held = new FileStream(Path.Combine(_root.FullName, Own), FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.StartsWith("~/.tencentcloud/credentials cannot be read", Missing().Detail, StringComparison.Ordinal);
    }

    public void Dispose() => _root.Delete(recursive: true);

    private (string, string, string?, string) Found()
    {
        var found = Sources().Get();
        return (found.SecretId, found.SecretKey, found.Token, found.Source.English);
    }

    private CloudException Missing()
    {
        var failure = Assert.Throws<CloudException>(() => Sources().Get());
        Assert.Equal(FailureKind.CredentialsMissing, failure.Kind);
        Assert.DoesNotContain("hush", failure.ToString(), StringComparison.Ordinal);
        return failure;
    }

    private CredentialSources Sources(params string[] set) => new(
        name => set.Contains(name) ? "env" : null,
        new CredentialFiles(Path.Combine(_root.FullName, "home"), Path.Combine(_root.FullName, "etc"), new FakeTimeProvider(Now)));

    private void Write(string path, string text)
    {
        var full = Path.Combine(_root.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
