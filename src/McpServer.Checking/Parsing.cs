using System.Text.RegularExpressions;
using Acornima;
using Acornima.Ast;
using CloudBaseAi.Checking.Reading;
using CloudBaseAi.Checking.Rules;
using CloudBaseAi.Checking.Sources;
using CloudBaseAi.Checking.Values;
using CloudBaseAi.Domain.Checking;

namespace CloudBaseAi.Checking;

/// <summary>Makes a tree of a source, or says in the report why there is none.</summary>
internal static partial class Parsing
{
    private const int MostExportedTypes = 50;

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

    /// <summary>What it needs for its work is made once for all files of a check, which has a thread of its own.</summary>
    [ThreadStatic]
    private static Parser? _parser;

    /// <summary>Reads and parses one source; null where that is not possible.</summary>
    public static SourceModule? Read(CheckedSource source, Report report)
    {
        var text = new SourceText(source.Path, source.Content);
        if (source.Language == SourceLanguage.NoCode) return null;
        if (source.Language == SourceLanguage.Json) return Json(text);
        var isScript = source.Language == SourceLanguage.JavaScript || source.Language == SourceLanguage.Other;
        try
        {
            if (IsFenced(text.Text)) throw new NotUnderstoodException(text.Text.IndexOf('`'));
            return isScript ? Script(text) : Parse(Languages.Read(text, source.Language));
        }
        catch (Exception error) when (source.Language == SourceLanguage.Other
            && error is ParseErrorException or NotUnderstoodException)
        {
            report.Unread(text, -1, UnreadReason.NoSource);
        }
        catch (NotUnderstoodException error) when (isScript)
        {
            report.Add(Rule.SyntaxError, text, error.Offset, "Unexpected token ```");
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
        catch (TooManyDeclarationsException)
        {
            report.Unread(text, -1, UnreadReason.TooComplex);
        }
        catch (Exception defect) when (defect
            is NullReferenceException or IndexOutOfRangeException or ArgumentException or InvalidOperationException)
        {
            // The parser's own: the source cannot be judged, and the others can.
            report.Unread(text, -1, UnreadReason.NotUnderstood);
        }

        return null;
    }

    /// <summary>A fence of Markdown would parse as templates that hold all the code as text.</summary>
    private static bool IsFenced(string text) => text.AsSpan().TrimStart().StartsWith("```", StringComparison.Ordinal);

    /// <summary>Constants that code can require; null where they cannot be read.</summary>
    private static SourceModule? Json(SourceText text)
    {
        try
        {
            var value = new Parser(Lenient).ParseExpression(text.Text, text.Path);
            var holder = new NonSpecialExpressionStatement(value) { Range = value.Range, Location = value.Location };
            var tree = new Script(NodeList.From<Statement>(holder), strict: false)
            {
                Range = value.Range,
                Location = value.Location,
            };
            return new SourceModule(new ReadFile(text, text.Text), tree) { Data = value };
        }
        catch (Exception error) when (error is ParseErrorException or InsufficientExecutionStackException)
        {
            return null;
        }
    }

    /// <summary>
    /// A .js file of Taro or React may hold JSX, but not from its first character on: that is a page or a component.
    /// </summary>
    private static SourceModule Script(SourceText text)
    {
        try
        {
            return Parse(new ReadFile(text, Platforms.Keep(text.Text)));
        }
        catch (ParseErrorException) when (!text.Text.AsSpan().TrimStart().StartsWith('<')
            && (text.Text.Contains("</", StringComparison.Ordinal)
                || text.Text.Contains("/>", StringComparison.Ordinal)))
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

    private static SourceModule Parse(ReadFile file) => new(file, Tree(file));

    /// <summary>
    /// Modules are parsed as scripts too, which allow more. Only the names that a list of exports may hold before they
    /// are declared are beyond the parser then: it fails on them by a defect.
    /// </summary>
    private static Program Tree(ReadFile file)
    {
        try
        {
            return ParserOf(file).ParseScript(file.Code, file.Source.Path);
        }
        catch (NullReferenceException)
        {
            return Module(file);
        }
    }

    private static Parser ParserOf(ReadFile file)
    {
        var options = Declarations.Limit(Lenient, file.Code);
        return options == Lenient ? _parser ??= new(Lenient) : new(options);
    }

    /// <summary>Exported types were erased: a variable behind the code stands for each.</summary>
    private static Acornima.Ast.Module Module(ReadFile file)
    {
        var types = "";
        for (var names = 0; ; names++)
        {
            try
            {
                return ParserOf(file).ParseModule(file.Code + types, file.Source.Path);
            }
            catch (ParseErrorException error) when (file.IsTyped && names < MostExportedTypes
                && error.Error.Code == "ModuleExportUndefined"
                && Quoted().Match(error.Description) is { Success: true } name)
            {
                types += $"\nvar {name.Groups[1].Value};";
            }
        }
    }

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();
}
