using System.Text.Json;
using System.Text.Json.Nodes;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Replies;

namespace CloudBaseAi.Dispatch.Arguments;

/// <summary>
/// Reads the arguments of a call into the types of the tool's parameters. The SDK only advertises the schema: unknown, missing,
/// mistyped and out-of-range values are refused here, with the corrected call.
/// </summary>
/// <param name="tool">The name of the tool.</param>
/// <param name="parameters">The parameters of the tool.</param>
/// <param name="given">The arguments, after <see cref="ClientHabits"/>.</param>
/// <param name="say">The words of refusals.</param>
internal sealed class ArgumentReader(string tool, IReadOnlyList<Parameter> parameters,
    IReadOnlyDictionary<string, JsonElement> given, Wording say)
{
    private const int MostProblems = 4;

    private static readonly string[] WordsForNothing = ["null", "undefined", "None"];

    private readonly List<string> _problems = [];
    private readonly JsonObject _mended = [];
    private readonly Dictionary<Parameter, object> _parsed = [];
    private NextCall? _source;

    /// <summary>The arguments, or the refusal.</summary>
    public (ArgumentSet? Arguments, Reply? Refusal) Read()
    {
        var corrected = Corrected(say.WhyCorrectedCall);
        return _problems.Count > 0
            ? (null, Reply.Refuse(Codes.InvalidArgument, string.Join(" ", _problems.Take(MostProblems)), corrected))
            : (new ArgumentSet(_parsed, _parsed.Keys.ToDictionary(parameter => parameter, parameter => given[parameter.Name])), null);
    }

    /// <summary>The call with every argument that is good or can be mended, or the one that brings what it lacks.</summary>
    public NextCall Corrected(string why)
    {
        foreach (var parameter in parameters) Check(parameter);
        foreach (var name in given.Keys.Where(name => parameters.All(parameter => parameter.Name != name))) CheckUnknown(name);
        foreach (var parameter in parameters.Where(parameter => _mended.ContainsKey(parameter.Name))) CheckConflict(parameter);
        foreach (var parameter in parameters.Where(IsLacking))
        {
            if (parameter.Fallback is { } value) _mended[parameter.Name] = value.DeepClone();
            else _source ??= parameter.Source?.Invoke(_mended, say);
        }

        return _source ?? new NextCall(tool, _mended, why);
    }

    private bool IsRequired(Parameter parameter) =>
        parameter.IsRequired || (parameter.RequiredUnless is { } other && !given.ContainsKey(other) && !given.ContainsKey(parameter.Name));

    /// <summary>True where the corrected call needs a value that it does not have, also where the one that would do instead had to go.</summary>
    private bool IsLacking(Parameter parameter) => !_mended.ContainsKey(parameter.Name)
        && (parameter.IsRequired || (parameter.RequiredUnless is { } other && !_mended.ContainsKey(other)));

    private void Check(Parameter parameter)
    {
        if (!given.TryGetValue(parameter.Name, out var value) || value.ValueKind == JsonValueKind.Null)
        {
            if (IsRequired(parameter) && !IsMisnamed(parameter.Name))
                _problems.Add(say.ArgumentMissing(parameter.Name, parameter.Allowed(say)));
        }
        else if (!IsForeignNotation(parameter, value) && parameter.Parse(value) is { } parsed)
        {
            _parsed[parameter] = parsed;
            if (parameter.Repeats(value)) _mended[parameter.Name] = value.ToNode();
        }
        else
        {
            _problems.Add(say.ArgumentWrong(parameter.Name, parameter.Allowed(say), Found(parameter, value)));
            if (parameter.Hint(value, say) is { } hint) _problems.Add(hint);
            if (!IsForeignNotation(parameter, value) && parameter.Mend(value) is { } mended)
                _mended[parameter.Name] = mended;
            else if (parameter.Name == CommonParameters.EnvId.Name) _source = parameter.Source?.Invoke(_mended, say);
        }
    }

    /// <summary>A name that is a JSON list, object or quoted text, or a word for nothing, is what a client made of something else.</summary>
    private static bool IsForeignNotation(Parameter parameter, JsonElement value) => parameter.IsName && value.ValueKind switch
    {
        JsonValueKind.Array =>
            value.EnumerateArray().Any(item => item.TryText(out var text) && IsForeignNotation(text)),
        _ => value.TryText(out var text) && IsForeignNotation(text),
    };

    private static bool IsForeignNotation(string text) => WordsForNothing.Contains(text)
        || (text.Length > 1 && text.Trim() is ['[' or '{' or '"', ..] trimmed
            && JsonText.TryParse(trimmed) is { ValueKind: JsonValueKind.Array or JsonValueKind.Object or JsonValueKind.String });

    private void CheckUnknown(string name)
    {
        var meant = Meant(name);
        _problems.Add(say.ArgumentUnknown(tool, name, meant?.Name, parameters.Select(parameter => parameter.Name)));
        if (tool == "generateSnippet" && say.OptionHint(name) is { } hint) _problems.Add(hint);
        if (meant is not null && !_mended.ContainsKey(meant.Name) && given[name] is { ValueKind: not JsonValueKind.Null } value
            && !IsForeignNotation(meant, value) && meant.Parse(value) is not null && meant.Repeats(value))
        {
            _mended[meant.Name] = value.ToNode();
        }
    }

    private void CheckConflict(Parameter parameter)
    {
        if (parameter.Conflict(_mended, say) is not { } conflict) return;
        _problems.Add($"{parameter.Name} {conflict}");
        if (parameter.Settle is { } settle) settle(_mended);
        else _mended.Remove(parameter.Name);
    }

    private bool IsMisnamed(string name) => given.Keys.Any(other => Meant(other)?.Name == name);

    private Parameter? Meant(string name) => parameters.All(parameter => parameter.Name != name)
        ? parameters.FirstOrDefault(parameter => parameter.Name.Equals(ArgumentNames.Meant(name), StringComparison.OrdinalIgnoreCase))
        : null;

    private string Found(Parameter parameter, JsonElement value) => value.TryText(out var text)
        ? parameter.MayRepeat(text) ? SafeText.Quoted(text) : say.NotRepeated
        : say.FoundJson(value.ValueKind);
}
