namespace CloudBaseAi.Files;

/// <summary>A path that leads to something this server does not use. The message is part of a sentence and names no path.</summary>
internal sealed class UnusableFileException(string message) : IOException(message);
