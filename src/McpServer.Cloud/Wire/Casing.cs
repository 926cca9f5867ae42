namespace CloudBaseAi.Cloud.Wire;

/// <summary>How a request names its parameters.</summary>
internal enum Casing
{
    /// <summary><c>EnvId</c>: the contract in every SDK.</summary>
    Pascal,

    /// <summary><c>envId</c>: some of the vendor's texts on the two actions that no SDK has.</summary>
    Camel,
}
