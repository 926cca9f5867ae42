using System.Text.Json.Nodes;

namespace CloudBaseAi.Cloud.Sandbox;

/// <summary>
/// The environment's resource packs. In no SDK: the reply's casing is the vendor skill's, the request's follows the
/// world's billingCase.
/// </summary>
internal static class DescribeEnvPostpayPackage
{
    public static JsonObject Answer(Parameters sent, Account account)
    {
        var fields = account.Billing(sent);
        fields.Only("EnvId");
        account.Environment(fields, "ResourceNotFound.EnvNotExist");
        var packages = account.World.Packages.GetValueOrDefault(fields.Text("EnvId")) ?? [];
        return new JsonObject { ["envPostpayPackageInfoList"] = JsonList.Of(packages) };
    }
}
