using System.Text.Json;
using CloudBaseAi.Checking.Reading;

namespace CloudBaseAi.Dispatch.Arguments;

/// <summary>A file given in a call.</summary>
/// <param name="Path">Its name; files find each other by it.</param>
/// <param name="Content">Its text.</param>
internal sealed record GivenFile(string Path, string Content);

/// <summary>The parameters that hold sources, and an error.</summary>
internal static class SourceParameters
{
    /// <summary>The most characters of the sources of a call together.</summary>
    public const int MostCharacters = 4_000_000;

    /// <summary>Sources longer than this are not repeated in a corrected call.</summary>
    private const int MostRepeated = 2_000;

    private const int MostFiles = 500;

    /// <summary>One source.</summary>
    public static readonly Parameter<string> Code = new("code", new("string"), Parameters.AnyText(MostCharacters))
    {
        Allowed = say => say.AllowedCode,
        IsLong = true,
        MayRepeat = text => text.Length <= MostRepeated,
        RequiredUnless = "files",
        Fallback = "wx.cloud.extend.AI.createModel(\"cloudbase\")",
        Conflict = (others, say) => others["files"] is null ? null : say.CodeOrFiles,
    };

    /// <summary>Several sources.</summary>
    public static readonly Parameter<IReadOnlyList<GivenFile>> Files =
        new("files", new("array") { Members = ["path", "content"] }, Read) { Allowed = say => say.AllowedFiles, IsLong = true };

    /// <summary>How the sources are written.</summary>
    public static readonly Parameter<SourceLanguage> Language = Parameters.OneOf("language", SourceLanguage.All, language => language.Name);

    /// <summary>The name of the one source.</summary>
    public static readonly Parameter<string> FileName = Parameters.Text("fileName", say => say.AllowedFileName);

    /// <summary>What a Mini Program showed or logged: a text, or an object that is read as its JSON text.</summary>
    public static readonly Parameter<string> Error = new("error", new("string"), ErrorText)
    {
        Allowed = say => say.AllowedError,
        IsRequired = true,
        Fallback = "AI_MODEL_NOT_FOUND",
        IsLong = true,
        MayRepeat = text => text.Length <= MostRepeated,
    };

    /// <summary>The usual ending of a language's files, without the dot.</summary>
    public static string EndingOf(SourceLanguage language) =>
        language == SourceLanguage.TypeScript ? "ts" : language == SourceLanguage.JavaScript ? "js" : language.Name;

    private static string? ErrorText(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object or JsonValueKind.Array => value.GetRawText(),
        _ => value.TryText(out var text) && text.Length is > 0 and <= MostCharacters ? text : null,
    };

    private static List<GivenFile>? Read(JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Array || value.GetArrayLength() is 0 or > MostFiles) return null;
        var (files, paths, length) = (new List<GivenFile>(), new HashSet<string>(StringComparer.Ordinal), 0);
        foreach (var item in value.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object || !Text(item, "path", out var path) || !Text(item, "content", out var content)) return null;
            if (path.Length is 0 or > Parameters.LongestName || !paths.Add(path) || (length += content.Length) > MostCharacters) return null;
            files.Add(new GivenFile(path, content));
        }

        return files;
    }

    private static bool Text(JsonElement item, string name, out string text)
    {
        text = "";
        if (!item.TryGetProperty(name, out var value) || !value.TryText(out var read)) return false;
        text = read;
        return true;
    }
}
