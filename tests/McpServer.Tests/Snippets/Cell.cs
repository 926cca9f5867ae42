using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Snippets;

namespace CloudBaseAi.Tests.Snippets;

/// <summary>A shape with a set of options of <see cref="Cells.OptionSets"/>.</summary>
internal sealed record Cell(SnippetShape Shape, string Options)
{
    private static readonly string[] Other = ["glm-5.1", "kimi-k2.6"];

    /// <summary>Whether it holds every line of its shape, or the fewest.</summary>
    public bool IsWhole => Options is "none" or "all";

    /// <summary>The request, for a harmless target or for another.</summary>
    public SnippetRequest Request(string group = "cloudbase", string model = "deepseek-v4-flash")
    {
        var proof = Proofs.Of(group, model);
        Assert.True(ProvenModels.TryJoin(proof, Has("models") ? Other.Select(one => Proofs.Of(group, one)) : [], out var models));
        SnippetFeature[] features = [.. SnippetFeature.All.Where(feature => Shape.Form != SnippetForm.Call && Has(feature.Text))];
        Assert.True(SnippetRequest.TryCreate(models, Shape, features, out var request));
        Assert.True(SystemPrompt.TryParse(Cells.System, out var system));
        Assert.True(CallParameters.TryCreate(0.7, 0.9, 512, out var parameters));
        return request.With(Has("system") ? system : null, Has("parameters") ? parameters : CallParameters.None);
    }

    /// <summary>The snippet with English comments.</summary>
    public Snippet Write() => SnippetWriter.Write(Request(), Language.English);

    public override string ToString() => $"{Shape}+{Options}";

    private bool Has(string option) => Options == "all" || Options == option;
}
