using System.Text.Json.Nodes;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Tools.Replies;

namespace CloudBaseAi.Tools.Parameters;

/// <summary>Parameters that several tools share.</summary>
internal static class Common
{
    public static readonly Parameter EnvId = Kinds.Text(
        "envId", "Environment id, as envQuery returned it. Default: CLOUDBASE_ENV_ID", Domain.Names.EnvId.Allowed,
        text => Domain.Names.EnvId.TryParse(text, out _)) with
    {
        Source = _ => Calls.EnvList("lists the environment ids"),
    };

    /// <summary>Any text: what is no legal group name is refused by name (ILLEGAL_PROVIDER), not as a mere bad argument.</summary>
    public static readonly Parameter GroupName = Kinds.Text(
        "groupName", "createModel argument: hunyuan-exp, cloudbase or custom-…", Domain.Names.GroupName.Allowed) with
    {
        Source = DescribeGroups,
    };

    public static Parameter Model(string description) => Kinds.Text("model", description, ModelId.Allowed, text => ModelId.TryParse(text, out _)) with
    {
        Source = DescribeGroups,
    };

    private static NextCall DescribeGroups(JsonObject mended)
    {
        var arguments = new JsonObject();
        foreach (var name in (ReadOnlySpan<string>)["envId", "groupName", "model"])
        {
            if (mended[name] is { } value) arguments[name] = value.DeepClone();
        }

        return new("describeGroups", arguments, "lists the groups and the models they hold");
    }
}
