using System.Text.Json.Nodes;

namespace CloudBaseAi.Cloud.Sandbox;

/// <summary>
/// Changes a group. Models is a full replacement; BaseUrl and Secret together turn a built-in group into a custom
/// one.
/// </summary>
internal static class UpdateAIModel
{
    public static JsonObject Answer(Parameters sent, Account account)
    {
        var fields = new GroupFields(sent);
        var env = account.Environment(sent, "InvalidParameter.EnvId");
        account.RequirePlanForChanges(env);
        var group = account.Group(env, fields.GroupName)
            ?? throw new CloudRefusal("InvalidParameter.ResourceNotExists", "The group does not exist.");
        fields.CheckEntryFields(group);
        fields.ApplyTo(group, account.Now);
        if (fields.MakesCustom) group["Type"] = "custom";
        return new JsonObject { ["Count"] = 1 };
    }
}
