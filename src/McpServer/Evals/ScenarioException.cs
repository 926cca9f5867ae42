namespace CloudBaseAi.Evals;

/// <summary>A scenario or transcript that cannot be used, with its place: the caller's to mend.</summary>
internal sealed class ScenarioException(string message) : Exception(message);
