using CloudBaseAi.Checking.Reading.Erasing;
using CloudBaseAi.Checking.Sources;

namespace CloudBaseAi.Checking.Reading;

/// <summary>
/// Makes JavaScript of TypeScript, JSX and Vue by blanking what is none, so that every character keeps its place.
/// </summary>
internal static class Languages
{
    /// <summary>Reads a source that is no plain JavaScript.</summary>
    public static ReadFile Read(SourceText source, SourceLanguage language)
    {
        var text = Platforms.Keep(source.Text);
        if (language != SourceLanguage.Vue) return TypeEraser.Erase(source, text, language.IsTyped, language.HasMarkup);
        var script = VueScript.Read(text);
        var file = script.IsTyped || script.HasMarkup
            ? TypeEraser.Erase(source, script.Code, script.IsTyped, script.HasMarkup)
            : new ReadFile(source, script.Code);
        return file with { Setup = script.Setup };
    }
}
