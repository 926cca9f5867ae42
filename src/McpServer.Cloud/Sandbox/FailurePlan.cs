namespace CloudBaseAi.Cloud.Sandbox;

/// <summary>
/// Counts a world's planned failures, each for each action on its own. Not safe for parallel use: the cloud's lock is
/// around it.
/// </summary>
internal sealed class FailurePlan(IReadOnlyList<PlannedFailure> planned)
{
    private readonly Dictionary<(int Failure, string Action), int> met = [];

    /// <summary>Refuses when a failure is due for this call.</summary>
    /// <exception cref="CloudRefusal">With the planned code.</exception>
    public void Meet(string action)
    {
        for (var i = 0; i < planned.Count; i++)
        {
            if (!planned[i].Concerns(action)) continue;
            var before = met.GetValueOrDefault((i, action));
            if (before >= planned[i].Times) continue;
            met[(i, action)] = before + 1;
            throw new CloudRefusal(planned[i].Code, "A failure that this sandbox world has planned.");
        }
    }
}
