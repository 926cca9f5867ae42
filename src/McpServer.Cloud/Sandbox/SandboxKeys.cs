namespace CloudBaseAi.Cloud.Sandbox;

/// <summary>The one key pair every sandbox accepts: made up, and good for nothing else.</summary>
internal static class SandboxKeys
{
    /// <summary>Credential of the Authorization header.</summary>
    public const string SecretId = "AKIDEXAMPLEEXAMPLEEXAMPLEEXAMPLE0001";

    /// <summary>What requests are signed with.</summary>
    public const string SecretKey = "SKEXAMPLEexampleEXAMPLEexample01";
}
