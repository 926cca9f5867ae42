using System.Text.Json.Nodes;

namespace CloudBaseAi.Cloud.Sandbox;

/// <summary>
/// Removes custom groups, all that were named or none. A built-in or unknown name is InvalidParameter: the strict
/// reading, since the real cloud's answer to an unknown one is not published.
/// </summary>
internal static class DeleteAIModel
{
    public static JsonObject Answer(Parameters sent, Account account)
    {
        sent.Only("EnvId", "GroupNames");
        var env = account.Environment(sent, "InvalidParameter.EnvId");
        var names = sent.Texts("GroupNames") ?? throw CloudRefusal.Missing("GroupNames");
        if (names.Count == 0) throw CloudRefusal.Invalid("GroupNames", "at least one name");
        var doomed = names.Distinct(StringComparer.Ordinal)
            .Select(name => account.Group(env, name) is { } group && IsCustom(group)
                ? group
                : throw CloudRefusal.Invalid("GroupNames", "names of custom groups that exist"))
            .ToList();
        var groups = account.Groups(env);
        foreach (var group in doomed) groups.Remove(group);
        return new JsonObject { ["Count"] = doomed.Count };
    }

    private static bool IsCustom(JsonObject group) => group["Type"]?.GetValue<string>() == "custom";
}
