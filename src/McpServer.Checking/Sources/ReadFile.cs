namespace CloudBaseAi.Checking.Sources;

/// <summary>A file as the parser takes it: script alone, every character at its old place.</summary>
/// <param name="Source">The file as it is.</param>
/// <param name="Code">What is parsed: as long as the source, with blanks for all that is no JavaScript.</param>
internal sealed record ReadFile(SourceText Source, string Code)
{
    /// <summary>True where types were erased: the rules about types apply.</summary>
    public bool IsTyped { get; init; }

    /// <summary>The part of a .vue file in which await may stand outside of functions; empty elsewhere.</summary>
    public (int Start, int End) Setup { get; init; }

    /// <summary>The types that say any, in the order of the source.</summary>
    public IReadOnlyList<AnyNote> Anys { get; init; } = [];

    /// <summary>The comments that silence the compiler.</summary>
    public IReadOnlyList<(int Start, int End)> Suppressions { get; init; } = [];

    /// <summary>Where parameters stand that are members of their class too.</summary>
    public IReadOnlySet<int> ParameterMembers { get; init; } = new HashSet<int>();
}

/// <summary>One <c>any</c> in a type, and what the type was given to.</summary>
/// <param name="At">The offset of the word.</param>
/// <param name="Kind">What kind of thing has the type.</param>
/// <param name="Start">The offset where that thing begins.</param>
/// <param name="End">The offset after it.</param>
internal readonly record struct AnyNote(int At, AnyKind Kind, int Start, int End);

/// <summary>What a type that says any was given to.</summary>
internal enum AnyKind
{
    /// <summary>A variable, a parameter or a field: the place of its name or pattern.</summary>
    Name,

    /// <summary>An expression, by as, satisfies or angle brackets.</summary>
    Cast,

    /// <summary>What a function returns: the place of its parameters.</summary>
    Return,

    /// <summary>A type argument of a call: the place between callee and arguments.</summary>
    Argument,

    /// <summary>
    /// A member of a type that is named like the platform's way to the AI, or a declaration of the platform's global.
    /// </summary>
    Declared,
}
