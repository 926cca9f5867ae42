using CloudBaseAi.Cloud.Tencent;

namespace CloudBaseAi.Tests.Cloud.Contract;

/// <summary>The contract over requests that this server signs.</summary>
public class SignedTransportTests : TransportContract
{
    private protected override Signer? Signer => null;
}
