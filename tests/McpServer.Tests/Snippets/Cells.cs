using CloudBaseAi.Domain.Snippets;

namespace CloudBaseAi.Tests.Snippets;

/// <summary>What the tests range over: every shape, with no option, each option alone, and all of them.</summary>
internal static class Cells
{
    public const string System = "Say \"createModel\".\n</script>";

    /// <summary>The words for sets of options.</summary>
    public static readonly IReadOnlyList<string> OptionSets = ["none", "system", "parameters", "models", "usage", "stop", "reasoning", "all"];

    /// <summary>Every cell of a language that can be constructed.</summary>
    public static IEnumerable<Cell> Of(SnippetLanguage language) =>
        from shape in SnippetShape.All
        where shape.Language == language
        from options in OptionSets
        where shape.Form != SnippetForm.Call || SnippetFeature.Find(options) is null
        select new Cell(shape, options);

    /// <summary>Every group and model of <see cref="Proofs.Targets"/>.</summary>
    public static TheoryData<string, string> Targets()
    {
        var data = new TheoryData<string, string>();
        foreach (var (group, model) in Proofs.Targets) data.Add(group, model);
        return data;
    }

    /// <summary>Every shape.</summary>
    public static TheoryData<string> Shapes() => [.. SnippetShape.All.Select(shape => shape.ToString())];

    /// <summary>The shape of this name.</summary>
    public static SnippetShape Shape(string name) => SnippetShape.All.Single(shape => shape.ToString() == name);

    /// <summary>The JavaScript shape of this form and delivery.</summary>
    public static SnippetShape Script(SnippetForm form, string delivery) =>
        new(Delivery.All.Single(one => one.ToString() == delivery), SnippetLanguage.JavaScript, form);

    /// <summary>The cell of this name.</summary>
    public static Cell Find(string name)
    {
        var at = name.LastIndexOf('+');
        return new Cell(Shape(name[..at]), name[(at + 1)..]);
    }
}
