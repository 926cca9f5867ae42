using System.Text.Json.Nodes;

namespace CloudBaseAi.Cloud.Sandbox;

/// <summary>
/// Registers a custom group. Of names it refuses only those that begin with <c>cloudbase</c> and those that are taken;
/// the prefix <c>custom-</c> is this product's rule, not the cloud's.
/// </summary>
internal static class CreateAIModel
{
    private const string Reserved = "cloudbase";

    public static JsonObject Answer(Parameters sent, Account account)
    {
        var fields = new GroupFields(sent);
        var env = account.Environment(sent, "InvalidParameter.EnvId");
        account.RequirePlanForChanges(env);
        if (fields.GroupName.StartsWith(Reserved, StringComparison.Ordinal))
        {
            throw CloudRefusal.Invalid("GroupName", $"a name that does not begin with {Reserved}");
        }

        if (account.Group(env, fields.GroupName) is not null)
        {
            throw CloudRefusal.Invalid("GroupName", "a name that is not taken");
        }

        var group = new JsonObject
        {
            ["GroupName"] = fields.GroupName,
            ["Type"] = "custom",
            ["OriginType"] = "custom",
            ["Remark"] = "",
            ["BaseUrl"] = "",
            ["Status"] = 1,
            ["Models"] = null,
            ["Secret"] = null,
            ["CreateTime"] = account.Now,
        };
        fields.CheckEntryFields(group);
        fields.ApplyTo(group, account.Now);
        account.Groups(env).Add(group);
        return new JsonObject { ["Count"] = 1 };
    }
}
