namespace CloudBaseAi.Domain.Snippets;

/// <summary>Which template becomes which file. A template that ends in <c>.ts</c> serves both languages.</summary>
/// <param name="Path">Where the file goes.</param>
/// <param name="Template">The embedded template's name.</param>
/// <param name="Write">Whether most projects have the file already.</param>
internal sealed record SnippetLayout(string Path, string Template, FileWrite Write)
{
    private const string Declarations = "wx-cloud-ai.d.ts";

    private SnippetLayout(string path, string template)
        : this(path, template, FileWrite.Create) { }

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
            () => [new($"ask-ai.{extension}", "ask-ai-call.ts"), .. Typings("")],
            () => Module(""),
            () =>
            [
                .. Module("ai/"),
                new($"pages/chat/chat.{extension}", "chat.ts"), Page("chat.wxml"), Page("chat.wxss"), Page("chat.json"),
                new($"app.{extension}", "app.ts", FileWrite.Merge), new("app.json", "app.json", FileWrite.Merge),
            ]);

        SnippetLayout Page(string name) => new("pages/chat/" + name, name);

        SnippetLayout[] Module(string folder) =>
            [new($"{folder}ask-ai.{extension}", "ask-ai.ts"), new($"{folder}ai-errors.{extension}", "ai-errors.ts"), .. Typings(folder)];

        SnippetLayout[] Typings(string folder) => shape.Language == SnippetLanguage.TypeScript ? [new(folder + Declarations, Declarations)] : [];
    }

    /// <summary>The example of a shape; null for a page.</summary>
    public static SnippetLayout? ExampleOf(SnippetShape shape) =>
        shape.Form == SnippetForm.Page ? null : new SnippetLayout($"pages/NAME/NAME.{shape.Language.Extension}", "example.ts");
}
