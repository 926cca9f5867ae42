using System.Text.Json.Serialization.Metadata;
using CloudBaseAi.Domain.Snippets;

namespace CloudBaseAi.Replies;

/// <summary>One file of code.</summary>
internal sealed record FileData(string Path, string Language, string Content, string Write)
{
    public static FileData Of(SnippetFile file) => new(file.Path, file.Language, file.Content, file.Write.Text);
}

/// <summary>generateSnippet.</summary>
internal sealed record SnippetData(
    string Provider, string Model, IReadOnlyList<FileData> Files, FileData? Example,
    IReadOnlyList<string>? Advisories, IReadOnlyList<string> SelfVerify) : ReplyData
{
    protected override JsonTypeInfo Shape => ReplyJson.Default.SnippetData;

    /// <summary>Code names its group and its model by itself.</summary>
    public override IEnumerable<string> Lines(Wording say) =>
    [
        .. Files.SelectMany(file => File(file, file.Write == "merge" ? say.MergeMark : "")),
        .. Example is null ? [] : File(Example, say.ExampleMark),
        .. TextLines.List("advisories", Advisories), .. TextLines.List("selfVerify", SelfVerify),
    ];

    private static IEnumerable<string> File(FileData file, string mark)
    {
        var content = file.Content.TrimEnd('\n');
        var fence = "```";
        while (content.Contains(fence, StringComparison.Ordinal)) fence += '`';
        return ["", file.Path + mark, fence + file.Language, content, fence];
    }
}
