using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Tools.Writing;

/// <summary>What became of a group that was to gain a model.</summary>
/// <param name="Group">As read last.</param>
/// <param name="OtherWriter">True when somebody else changed the group in between.</param>
/// <param name="PutBack">Models that were there before and that the other writer's list lacked.</param>
/// <param name="Advisories">What the user should know beside it.</param>
internal sealed record Written(ModelGroup Group, bool OtherWriter, IReadOnlyList<string> PutBack, IReadOnlyList<string> Advisories)
{
    /// <summary>How it went, for the reply's sentence.</summary>
    public string Words => (OtherWriter, PutBack.Count) switch
    {
        (false, _) => "",
        (true, 0) => "; another writer's change in between was kept",
        _ => $"; another writer's change in between was kept, and {Shown.List(PutBack)}, which its list lacked, put back",
    };
}
