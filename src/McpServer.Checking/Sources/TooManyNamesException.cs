namespace CloudBaseAi.Checking.Sources;

/// <summary>A scope declares more names than are compared.</summary>
internal sealed class TooManyNamesException : Exception;
