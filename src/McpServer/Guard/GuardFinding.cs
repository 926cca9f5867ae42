namespace CloudBaseAi.Guard;

/// <summary>What a guard found in one file.</summary>
/// <param name="CreateModelCalls">How many proven calls of createModel it holds.</param>
/// <param name="Objection">The first thing that is not as proven; null when there is none.</param>
internal readonly record struct GuardFinding(int CreateModelCalls, string? Objection)
{
    /// <summary>Nothing to object to.</summary>
    public static GuardFinding Calls(int createModelCalls) => new(createModelCalls, null);

    /// <summary>Something is not as proven.</summary>
    public static GuardFinding Objects(string objection) => new(0, objection);
}
