using Acornima;
using CloudBaseAi.Checking.Reading;
using CloudBaseAi.Checking.Rules;
using CloudBaseAi.Checking.Sources;
using CloudBaseAi.Checking.Values;
using CloudBaseAi.Domain.Checking;

namespace CloudBaseAi.Checking;

/// <summary>Makes a tree of a source, or says in the report why there is none.</summary>
internal static class Parsing
{
    private static readonly ParserOptions Lenient = new()
    {
        EcmaVersion = EcmaVersion.Latest,
        AllowAwaitOutsideFunction = true,
        AllowImportExportEverywhere = true,
        AllowHashBang = true,
#pragma warning disable CS0618 // Patterns are not read: what is newer in them than the parser is no error of the code.
        RegExpParseMode = RegExpParseMode.Skip,
#pragma warning restore CS0618
        Tolerant = false,
    };

    /// <summary>Reads and parses one source; null where that is not possible.</summary>
    public static SourceModule? Read(CheckedSource source, Report report)
    {
        var text = new SourceText(source.Path, source.Content);
        var isScript = source.Language == SourceLanguage.JavaScript;
        try
        {
            return isScript ? Script(text) : Parse(Languages.Read(text, source.Language));
        }
        catch (ParseErrorException error) when (isScript)
        {
            report.Add(Rule.SyntaxError, text, Math.Clamp(error.Error.Index, 0, text.Text.Length), error.Description);
        }
        catch (ParseErrorException error)
        {
            report.Unread(text, Math.Clamp(error.Error.Index, 0, text.Text.Length), UnreadReason.NotUnderstood);
        }
        catch (NotUnderstoodException error)
        {
            report.Unread(text, error.Offset, UnreadReason.NotUnderstood);
        }
        catch (InsufficientExecutionStackException)
        {
            report.Unread(text, -1, UnreadReason.TooDeep);
        }
        catch (TooManyNamesException)
        {
            report.Unread(text, -1, UnreadReason.TooComplex);
        }

        return null;
    }

    /// <summary>A .js file of Taro or React may hold JSX; else what does not parse is an error.</summary>
    private static SourceModule Script(SourceText text)
    {
        try
        {
            return Parse(new ReadFile(text, Platforms.Keep(text.Text)));
        }
        catch (ParseErrorException) when (text.Text.Contains("</", StringComparison.Ordinal)
            || text.Text.Contains("/>", StringComparison.Ordinal))
        {
            try
            {
                return Parse(Languages.Read(text, SourceLanguage.Jsx));
            }
            catch (Exception error) when (error is NotUnderstoodException or ParseErrorException)
            {
                return Parse(new ReadFile(text, Platforms.Keep(text.Text)));
            }
        }
    }

    /// <summary>
    /// Code that exports a name before its declaration is a module, and as a script the parser stumbles over it.
    /// </summary>
    private static SourceModule Parse(ReadFile file)
    {
        try
        {
            return new SourceModule(file, NewParser().ParseScript(file.Code, file.Source.Path));
        }
        catch (NullReferenceException)
        {
            return new SourceModule(file, NewParser().ParseModule(file.Code, file.Source.Path));
        }
    }

    private static Parser NewParser() => new(Lenient with { OnNode = new DeclaredNames().Look });
}
