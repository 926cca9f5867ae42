using System.Text.Json;
using System.Text.Json.Nodes;
using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Tests.Harness;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Tests.Preflight;

/// <summary>
/// Whether a client puts questions to its person or to its model, which revision of the protocol it speaks, and in which
/// language: the same choices lead to the same end and to the same changes in the cloud.
/// </summary>
public sealed class EveryClientTests
{
    /// <summary>All there are: two before elicitation, and three that ask each in a way of its own.</summary>
    private static readonly string[] Revisions = ["2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25", "2026-07-28"];

    private static readonly string[] Languages = ["en", "zh"];

    public static TheoryData<string> Worlds => new(World.Names);

    [Theory]
    [MemberData(nameof(Worlds))]
    public async Task A_world_ends_the_same_for_every_client(string world)
    {
        var ends = new List<(string Client, string End)>();
        var asked = 0;
        foreach (var (language, revision) in Languages.SelectMany(_ => Revisions, (language, revision) => (language, revision)))
        {
            var (end, choices) = await Walked(world, language, revision, null);
            ends.Add(($"{language} {revision}", end));
            var person = new Person(choices);
            ends.Add(($"{language} {revision}, asks", (await Walked(world, language, revision, person)).End));
            asked += person.Asked;
        }

        Assert.Equal([], ends.Where(one => one.End != ends[0].End).Select(one => $"{one.Client}: {one.End}, not {ends[0].End}"));
        Assert.True(asked > 0 || !ends[0].End.Contains("UpdateAIModel", StringComparison.Ordinal), "A price was confirmed, and nobody was asked.");
    }

    /// <summary>The end, what was changed in the cloud, and which option of each question was taken.</summary>
    private static async Task<(string End, IReadOnlyList<(string Labels, int Index)> Choices)> Walked(
        string world, string language, string revision, Person? person)
    {
        Dictionary<string, string> variables = new() { ["CLOUDBASE_AI_LANG"] = language };
        await using var session = await Session.Start(world, revision, variables, person: person is null ? null : person.Answer);
        var replies = await Walk.Through(session);
        var changes = ((string[])["UpdateAIModel", "CreateAIModel", "DeleteAIModel"])
            .SelectMany(action => session.Counter.Bodies(action).Select(body => $" {action} {body}"));
        return (End(replies[^1]) + string.Concat(changes), [.. replies.Zip(replies.Skip(1), Choice).OfType<(string, int)>()]);
    }

    private static string End(ReplyView reply) => reply.Data["files"] is null ? reply.Verdict : $"code for {reply.Data["provider"]} {reply.Data["model"]}";

    private static (string, int)? Choice(ReplyView reply, ReplyView after)
    {
        for (var index = 0; index < reply.Options.Count; index++)
        {
            var next = reply.Options[index]!["next"]!;
            if (next["tool"]!.GetValue<string>() == after.Tool && JsonNode.DeepEquals(next["arguments"], after.Arguments))
                return (Key(reply.Options.Select(option => option!["label"]!.GetValue<string>())), index);
        }

        return null;
    }

    private static string Key(IEnumerable<string> labels) => string.Join('\n', labels);

    /// <summary>Takes what was taken where the same was asked; nothing where it was not.</summary>
    private sealed class Person(IReadOnlyList<(string Labels, int Index)> choices)
    {
        private readonly List<(string Labels, int Index)> _left = [.. choices];

        public int Asked { get; private set; }

        public ElicitResult Answer(ElicitRequestParams question)
        {
            Asked++;
            var at = _left.FindIndex(choice => choice.Labels == Key(Labels(question)));
            if (at < 0) return new ElicitResult { Action = "cancel" };
            var taken = JsonElement.Parse($"\"{_left[at].Index + 1}\"");
            _left.RemoveAt(at);
            return new ElicitResult { Action = "accept", Content = new Dictionary<string, JsonElement> { ["choice"] = taken } };
        }

        private static IEnumerable<string> Labels(ElicitRequestParams question) => question.RequestedSchema?.Properties["choice"] switch
        {
            ElicitRequestParams.TitledSingleSelectEnumSchema titled => titled.OneOf.Select(option => option.Title),
#pragma warning disable MCP9001 // What older clients are sent.
            ElicitRequestParams.LegacyTitledEnumSchema older => older.EnumNames!,
#pragma warning restore MCP9001
            _ => [],
        };
    }
}
