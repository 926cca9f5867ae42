namespace CloudBaseAi.Tests.Harness;

/// <summary>A user's own world file, for as long as it takes a server to read it.</summary>
internal sealed class WorldOnDisk : IDisposable
{
    public WorldOnDisk(string json) => File.WriteAllText(Path, json);

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), $"world-{Guid.NewGuid():N}.json");

    public void Dispose() => File.Delete(Path);
}
