namespace CloudBaseAi.Checking.Files;

/// <summary>Colours for a terminal; plain text everywhere else.</summary>
/// <param name="isOn">True where the output is a terminal that shows colours.</param>
internal sealed class Paint(bool isOn)
{
    /// <summary>What is wrong, or gives way.</summary>
    public string Red(string text) => With(31, text);

    /// <summary>What is good, or comes instead.</summary>
    public string Green(string text) => With(32, text);

    /// <summary>What is worth knowing.</summary>
    public string Yellow(string text) => With(33, text);

    private string With(int colour, string text) => isOn ? $"\e[{colour}m{text}\e[0m" : text;
}
