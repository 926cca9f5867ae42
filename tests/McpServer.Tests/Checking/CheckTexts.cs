using CloudBaseAi.Checking;
using CloudBaseAi.Checking.Files;
using CloudBaseAi.Checking.Reading;
using CloudBaseAi.Cloud.Files;
using CloudBaseAi.Domain.Checking;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Tests.Checking;

/// <summary>Checks texts as a user would, on a day on which every known retirement date has passed.</summary>
internal static class CheckTexts
{
    public static readonly CheckFacts Facts = new(ProviderSet.Standard, new DateOnly(2026, 11, 26));

    /// <summary>As the verb reads files.</summary>
    public static byte[]? Read(string path) => FileContent.Read(path, CheckRequest.MostBytes).Bytes;

    public static CheckOutcome Js(string code) => Check(("page.js", code));

    public static CheckOutcome Ts(string code) => Check(("page.ts", code));

    public static CheckOutcome Check(params (string Path, string Content)[] files) =>
        Checker.Check([.. files.Select(file => new CheckedSource(file.Path, file.Content, SourceLanguage.OfNamed(file.Path)))], Facts);

    public static string Verdict(CheckOutcome outcome) => outcome.Verdict.ToString().ToLowerInvariant();

    public static string[] Rules(CheckOutcome outcome) => [.. outcome.Findings.Select(finding => finding.Rule.Name).Distinct().Order(StringComparer.Ordinal)];
}
