using System.Text.Json;
using System.Text.Json.Nodes;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Tools.Replies;

namespace CloudBaseAi.Tools.Parameters;

/// <summary>
/// Checks a call's arguments against the tool's parameters before anything is bound. The SDK only advertises the
/// schema; unknown, missing, mistyped and out-of-range values are refused here, with the corrected call.
/// </summary>
/// <param name="tool">The tool's name.</param>
/// <param name="parameters">The tool's parameters.</param>
/// <param name="given">The arguments as sent.</param>
internal sealed class ArgumentCheck(string tool, IReadOnlyList<Parameter> parameters, IReadOnlyDictionary<string, JsonElement> given)
{
    private readonly List<string> _problems = [];
    private readonly JsonObject _mended = [];
    private NextCall? _source;

    /// <summary>The refusal, or null when the arguments are good.</summary>
    public Reply? Refusal()
    {
        var corrected = Corrected("the corrected call");
        return _problems.Count == 0 ? null : Reply.Refuse(Codes.InvalidArgument, string.Join(" ", _problems.Take(4)), corrected);
    }

    /// <summary>The call with every argument that is good or can be mended, or the one that brings what it lacks.</summary>
    public NextCall Corrected(string why)
    {
        foreach (var parameter in parameters) Check(parameter);
        foreach (var name in given.Keys.Where(name => parameters.All(parameter => parameter.Name != name))) CheckUnknown(name);
        foreach (var parameter in parameters.Where(parameter => _mended.ContainsKey(parameter.Name))) CheckConflict(parameter);
        foreach (var parameter in parameters.Where(parameter => parameter.IsRequired && !_mended.ContainsKey(parameter.Name)))
        {
            if (parameter.Fallback is { } value) _mended[parameter.Name] = value.DeepClone();
            else _source ??= parameter.Source?.Invoke(_mended);
        }

        return _source ?? new NextCall(tool, _mended, why);
    }

    private void Check(Parameter parameter)
    {
        if (!given.TryGetValue(parameter.Name, out var value))
        {
            if (parameter.IsRequired && !IsMisnamed(parameter.Name)) _problems.Add($"{parameter.Name} is missing: {parameter.Allowed}.");
        }
        else if (value.ValueKind != JsonValueKind.Null && parameter.Accepts(value))
        {
            if (parameter.Repeats(value)) _mended[parameter.Name] = value.ToNode();
        }
        else
        {
            _problems.Add($"{parameter.Name} must be {parameter.Allowed}{Found(parameter, value)}.");
            if (value.ValueKind != JsonValueKind.Null && parameter.Mend(value) is { } mended) _mended[parameter.Name] = mended;
            else if (parameter.Name == "envId") _source = parameter.Source?.Invoke(_mended);
        }
    }

    private void CheckUnknown(string name)
    {
        var meant = Meant(name);
        _problems.Add($"{Shown.Quoted(name)} is no parameter of {tool}{(meant is null ? "" : $"; {meant.Name} was probably meant")}. "
            + $"Allowed: {string.Join(", ", parameters.Select(parameter => parameter.Name))}.");
        if (meant is not null && !_mended.ContainsKey(meant.Name) && given[name] is { ValueKind: not JsonValueKind.Null } value && meant.Accepts(value) && meant.Repeats(value))
        {
            _mended[meant.Name] = value.ToNode();
        }
    }

    private void CheckConflict(Parameter parameter)
    {
        if (parameter.Conflict(_mended) is not { } conflict) return;
        _problems.Add($"{parameter.Name} {conflict}.");
        _mended.Remove(parameter.Name);
    }

    private bool IsMisnamed(string name) => given.Keys.Any(other => Meant(other)?.Name == name);

    private Parameter? Meant(string name) => parameters.All(parameter => parameter.Name != name)
        ? parameters.FirstOrDefault(parameter => parameter.Name.Equals(ArgumentNames.Meant(name), StringComparison.OrdinalIgnoreCase))
        : null;

    private static string Found(Parameter parameter, JsonElement value)
    {
        if (value.TryText(out var text)) return text.Length > parameter.Longest ? $", at most {parameter.Longest} characters long" : parameter.MayRepeat(text) ? $", not {Shown.Quoted(text)}" : "";
        return value.ValueKind switch
        {
            JsonValueKind.Null => ", not null",
            JsonValueKind.String => ", not a text with a lone surrogate or U+FFFD",
            JsonValueKind.Number => ", not a number outside that",
            JsonValueKind.True or JsonValueKind.False => ", not a boolean",
            JsonValueKind.Array => ", not this array",
            _ => ", not an object",
        };
    }
}
