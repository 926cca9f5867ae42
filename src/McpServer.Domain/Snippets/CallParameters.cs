using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CloudBaseAi.Domain.Snippets;

/// <summary>The parameters of a call beside model and messages. Values out of range cannot be constructed.</summary>
public sealed class CallParameters
{
    /// <summary>No parameter: the model's own defaults.</summary>
    public static readonly CallParameters None = new([]);

    private CallParameters(IReadOnlyList<(string Name, string Value)> all) => All = all;

    /// <summary>The names there are, in the order in which they are written.</summary>
    public static IReadOnlyList<string> Names { get; } = ["temperature", "top_p", "max_tokens"];

    /// <summary>The parameters that are set, each with its value as JavaScript writes it.</summary>
    public IReadOnlyList<(string Name, string Value)> All { get; }

    /// <summary>False when a value is out of its range.</summary>
    /// <param name="temperature">0 to 2, or null.</param>
    /// <param name="topP">Above 0, up to 1, or null.</param>
    /// <param name="maxTokens">A whole number from 1, or null.</param>
    /// <param name="parameters">The parameters.</param>
    public static bool TryCreate(
        double? temperature, double? topP, long? maxTokens, [NotNullWhen(true)] out CallParameters? parameters)
    {
        var isInRange = temperature is null or (>= 0 and <= 2)
            && topP is null or (> 0 and <= 1)
            && maxTokens is null or >= 1;
        (string Name, string? Value)[] all =
        [
            ("temperature", temperature?.ToString(CultureInfo.InvariantCulture)),
            ("top_p", topP?.ToString(CultureInfo.InvariantCulture)),
            ("max_tokens", maxTokens?.ToString(CultureInfo.InvariantCulture)),
        ];
        parameters = isInRange
            ? new CallParameters([.. all.Where(one => one.Value is not null).Select(one => (one.Name, one.Value!))])
            : null;
        return parameters is not null;
    }
}
