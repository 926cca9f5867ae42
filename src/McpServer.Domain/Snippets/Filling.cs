using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Platform;
using CloudBaseAi.Domain.Providers;
using CloudBaseAi.Domain.RuntimeErrors;

namespace CloudBaseAi.Domain.Snippets;

/// <summary>What a request puts into templates: the conditions that hold, and a value for each hole.</summary>
internal sealed class Filling
{
    private readonly Dictionary<string, bool> _conditions = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _values;

    private Filling(Dictionary<string, string> values) => _values = values;

    /// <summary>JavaScript for each hole, by its name.</summary>
    public IReadOnlyDictionary<string, string> Values => _values;

    /// <summary>The conditions and holes of a request.</summary>
    public static Filling Of(SnippetRequest request, Language comments)
    {
        var models = request.Models;
        var values = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["PROVIDER"] = JsLiteral.Of(models.Group.Text),
            ["PROVIDERS"] = string.Join(" | ", ProviderSet.Standard.Shapes.Append(models.Group.Provider)
                .Select(kind => kind.TypeScript).Distinct()),
            ["MODEL"] = JsLiteral.Of(models.Default.Text),
            ["MODELS"] = string.Join(", ", models.All.Select(model => JsLiteral.Of(model.Text))),
            ["ENV"] = JsLiteral.Of(models.Env.Text),
            ["FLOOR"] = JsLiteral.Of(Advisories.FloorOf(models.Group)),
            ["SYSTEM"] = JsLiteral.Of(request.System?.Text ?? ""),
            ["UNKNOWN_KIND"] = JsLiteral.Of(ErrorTable.Unknown.Kind.Text),
            ["UNKNOWN_NEXT"] = JsLiteral.Of(ErrorTable.Unknown.Next.In(comments)),
            ["USER_MESSAGES"] = ErrorRows.UserMessages(comments),
        };
        foreach (var (name, value) in request.Parameters.All) values[name] = value;

        var filling = new Filling(values);
        filling.Choose(Language.All.Select(one => one.Text), [comments.Text]);
        filling.Choose(SnippetLanguage.All.Select(one => one.Extension), [request.Shape.Language.Extension]);
        filling.Choose(SnippetForm.All.Select(one => one.Text), [request.Shape.Form.Text]);
        filling.Choose(Delivery.All.Select(one => one.ToString()), [request.Shape.Delivery.ToString()]);
        filling.Choose(SnippetFeature.All.Select(one => one.Text), [.. request.Features.Select(one => one.Text)]);
        filling.Choose(CallParameters.Names, [.. request.Parameters.All.Select(one => one.Name)]);
        filling.Choose(["models"], models.All.Count > 1 ? ["models"] : []);
        filling.Choose(["system"], request.System is null ? [] : ["system"]);
        values["ERRORS"] = ErrorRows.Of(comments, filling.Holds);
        return filling;
    }

    /// <summary>
    /// True when a condition holds: names joined by <c>+</c> (all of them), each with <c>!</c> in front for its contrary.
    /// Null for what is no condition.
    /// </summary>
    public bool? Holds(string condition)
    {
        var all = true;
        foreach (var part in condition.Split('+'))
        {
            var isContrary = part.StartsWith('!');
            if (!_conditions.TryGetValue(isContrary ? part[1..] : part, out var holds)) return null;
            all &= holds != isContrary;
        }

        return all;
    }

    private void Choose(IEnumerable<string> names, string[] chosen)
    {
        foreach (var name in names) _conditions[name] = chosen.Contains(name);
    }
}
