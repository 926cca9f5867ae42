namespace CloudBaseAi.Domain.Checking;

/// <summary>A call in a source whose group and model are known.</summary>
/// <param name="Group">The argument of createModel, as text.</param>
/// <param name="Model">The model field, as text.</param>
/// <param name="File">The file as it was named.</param>
/// <param name="Line">The line of the model, from 1.</param>
/// <param name="Column">Its column, from 1, in UTF-16 units.</param>
public sealed record NamedCall(string Group, string Model, string File, int Line, int Column);
