namespace CloudBaseAi.Cloud.Sandbox;

/// <summary>A world cannot be loaded: the message says which file, where in it, and what was expected.</summary>
internal sealed class WorldException(string message) : Exception(message);
