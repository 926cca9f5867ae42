using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Preflight.Options;

/// <summary>Takes every option of every decision that some calls lead to, a few decisions deep, each time from the beginning and on a cloud of its own.</summary>
/// <param name="world">Where.</param>
/// <param name="variable">What the operator set, as <c>NAME=value</c>; empty for nothing.</param>
/// <param name="opening">What is called first, whatever comes then.</param>
internal sealed partial class OptionWalk(World world, string variable, IReadOnlyList<(string Tool, string Arguments)> opening)
{
    private const int Deepest = 4;

    /// <summary>Where the options of each decision met lead: to a decision, or (null) to an end.</summary>
    private readonly Dictionary<string, (Asked Asked, IReadOnlyList<Asked?> Leads)> _met = [];

    private readonly HashSet<string> _managed = [.. world.Catalog.EnumerateArray()
        .SelectMany(group => group.GetProperty("Models").EnumerateArray()).Select(model => model.GetProperty("Model").GetString()!)];

    private readonly List<string> _strays = [];

    /// <summary>Every option that names a model in a group and leads to another one, or does not say what the model costs.</summary>
    public IReadOnlyList<string> Strays => _strays;

    /// <summary>How many decisions were met.</summary>
    public int Met => _met.Count;

    /// <summary>Every option that comes back to the question it was to leave: at once, or by a decision that has no other way out.</summary>
    public IEnumerable<string> Circles() => _met.Values.SelectMany(one => one.Leads.Select((lead, option) => Circle(one.Asked, option, lead))).OfType<string>();

    /// <summary>Walks on from a call. The first option of a decision is taken where it was met, each other from the beginning again.</summary>
    public async Task From(string tool, string arguments)
    {
        var open = new Queue<Place>();
        Meet(await At(tool, arguments, []));
        while (open.TryDequeue(out var here))
        {
            var asked = Asked.Of(here.End)!;
            if (_met.ContainsKey(asked.Key))
            {
                here.Talk.Dispose();
                continue;
            }

            var leads = new List<Asked?>();
            for (var option = 0; option < asked.Calls.Count; option++)
            {
                var there = option == 0 ? await here.Take(0) : await At(tool, arguments, [.. here.Way, option]);
                if (Stray(asked.Labels[option], there.End) is { } stray) _strays.Add(stray);
                leads.Add(Meet(there));
            }

            _met[asked.Key] = (asked, leads);
        }

        Asked? Meet(Place place)
        {
            var asked = Asked.Of(place.End);
            if (asked is not null && place.Way.Length < Deepest) open.Enqueue(place);
            else place.Talk.Dispose();
            return asked;
        }
    }

    private string? Circle(Asked from, int option, Asked? to)
    {
        if (to is null || from.IsAgain[option]) return null;
        var what = $"{world.Name}: \"{from.Labels[option]}\" of \"{from.Question}\"";
        if (to.Key == from.Key) return $"{what} asks the same again";
        return _met.TryGetValue(to.Key, out var there) && !there.Leads.Where((lead, back) => there.Asked.IsAgain[back] || lead?.Key != from.Key).Any()
            ? $"{what} leads to \"{to.Question}\", which only leads back"
            : null;
    }

    /// <summary>Where an option that names a model in a group leads: to code or a quote for just that, or to a question about it.</summary>
    private string? Stray(string label, ReplyView end)
    {
        if (Named().Match(label) is not { Success: true } named) return null;
        var (model, group) = (named.Groups["model"].Value, named.Groups["group"].Value);
        var isPriced = group.StartsWith("custom-", StringComparison.Ordinal) || !_managed.Contains(model)
            || label.Contains("yuan per", StringComparison.Ordinal) || label.Contains("no published price", StringComparison.Ordinal);
        if (!isPriced) return $"{world.Name} {variable}: \"{label}\" names no price";
        var leadsThere = Walk.IsCode(end) ? SnippetCall.Of(end) == (group, model)
            : end.Code == "CONFIRMATION_REQUIRED" ? Text(end.Data["model"]) == model && Text(end.Data["groupName"]) == group
            : end.Code is "NOT_ELIGIBLE" or "ELIGIBILITY_UNDETERMINED" or "PACKAGE_UNSUPPORTED" or "GROUP_MISSING" || end.Status == "failed"
                || Asked.Of(end)?.Labels.Any(one => one.Contains($"\"{model}\"", StringComparison.Ordinal)) == true;
        return leadsThere ? null : $"{world.Name} {variable}: \"{label}\" leads to {end.Text}";
    }

    private static string? Text(JsonNode? value) => value?.GetValue<string>();

    /// <summary>Where the calls and then these options lead.</summary>
    private async Task<Place> At(string tool, string arguments, int[] options)
    {
        var talk = new Talk(world, variable);
        foreach (var first in opening) await talk.Call(first.Tool, JsonNode.Parse(first.Arguments)!.AsObject());
        var place = new Place(talk, await talk.ToItsEnd(tool, JsonNode.Parse(arguments)!.AsObject()), []);
        foreach (var option in options) place = await place.Take(option);
        return place;
    }

    /// <summary>Where a conversation stands.</summary>
    /// <param name="Talk">The conversation.</param>
    /// <param name="End">Its last reply.</param>
    /// <param name="Way">The options that were taken.</param>
    private sealed record Place(Talk Talk, ReplyView End, int[] Way)
    {
        /// <summary>Takes an option of the question that stands here.</summary>
        public async Task<Place> Take(int option)
        {
            var call = Asked.Of(End)!.Calls[option];
            return new(
                Talk, await Talk.ToItsEnd(call["tool"]!.GetValue<string>(), call["arguments"]!.DeepClone().AsObject()), [.. Way, option]);
        }
    }

    [GeneratedRegex("(?:Use|Use its successor|Enable) \"(?<model>[^\"]+)\" in (?<group>[A-Za-z0-9._-]+)")]
    private static partial Regex Named();
}
