using CloudBaseAi.Checking;
using CloudBaseAi.Checking.Reading;
using CloudBaseAi.Dispatch.Arguments;
using CloudBaseAi.Dispatch.Preconditions;
using CloudBaseAi.Dispatch.Reads;
using CloudBaseAi.Domain.Checking;
using CloudBaseAi.Replies;
using Sources = CloudBaseAi.Dispatch.Arguments.SourceParameters;

namespace CloudBaseAi.Tools;

/// <summary>Judges code that exists: by the same notion of legality that guards the writer. It needs no preflight and no credentials.</summary>
internal sealed class CheckCode(CloudReads reads, LiveCheck live, ServerSettings settings, Wording say) : Tool<Nothing>
{
    public override string Name => "checkCode";

    public override IReadOnlyList<Parameter> Parameters { get; } =
        [Sources.Code, Sources.Files, Sources.Language, Sources.FileName, CommonParameters.EnvId];

    protected override Precondition<Nothing> Needs => Preconditions.None;

    protected override async Task<Reply> Run(Request request, Nothing given)
    {
        var sources = Read(request.Arguments);
        var outcome = Checker.Check(sources, new CheckFacts(settings.Providers, reads.Today));
        var env = request.Arguments.Get(CommonParameters.EnvId);
        var found = env is null ? LiveOutcome.None : await live.Look(env, outcome.Calls, request.Cancel);
        var inCode = outcome.Findings.Select(finding => FindingData.Of(finding, settings.Language));
        var findings = inCode.Concat(found.Findings.Select(FindingData.Of))
            .OrderBy(one => one.File, StringComparer.Ordinal).ThenBy(one => one.Line)
                .ThenBy(one => one.Column).ToList();
        var all = findings.Count + outcome.Omitted;
        return Reply.Ok(
            say.Checked(outcome.Verdict, all, sources.Count(source => !source.Language.IsData)), null,
            new CheckData(
                FindingData.Word(outcome.Verdict),
                new Ranked<FindingData>(findings, finding => finding.Severity == "error" ? 0 : 1, kept => say.FindingsCut(kept, all)),
                [.. outcome.Unread.Select(unread => unread.Message(settings.Language)), .. found.Advisories]));
    }

    /// <summary>
    /// The ending of a name decides the language unless it is given; without either it is JavaScript. Data among files
    /// is never code.
    /// </summary>
    private static IReadOnlyList<CheckedSource> Read(ArgumentSet arguments)
    {
        var language = arguments.Get(Sources.Language);
        if (arguments.Get(Sources.Files) is { } files)
        {
            return [.. files.Select(file => new CheckedSource(file.Path, file.Content, Of(file.Path)))];
        }

        var name = arguments.Get(Sources.FileName);
        var written = Of(name);
        return [new CheckedSource(name ?? $"code.{Sources.EndingOf(written)}", arguments.Require(Sources.Code), written)];

        SourceLanguage Of(string? path)
        {
            var byName = path is null ? SourceLanguage.JavaScript : SourceLanguage.OfNamed(path);
            return byName.IsData ? byName : language ?? byName;
        }
    }
}
