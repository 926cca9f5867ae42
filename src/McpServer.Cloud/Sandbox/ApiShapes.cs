using System.Text.Json;

namespace CloudBaseAi.Cloud.Sandbox;

/// <summary>
/// The API's entries as a world file may give them. Only what identifies an entry has to be there; a known field has
/// its documented type. What nobody has published in full may be any single value, since a world must be able to
/// rehearse a surprise: the status of a package, of its switch and of a billing item, and EnvDeductionMode.
/// </summary>
internal static class ApiShapes
{
    /// <summary>EnvInfo.</summary>
    public static void Environment(WorldValue env)
    {
        env.Need("EnvId").Name();
        Texts(env, "Alias", "Source", "Status", "Region", "PackageId", "PackageName", "EnvType", "EnvChannel");
        env.Find("IsDefault")?.TruthOrNull();
        foreach (var pair in env.Find("Meta")?.ItemsOrNull() ?? [])
        {
            pair.Need("Key").Name();
            pair.Need("Value").TextOrNull();
        }
    }

    /// <summary>
    /// An entry of attendRecords. Live records had neither a name nor an environment: any object is allowed.
    /// </summary>
    public static void ActivityRecord(WorldValue record) => Texts(record, "activityName", "envId");

    /// <summary>What DescribeActivityInfo says of the activity itself.</summary>
    public static void Activity(WorldValue activity)
    {
        activity.Only("AttendAble", "Reason");
        activity.Find("AttendAble")?.TruthOrNull();
        Texts(activity, "Reason");
    }

    /// <summary>EnvBillingInfoItem.</summary>
    public static void BillingItem(WorldValue item)
    {
        Texts(item, "EnvId", "PackageId", "PackageName", "PayMode", "ExpireTime", "IsolatedTime");
        item.Find("Status")?.Scalar();
        item.Find("EnvDeductionMode")?.Scalar();
        item.Find("EnableOverrun")?.TruthOrNull();
    }

    /// <summary>An entry of envPostpayPackageInfoList.</summary>
    public static void Package(WorldValue package)
    {
        Texts(package, "postpayPackageId");
        package.Find("status")?.Scalar();
        package.Find("versionSwitchStatus")?.Scalar();
    }

    /// <summary>AIModelGroup, its secret among the fields: the real reply can carry one.</summary>
    public static void Group(WorldValue group)
    {
        group.Need("GroupName").Name();
        group.Find("Type")?.OneOf("builtin", "custom");
        Texts(group, "OriginType", "Remark", "BaseUrl", "CreateTime", "UpdateTime");
        if (group.Find("Status") is { } status && !IsOnOrOff(status.Element)) throw status.Wrong("1 or 2");
        if (group.Find("Secret") is { Element.ValueKind: not JsonValueKind.Null } secret)
        {
            Texts(secret, "SecretSource", "SecretId", "SecretKey", "ApiKey");
        }

        foreach (var model in group.Find("Models")?.ItemsOrNull() ?? [])
        {
            model.Need("Model").Name();
            model.Find("EnableMCP")?.TruthOrNull();
            foreach (var tag in model.Find("Tags")?.ItemsOrNull() ?? []) tag.TextOrNull();
        }
    }

    /// <summary>ManagedAIModelGroup. Lengths and prices are the cloud's strings.</summary>
    public static void CatalogGroup(WorldValue group)
    {
        group.Need("GroupName").Name();
        Texts(group, "Remark");
        foreach (var model in group.Find("Models")?.ItemsOrNull() ?? [])
        {
            model.Need("Model").Name();
            model.Find("EnableMCP")?.TruthOrNull();
            if (model.Find("ModelSpec") is { Element.ValueKind: not JsonValueKind.Null } spec)
            {
                Texts(spec, "ContextLength", "MaxInputToken", "MaxOutputToken");
            }

            foreach (var price in model.Find("ModelChargingInfo")?.ItemsOrNull() ?? [])
            {
                Texts(price, "Type", "Name", "InputPrice", "OutputPrice", "CachePrice", "InputOutputUnit");
            }
        }
    }

    private static bool IsOnOrOff(JsonElement status) =>
        status.ValueKind == JsonValueKind.Number && status.TryGetInt32(out var value) && value is (1 or 2);

    private static void Texts(WorldValue entry, params ReadOnlySpan<string> names)
    {
        foreach (var name in names) entry.Find(name)?.TextOrNull();
    }
}
