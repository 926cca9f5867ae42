namespace CloudBaseAi.Domain.Providers;

/// <summary>
/// One fact that a billing verdict rests on. Closed: each rule holds its own cases in its file, and the words for each stand in
/// the program's wording.
/// </summary>
public abstract partial record Evidence
{
    private Evidence() { }
}
