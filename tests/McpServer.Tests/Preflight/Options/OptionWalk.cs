using System.Text.Json.Nodes;
using CloudBaseAi.Cloud.Sandbox;

namespace CloudBaseAi.Tests.Preflight.Options;

/// <summary>Takes every option of every decision that some calls lead to, a few decisions deep, each time from the beginning and on a cloud of its own.</summary>
/// <param name="world">Where.</param>
/// <param name="opening">What is called first, whatever comes then.</param>
internal sealed class OptionWalk(World world, IReadOnlyList<(string Tool, string Arguments)> opening)
{
    private const int Deepest = 4;

    /// <summary>Where the options of each decision met lead: to a decision, or (null) to an end.</summary>
    private readonly Dictionary<string, (Asked Asked, IReadOnlyList<Asked?> Leads)> _met = [];

    /// <summary>How many decisions were met.</summary>
    public int Met => _met.Count;

    /// <summary>Every option that comes back to the question it was to leave: at once, or by a decision that has no other way out.</summary>
    public IEnumerable<string> Circles() => _met.Values.SelectMany(one => one.Leads.Select((lead, option) => Circle(one.Asked, option, lead))).OfType<string>();

    /// <summary>Walks on from a call.</summary>
    public async Task From(string tool, string arguments)
    {
        var open = new Queue<(Asked Asked, int[] Way)>();
        if (await At(tool, arguments, []) is { } first) open.Enqueue((first, []));
        while (open.TryDequeue(out var here))
        {
            if (_met.ContainsKey(here.Asked.Key)) continue;
            var leads = new List<Asked?>();
            for (var option = 0; option < here.Asked.Calls.Count; option++)
            {
                int[] way = [.. here.Way, option];
                leads.Add(await At(tool, arguments, way));
                if (leads[^1] is { } next && way.Length < Deepest) open.Enqueue((next, way));
            }

            _met[here.Asked.Key] = (here.Asked, leads);
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

    /// <summary>The decision that the calls and then these options lead to; null where they end without one.</summary>
    private async Task<Asked?> At(string tool, string arguments, int[] options)
    {
        using var talk = new Talk(world);
        foreach (var first in opening) await talk.ToItsEnd(first.Tool, JsonNode.Parse(first.Arguments)!.AsObject());
        var asked = Asked.Of(await talk.ToItsEnd(tool, JsonNode.Parse(arguments)!.AsObject()));
        foreach (var option in options)
        {
            var call = asked!.Calls[option];
            asked = Asked.Of(await talk.ToItsEnd(call["tool"]!.GetValue<string>(), call["arguments"]!.DeepClone().AsObject()));
        }

        return asked;
    }
}
