using System.Text.Json;
using CloudBaseAi.Domain.Facts;

namespace CloudBaseAi.Cloud.Wire;

/// <summary>DescribeAIModels: the groups under AIModels, or AIModelGroups as the vendor's skill texts call it.</summary>
internal static class GroupReader
{
    /// <summary>The groups; null instead of a list is an empty one.</summary>
    public static IReadOnlyList<ModelGroup> Read(string action, JsonElement response)
    {
        var reply = Fields.Of(action, response);
        var name = reply.Find("AIModels") is null ? "AIModelGroups" : "AIModels";
        if (reply.Find(name) is null) throw reply.Unreadable(("no AIModels", "缺少 AIModels"));
        return [.. (reply.Objects(name) ?? []).Select(One)];
    }

    private static ModelGroup One(Fields group) => new(
        group.Text("GroupName"),
        group.TextOrNull("Type") ?? "",
        group.Whole("Status"),
        [.. (group.Objects("Models") ?? []).Select(entry => ModelEntry.Read(entry.Detached(), entry.TextOrNull("Model")))]);
}
