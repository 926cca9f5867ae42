using System.Text.Json;
using System.Text.RegularExpressions;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Properties;

/// <summary>Every recorded pair of createModel argument and model, sent byte for byte after an honest preflight.</summary>
public sealed class HostileInputTests(HostileWorld world) : IClassFixture<HostileWorld>
{
    public static TheoryData<int> Legal => Cases("legal");

    public static TheoryData<int> Illegal => Cases("illegal");

    [Theory]
    [MemberData(nameof(Legal))]
    public async Task A_legal_pair_gets_code_for_exactly_that_provider_and_model(int number)
    {
        var (provider, model) = Pair(number);
        var reply = await Ask(number);
        Assert.Equal("ok", reply.Verdict);
        Assert.Equal((provider.GetString(), model.GetString()), (reply.Data["provider"]!.GetValue<string>(), reply.Data["model"]!.GetValue<string>()));
        Assert.Equal((provider.GetString(), model.GetString()), SnippetCall.Of(reply));
    }

    [Theory]
    [MemberData(nameof(Illegal))]
    public async Task An_illegal_pair_is_refused_without_a_line_of_code_and_with_a_way_on(int number)
    {
        var reply = await Ask(number);
        Assert.Equal("refused", reply.Status);
        Assert.DoesNotContain("createModel(", reply.Text, StringComparison.Ordinal);
        Assert.True(reply.Next is not null || reply.Options.Count > 0, reply.Text);
        ReplyRules.Check(reply);
    }

    /// <summary>What stands outside quotation marks is this server's own: nothing of a caller's with a sign that could mean something there.</summary>
    [Theory]
    [MemberData(nameof(Illegal))]
    public async Task The_server_never_says_a_hostile_text_in_its_own_words(int number)
    {
        var (provider, model) = Pair(number);
        var own = Regex.Replace((await Ask(number)).Text, """
            "(?:[^"\\]|\\.)*"
            """.Trim(), "", RegexOptions.None, TimeSpan.FromSeconds(1));
        foreach (var text in Texts(provider).Concat(Texts(model)).Where(text => !text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')))
        {
            Assert.DoesNotContain(text, own, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Every_verdict_and_its_reason_read_as_one_table()
    {
        var table = new System.Text.StringBuilder("# Hostile pairs, as generateSnippet answers them\n\n");
        for (var number = 0; number < HostileWorld.Cases.Count; number++)
        {
            var (provider, model) = Pair(number);
            var reply = await Ask(number);
            table.Append($"- `{Short(provider)}` `{Short(model)}`: {reply.Verdict}\n  {Short(reply.Message)}\n");
        }

        Golden.Check("Properties/Golden/hostile.md", table.ToString());
    }

    private Task<ReplyView> Ask(int number) => world.Session.Call("generateSnippet",
        $$"""{"envId":"sandbox-1a2b3c","groupName":{{Pair(number).Provider.GetRawText()}},"model":{{Pair(number).Model.GetRawText()}},"method":"generateText"}""");

    private static (JsonElement Provider, JsonElement Model) Pair(int number) =>
        (HostileWorld.Cases[number].GetProperty("provider"), HostileWorld.Cases[number].GetProperty("model"));

    private static IEnumerable<string> Texts(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String) return [];
        try
        {
            return [value.GetString()!];
        }
        catch (InvalidOperationException)
        {
            return [];
        }
    }

    private static string Short(JsonElement value) => Short(Regex.Replace(value.GetRawText(), "\\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(1)));

    private static string Short(string text) => text.Length > 300 ? text[..300] + "…" : text;

    private static TheoryData<int> Cases(string verdict) =>
        new(Enumerable.Range(0, HostileWorld.Cases.Count).Where(number => HostileWorld.Cases[number].GetProperty("verdict").ValueEquals(verdict)));
}
