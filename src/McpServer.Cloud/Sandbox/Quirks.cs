namespace CloudBaseAi.Cloud.Sandbox;

/// <summary>How a world's cloud departs from the plain one.</summary>
/// <param name="CamelBilling">The two billing actions take camelCase fields only; otherwise PascalCase only.</param>
/// <param name="Failures">In the file's order: the first one that is due answers.</param>
internal sealed record Quirks(bool CamelBilling, IReadOnlyList<PlannedFailure> Failures)
{
    /// <summary>A world without the key.</summary>
    public static Quirks None { get; } = new(false, []);
}

/// <summary>A refusal that a world has in store.</summary>
/// <param name="Action">An action's name, or <see cref="EveryAction"/>.</param>
/// <param name="Code">Error.Code, answered as it stands.</param>
/// <param name="Times">How many calls of each action it meets, from the first; null for all.</param>
internal sealed record PlannedFailure(string Action, string Code, int? Times)
{
    /// <summary>Stands for each action, every one counted on its own.</summary>
    public const string EveryAction = "*";

    /// <summary>True when calls of this action can meet it.</summary>
    public bool Concerns(string action) => Action is EveryAction || Action == action;
}
