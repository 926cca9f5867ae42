namespace CloudBaseAi.Domain.Snippets;

/// <summary>Which template becomes which file.</summary>
/// <param name="Path">Where the file goes.</param>
/// <param name="Template">The embedded template's name.</param>
internal sealed record SnippetLayout(string Path, string Template)
{
    private const string Declarations = "wx-cloud-ai.d.ts";

    /// <summary>The file's language, by its extension.</summary>
    public string Language => Path[(Path.LastIndexOf('.') + 1)..] switch
    {
        "js" => SnippetLanguage.JavaScript.Text,
        "ts" => SnippetLanguage.TypeScript.Text,
        var extension => extension,
    };

    /// <summary>The files of a shape.</summary>
    public static IReadOnlyList<SnippetLayout> Of(SnippetShape shape)
    {
        var extension = shape.Language.Extension;
        return shape.Form.Match<IReadOnlyList<SnippetLayout>>(
            () => [new($"ask-ai.{extension}", $"call-{shape.Delivery}.{extension}"), .. Typings("")],
            () => Module(""),
            () =>
            [
                .. Module("ai/"),
                Page($"chat.{extension}"), Page("chat.wxml"), Page("chat.wxss"), Page("chat.json"),
                new($"app.{extension}", $"app.{extension}"), new("app.json", "app.json"),
            ]);

        SnippetLayout Page(string name) => new("pages/chat/" + name, name);

        SnippetLayout[] Module(string folder) =>
        [
            new($"{folder}ask-ai.{extension}", $"module-{shape.Delivery}.{extension}"),
            new($"{folder}ai-errors.{extension}", $"ai-errors.{extension}"),
            .. Typings(folder),
        ];

        SnippetLayout[] Typings(string folder) => shape.Language == SnippetLanguage.TypeScript ? [new(folder + Declarations, Declarations)] : [];
    }
}
