namespace CloudBaseAi.Cloud.Wire;

/// <summary>
/// What this process has sent as a secret: what requests were signed with, and the API keys of groups it registered.
/// Any number of threads may use it.
/// </summary>
internal sealed class HeldSecrets
{
    /// <summary>Renewed logins add values for as long as the process runs: the oldest are forgotten.</summary>
    private const int Most = 64;

    private readonly Lock _gate = new();
    private string[] _values = [];

    /// <summary>The values, newest last.</summary>
    public IReadOnlyList<string> Values => Volatile.Read(ref _values);

    /// <summary>Keeps what is not known yet.</summary>
    public void Learn(params IEnumerable<string?> secrets)
    {
        lock (_gate)
        {
            var given = secrets.OfType<string>().Where(secret => secret.Length > 0);
            string[] added = [.. given.Except(_values, StringComparer.Ordinal)];
            if (added.Length > 0) Volatile.Write(ref _values, [.. _values.Concat(added).TakeLast(Most)]);
        }
    }
}
