using Acornima.Ast;
using CloudBaseAi.Checking.Sources;

namespace CloudBaseAi.Checking.Values;

/// <summary>One parsed file: its tree, and the nodes that rules and evaluation ask for, gathered in one walk.</summary>
internal sealed class SourceModule(ReadFile file, Program tree)
{
    /// <summary>The file that the tree was parsed from.</summary>
    public ReadFile File { get; } = file;

    /// <summary>The text.</summary>
    public SourceText Source => File.Source;

    /// <summary>The tree; every node's <c>UserData</c> leads to the node around it, see <see cref="Tree"/>.</summary>
    public Program Tree { get; } = tree;

    /// <summary>The value of a JSON file; null for code.</summary>
    public Expression? Data { get; init; }

    /// <summary>The names of the file's outermost scope.</summary>
    public Scope Globals { get; } = new(null, tree);

    /// <summary>Calls and <c>new</c> expressions, in no order.</summary>
    public List<Node> Calls { get; } = [];

    /// <summary>Every name that something in the file is declared, kept or exported under.</summary>
    public HashSet<string> Names { get; } = new(StringComparer.Ordinal);

    /// <summary>True where a function is kept under a name that is computed.</summary>
    public bool HasComputedNames { get; set; }

    /// <summary>Classes that extend another.</summary>
    public List<Node> Classes { get; } = [];

    /// <summary>Member expressions.</summary>
    public List<MemberExpression> Members { get; } = [];

    /// <summary>Object patterns of destructurings.</summary>
    public List<ObjectPattern> Patterns { get; } = [];

    /// <summary>Loops over the items of something, and <c>while</c> loops.</summary>
    public List<Node> Loops { get; } = [];

    /// <summary>Statements with the keyword <c>with</c>.</summary>
    public List<WithStatement> Withs { get; } = [];

    /// <summary>Awaits and <c>for await</c> loops.</summary>
    public List<Node> Awaits { get; } = [];

    /// <summary>Unary and binary expressions that can make a number of a text.</summary>
    public List<Node> Conversions { get; } = [];

    /// <summary>String literals and pieces of template literals.</summary>
    public List<Node> Texts { get; } = [];

    /// <summary>Assignments to members: <c>a.b = c</c>.</summary>
    public List<AssignmentExpression> MemberAssignments { get; } = [];

    /// <summary>Imports and exports of the outermost scope.</summary>
    public List<Node> ImportsAndExports { get; } = [];
}
