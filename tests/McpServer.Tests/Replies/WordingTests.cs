using System.Reflection;
using System.Text.RegularExpressions;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Replies;

namespace CloudBaseAi.Tests.Replies;

/// <summary>Every sentence is called in both languages with values of every kind: none is missing, and both say the same.</summary>
public sealed partial class WordingTests
{
    /// <summary>Texts that are the same in both languages.</summary>
    private static readonly string[] OfNoLanguage = ["null"];

    private static readonly NullabilityInfoContext Nullability = new();

    private static readonly (Wording En, Wording Zh) Say = (new(Language.English), new(Language.Chinese));

    private static readonly IReadOnlyList<MethodInfo> Members = [.. typeof(Wording).GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)];

    public static TheoryData<string> Names => new(Members.Select(member => member.Name).Distinct());

    [Theory]
    [MemberData(nameof(Names))]
    public void A_sentence_stands_in_both_languages(string name) => Assert.All(Said(name), said =>
    {
        Assert.False(string.IsNullOrWhiteSpace(said.En), $"{said.With}: no English");
        Assert.False(string.IsNullOrWhiteSpace(said.Zh), $"{said.With}: no Chinese");
        Assert.False(Chinese().IsMatch(Aside().Replace(said.En, "")), $"English has Chinese outside brackets and quotes: {said.En}");
        if (!OfNoLanguage.Contains(said.En) && Letters().IsMatch(said.En)) Assert.True(Chinese().IsMatch(said.Zh), $"Chinese has none: {said.Zh}");
        Assert.DoesNotContain("  ", said.En, StringComparison.Ordinal);
        Assert.False(Touching().IsMatch(Given().Replace(said.Zh, "·")), $"Chinese touches Latin without a blank: {said.Zh}");
        Assert.DoesNotContain("CloudBaseAi.", said.En + said.Zh, StringComparison.Ordinal);
    });

    [Theory]
    [MemberData(nameof(Names))]
    public void Both_languages_name_the_same_values(string name) => Assert.All(Said(name), said => Assert.Equal(Values(said.En), Values(said.Zh)));

    [Fact]
    public void Every_member_is_a_text_or_texts() => Assert.All(Members, member => Assert.True(
        member.ReturnType == typeof(string) || member.ReturnType == typeof(IReadOnlyList<string>), member.Name));

    /// <summary>Otherwise a test of nothing would pass.</summary>
    [Fact]
    public void There_are_sentences_to_test() => Assert.InRange(Members.Count, 150, 1000);

    /// <summary>What the member says with every combination of the samples of its parameters, or with each sample once where those are too many.</summary>
    private static IEnumerable<(string En, string Zh, string With)> Said(string name)
    {
        foreach (var member in Members.Where(one => one.Name == name))
        {
            var samples = member.GetParameters().Select(parameter => Samples.For(parameter.ParameterType, Nullability.Create(parameter).ReadState == NullabilityState.Nullable)).ToList();
            var combined = samples.Aggregate(1L, (count, one) => count * one.Length) <= 500
                ? samples.Aggregate((IEnumerable<object?[]>)[[]], (rows, one) => rows.SelectMany(row => one.Select(value => (object?[])[.. row, value])))
                : Enumerable.Range(0, samples.Max(one => one.Length)).Select(at => samples.Select(one => one[at % one.Length]).ToArray());
            foreach (var row in combined)
            {
                var (en, zh) = (Texts(member.Invoke(Say.En, row)), Texts(member.Invoke(Say.Zh, row)));
                Assert.Equal(en.Count, zh.Count);
                foreach (var (one, other) in en.Zip(zh)) yield return (one, other, $"{name}({string.Join(", ", row)})");
            }
        }
    }

    /// <summary>Nothing where there is nothing to say.</summary>
    private static IReadOnlyList<string> Texts(object? result) => result is string text ? [text] : (IReadOnlyList<string>?)result ?? [];

    /// <summary>Numbers without separators, names of tools, variables and fields, and names with a hyphen and a digit, each once.</summary>
    private static IEnumerable<string> Values(string text) => Named().Matches(Count().Replace(Separator().Replace(InDigits(text), ""), ""))
        .Select(match => match.Value.TrimEnd('.', ':')).Distinct().Order(StringComparer.Ordinal);

    /// <summary>Chinese has words for round numbers.</summary>
    private static string InDigits(string text) => text.Replace("百万 tokens", "1000000 tokens", StringComparison.Ordinal).Replace("千 tokens", "1000 tokens", StringComparison.Ordinal);

    [GeneratedRegex(@"(?<![A-Za-z])[A-Za-z]*_[A-Za-z0-9_]+|(?<![A-Za-z])[a-z]+[A-Z][A-Za-z]*|[A-Za-z][A-Za-z0-9.-]*[0-9][A-Za-z0-9.-]*|\d[\d.:-]*", RegexOptions.None, 1000)]
    private static partial Regex Named();

    [GeneratedRegex(@"(?<=\d),(?=\d{3})", RegexOptions.None, 1000)]
    private static partial Regex Separator();

    /// <summary>Where a list is cut, English counts the rest and Chinese the whole.</summary>
    [GeneratedRegex(@" and \d+ more(?! tiers)| 等 \d+ 个", RegexOptions.None, 1000)]
    private static partial Regex Count();

    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}", RegexOptions.None, 1000)]
    private static partial Regex Chinese();

    /// <summary>What stands in brackets or quotes, and the sample of a text, which is a part of a sentence where it is used.</summary>
    [GeneratedRegex("""\([^()]*\)|"[^"]*"|\[[^\]]*\]|custom-mine""", RegexOptions.None, 1000)]
    private static partial Regex Given();

    /// <summary>One blank stands between Chinese and Latin letters or digits.</summary>
    [GeneratedRegex(@"\p{IsCJKUnifiedIdeographs}[A-Za-z0-9]|[A-Za-z0-9]\p{IsCJKUnifiedIdeographs}|  ", RegexOptions.None, 1000)]
    private static partial Regex Touching();

    /// <summary>A word that is no part of a name: a text of values alone has none.</summary>
    [GeneratedRegex(@"(?<![A-Za-z0-9_./-])[A-Za-z]{2,}(?![A-Za-z0-9_./-])", RegexOptions.None, 1000)]
    private static partial Regex Letters();

    [GeneratedRegex("""\([^()]*\)|"[^"]*"|\[[^\]]*\]""", RegexOptions.None, 1000)]
    private static partial Regex Aside();
}
