using CloudBaseAi.Domain.Snippets;

namespace CloudBaseAi.Tests.Snippets;

/// <summary>What the tests range over.</summary>
public static class Cells
{
    /// <summary>Every group and model of <see cref="Proofs.Targets"/>.</summary>
    public static TheoryData<string, string> Targets()
    {
        var data = new TheoryData<string, string>();
        foreach (var (group, model) in Proofs.Targets) data.Add(group, model);
        return data;
    }

    /// <summary>Every shape.</summary>
    public static TheoryData<string> Shapes() => [.. SnippetShape.All.Select(shape => shape.ToString())];

    /// <summary>Every delivery.</summary>
    public static TheoryData<string> Deliveries() => [.. Delivery.All.Select(delivery => delivery.ToString())];

    /// <summary>The shape of this name.</summary>
    public static SnippetShape Shape(string name) => SnippetShape.All.Single(shape => shape.ToString() == name);

    /// <summary>The JavaScript shape of this form and delivery.</summary>
    public static SnippetShape Script(SnippetForm form, string delivery) =>
        new(Delivery.All.Single(one => one.ToString() == delivery), SnippetLanguage.JavaScript, form);

    /// <summary>A JavaScript snippet for a harmless target.</summary>
    public static IReadOnlyList<SnippetFile> Files(SnippetForm form, string delivery) =>
        SnippetWriter.Write(Proofs.Of("cloudbase", "deepseek-v4-flash"), Script(form, delivery), CommentLanguage.English).Files;
}
