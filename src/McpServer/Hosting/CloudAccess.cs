using CloudBaseAi.Cloud;
using CloudBaseAi.Cloud.Sandbox;
using CloudBaseAi.Cloud.Tencent;
using CloudBaseAi.Cloud.Wire;

namespace CloudBaseAi.Hosting;

/// <summary>
/// The cloud this server talks to: Tencent's, or the embedded sandbox behind the same signed client. Nothing is loaded or connected before
/// the first call.
/// </summary>
internal sealed class CloudAccess : ICloudAccess, IDisposable
{
    private readonly ICredentialSource _credentials;
    private readonly SignedTransport _transport;

    /// <summary>Chooses by CLOUDBASE_AI_SANDBOX. It never falls into the sandbox by itself.</summary>
    /// <param name="settings">What the operator set.</param>
    /// <param name="time">The clock of signatures and limits.</param>
    /// <param name="sandbox">A sandbox that others share; null for one of this server's own.</param>
    /// <param name="limits">The sandbox's time limits and pauses; null for the defaults.</param>
    /// <param name="signer">Who signs requests; null for this server itself.</param>
    public CloudAccess(ServerSettings settings, TimeProvider time,
        HttpMessageHandler? sandbox = null, CallLimits? limits = null, Signer? signer = null)
    {
        if (settings.Sandbox is { } world)
        {
            Cloud = "sandbox";
            _credentials = new FixedCredentials(new Credentials(SandboxKeys.SecretId, SandboxKeys.SecretKey, null, "the sandbox"));
            _transport = new SignedTransport(
                () => CloudSettings.Default, _credentials, _ => sandbox
                    ?? new SandboxCloud(Load(world), time), time, limits, signer);
        }
        else
        {
            Cloud = "tencent";
            _credentials = new CredentialSources(settings.Variable, CredentialFiles.OfThisUser(time));
            _transport = SignedTransport.Connect(settings.Variable, _credentials, time, signer);
        }

        Api = new CloudBaseApi(_transport);
    }

    /// <inheritdoc/>
    public string Cloud { get; }

    /// <summary>The eight actions.</summary>
    public ICloudBase Api { get; }

    /// <inheritdoc/>
    public void RequireCredentials() => _credentials.Get();

    /// <summary>True on the embedded sandbox.</summary>
    public bool IsSandbox => Cloud == "sandbox";

    /// <summary>Where the key pair was found, in words; never a value.</summary>
    /// <exception cref="CloudException">There is none.</exception>
    public Bilingual CredentialsSource => _credentials.Get().Source;

    /// <inheritdoc/>
    public IReadOnlyList<string?> Secrets
    {
        get
        {
            try
            {
                var credentials = _credentials.Get();
                return [credentials.SecretId, credentials.SecretKey, credentials.Token];
            }
            catch (CloudException)
            {
                return [];
            }
        }
    }

    /// <summary>What the operator is told whose CLOUDBASE_AI_SANDBOX is no world.</summary>
    public static Bilingual Unusable(WorldException problem) =>
        ($"CLOUDBASE_AI_SANDBOX: {problem.Message}", $"CLOUDBASE_AI_SANDBOX 指定的沙箱世界无法使用：{problem.Message}");

    /// <summary>Closes the connections.</summary>
    public void Dispose() => _transport.Dispose();

    private static World Load(string world)
    {
        try
        {
            return World.Load(world);
        }
        catch (WorldException problem)
        {
            throw new CloudException(FailureKind.Configuration, "configuration", Unusable(problem));
        }
    }
}
