using System.Diagnostics.CodeAnalysis;

namespace CloudBaseAi.Domain.Snippets;

/// <summary>Code that may be written: proven models, a shape, and options that fit it.</summary>
public sealed class SnippetRequest
{
    private SnippetRequest(
        ProvenModels models, SnippetShape shape, IReadOnlyList<SnippetFeature> features,
        SystemPrompt? system, CallParameters parameters) =>
        (Models, Shape, Features, System, Parameters) = (models, shape, features, system, parameters);

    /// <summary>What the code may call.</summary>
    public ProvenModels Models { get; }

    /// <summary>Delivery, language and form.</summary>
    public SnippetShape Shape { get; }

    /// <summary>The features asked for; a page always has <see cref="SnippetFeature.Stop"/>.</summary>
    public IReadOnlyList<SnippetFeature> Features { get; }

    /// <summary>What every conversation begins with, or null.</summary>
    public SystemPrompt? System { get; }

    /// <summary>Parameters of the call.</summary>
    public CallParameters Parameters { get; }

    /// <summary>A request without features.</summary>
    public static SnippetRequest Of(ProvenModels models, SnippetShape shape) =>
        new(models, shape, Always(shape), null, CallParameters.None);

    /// <summary>A request with features. False for form call, which is one function without any.</summary>
    public static bool TryCreate(
        ProvenModels models, SnippetShape shape, IReadOnlyCollection<SnippetFeature> features,
        [NotNullWhen(true)] out SnippetRequest? request)
    {
        request = shape.Form == SnippetForm.Call && features.Count > 0
            ? null
            : new SnippetRequest(models, shape, [.. features.Union(Always(shape))], null, CallParameters.None);
        return request is not null;
    }

    /// <summary>The same with these texts and values in the call.</summary>
    public SnippetRequest With(SystemPrompt? system, CallParameters parameters) =>
        new(Models, Shape, Features, system, parameters);

    private static SnippetFeature[] Always(SnippetShape shape) =>
        shape.Form == SnippetForm.Page ? [SnippetFeature.Stop] : [];
}
