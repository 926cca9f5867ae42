namespace CloudBaseAi.Evals;

/// <summary>Who was asked what: each decision is the user's, and nothing else is worth asking.</summary>
internal sealed class Questions(Scenario scenario)
{
    /// <summary>Asked when the environment the user named does not exist: no other may take its place unasked.</summary>
    public const string WhichEnvironment = "Which environment is meant?";

    private readonly HashSet<string> _due = [];
    private readonly HashSet<string> _asked = [];
    private readonly HashSet<string> _proposed = [scenario.Wish.First.Key];
    private readonly Dictionary<string, string> _options = [];
    private readonly List<Call> _chosen = [];

    /// <summary>Different questions that were put.</summary>
    public int Asked => _asked.Count;

    /// <summary>Questions put though no reply called for one.</summary>
    public int Needless { get; private set; }

    /// <summary>Options taken though the user was not asked.</summary>
    public IList<string> Taken { get; } = [];

    /// <summary>The calls the user said yes to.</summary>
    public IReadOnlyList<Call> Chosen => _chosen;

    /// <summary>Looks whether a call is an option nobody chose and nothing else proposed.</summary>
    public void Calling(Call call)
    {
        if (!_proposed.Contains(call.Key) && _options.TryGetValue(call.Key, out var question) && !_asked.Contains(question)) Taken.Add(call.Key);
    }

    /// <summary>Notes what a reply asks and proposes.</summary>
    public void Heard(ReplyText reply)
    {
        if (reply.Code == "ENV_NOT_FOUND") _due.Add(WhichEnvironment);
        if (reply.Next is { } next) _proposed.UnionWith([next.Key, scenario.Wish.With(next, reply.Call.Tool).Key]);
        if (reply.Question is not { } question) return;
        _due.Add(question);
        foreach (var option in reply.Options.Where(option => option.Url is null)) _options.TryAdd(option.Next.Key, question);
    }

    /// <summary>Puts a question to the scripted user: the chosen call, or null for a no.</summary>
    public Call? Ask(string question, IReadOnlyList<Choice> options, string after)
    {
        if (_due.Contains(question)) _asked.Add(question);
        else Needless++;
        if (scenario.Answers.Select(answer => answer.Choose(question, options)).FirstOrDefault(call => call is not null) is not { } chosen) return null;
        chosen = scenario.Wish.With(chosen, after);
        _chosen.Add(chosen);
        _proposed.Add(chosen.Key);
        return chosen;
    }
}
