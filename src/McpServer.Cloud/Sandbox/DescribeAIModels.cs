using System.Text.Json.Nodes;

namespace CloudBaseAi.Cloud.Sandbox;

/// <summary>
/// The environment's groups, secrets among their fields as the real reply can have them; null when there are none.
/// </summary>
internal static class DescribeAIModels
{
    public static JsonObject Answer(Parameters sent, Account account)
    {
        sent.Only("EnvId");
        var groups = account.Groups(account.Environment(sent, "InvalidParameter.EnvId"));
        return new JsonObject { ["AIModels"] = groups.Count == 0 ? null : JsonList.Of(groups) };
    }
}
