namespace CloudBaseAi.Domain.Checking;

/// <summary>
/// A change that mends a finding for certain. Lines and columns count from 1, columns in UTF-16 units.
/// </summary>
/// <param name="StartLine">The line of the first character that gives way.</param>
/// <param name="StartColumn">Its column.</param>
/// <param name="EndLine">The line of the first character that stays.</param>
/// <param name="EndColumn">Its column.</param>
/// <param name="Text">What stands there instead.</param>
public sealed record CodeFix(int StartLine, int StartColumn, int EndLine, int EndColumn, string Text);
