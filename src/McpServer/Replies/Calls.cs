using System.Text.Json.Nodes;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Replies;

/// <summary>Builds the complete calls that replies point to: the only place that spells tool and argument names for them.</summary>
internal static class Calls
{
    /// <summary>How many environments a page of envQuery shows.</summary>
    public const int PageSize = 20;

    public static NextCall EnvInfo(string why) => new("envQuery", new JsonObject { ["action"] = "info" }, why);

    public static NextCall EnvList(string why,
        int offset = 0, int limit = PageSize, string? alias = null, string? match = null)
    {
        var arguments = new JsonObject { ["action"] = "list", ["limit"] = limit, ["offset"] = offset };
        if (alias is not null) arguments["alias"] = alias;
        if (match is not null) arguments["match"] = match;
        return new("envQuery", arguments, why);
    }

    public static NextCall CheckEligibility(EnvId env, string why, ModelId? model = null, BillingPath? path = null) =>
        new("checkEligibility", Of(env, ("model", model?.Text), ("path", path?.Text)), why);

    public static NextCall DescribeGroups(EnvId env, string why, GroupName? group = null, ModelId? model = null) =>
        new("describeGroups", Of(env, ("groupName", group?.Text), ("model", model?.Text)), why);

    public static NextCall EnableModel(EnvId env, CallTarget target, string why, string? confirmation = null) =>
        new("enableModel", Of(env, ("groupName", target.Group.Text), ("model", target.Model.Text), ("confirmation", confirmation)), why);

    public static NextCall GenerateSnippet(EnvId env, CallTarget target, string why) =>
        new("generateSnippet", Of(env, ("groupName", target.Group.Text), ("model", target.Model.Text), ("method", "streamText")), why);

    public static NextCall CreateCustomGroup(EnvId env, string group, string why, ModelId? model = null)
    {
        var arguments = Of(env, ("groupName", group));
        if (model is not null) arguments["models"] = new JsonArray(model.Text);
        return new("createCustomGroup", arguments, why);
    }

    public static NextCall DeleteCustomGroup(EnvId env, GroupName group, string why, string? confirmation = null) =>
        new("deleteCustomGroup", Of(env, ("groupName", group.Text), ("confirmation", confirmation)), why);

    private static JsonObject Of(EnvId env, params ReadOnlySpan<(string Name, string? Value)> rest)
    {
        var arguments = new JsonObject { ["envId"] = env.Text };
        foreach (var (name, value) in rest)
        {
            if (value is not null) arguments[name] = value;
        }

        return arguments;
    }
}
