using System.Runtime.CompilerServices;
using Acornima.Ast;

namespace CloudBaseAi.Checking.Values;

/// <summary>
/// One call of a function of these files: what its parameters are in it. Two of the same call are equal.
/// </summary>
internal sealed class Context : IEquatable<Context>
{
    /// <summary>Deeper than this, calls are not told apart.</summary>
    public const int MostDepth = 5;

    private readonly int _hash;

    /// <summary>A call.</summary>
    /// <param name="function">The function that is called.</param>
    /// <param name="call">The call or the <c>new</c>.</param>
    /// <param name="caller">The call in which the arguments stand.</param>
    /// <param name="outer">The call of the function around, for what an inner function remembers.</param>
    public Context(Node function, Node call, Context? caller, Context? outer)
    {
        (Function, Call, Caller, Outer) = (function, call, caller, outer);
        Depth = 1 + Math.Max(caller?.Depth ?? 0, outer?.Depth ?? 0);
        _hash = HashCode.Combine(
            RuntimeHelpers.GetHashCode(function), RuntimeHelpers.GetHashCode(call), caller?._hash, outer?._hash);
    }

    /// <summary>The function that is called.</summary>
    public Node Function { get; }

    /// <summary>The call or the <c>new</c>.</summary>
    public Node Call { get; }

    /// <summary>The call in which the arguments stand.</summary>
    public Context? Caller { get; }

    /// <summary>How many calls lie around.</summary>
    public int Depth { get; }

    private Context? Outer { get; }

    /// <summary>The call of a function that this context knows of.</summary>
    public static Context? Of(Context? context, Node function)
    {
        for (; context is not null; context = context.Outer)
        {
            if (context.Function == function) return context;
        }

        return null;
    }

    /// <inheritdoc/>
    public bool Equals(Context? other) => ReferenceEquals(this, other)
        || other is not null && _hash == other._hash && Function == other.Function && Call == other.Call
            && Equals(Caller, other.Caller) && Equals(Outer, other.Outer);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Context);

    /// <inheritdoc/>
    public override int GetHashCode() => _hash;
}
