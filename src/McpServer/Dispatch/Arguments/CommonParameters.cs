using System.Text.Json.Nodes;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Replies;

namespace CloudBaseAi.Dispatch.Arguments;

/// <summary>Parameters that several tools share.</summary>
internal static class CommonParameters
{
    /// <summary>The environment. The fallback to CLOUDBASE_ENV_ID is <c>Preconditions</c>' to make.</summary>
    public static readonly Parameter<EnvId> EnvId = new(
        "envId", new("string"), value => value.TryText(out var text) && Domain.Names.EnvId.TryParse(text, out var id) ? id : null)
    {
        Allowed = say => say.AllowedEnvId,
        Source = (_, say) => Calls.EnvList(say.WhyListEnvironments),
    };

    /// <summary>Any text: what is no legal group name is refused by name (ILLEGAL_PROVIDER), not as a mere bad argument.</summary>
    public static readonly Parameter<string> GroupName = Group();

    /// <summary>As <see cref="GroupName"/>, required.</summary>
    public static readonly Parameter<string> RequiredGroupName = Group(required: true);

    /// <summary>A model that the user named.</summary>
    public static readonly Parameter<ModelId> Model = ModelOf(required: false);

    /// <summary>As <see cref="Model"/>, required.</summary>
    public static readonly Parameter<ModelId> RequiredModel = ModelOf(required: true);

    /// <summary>The name of a group to be registered: any text, refused by name (ILLEGAL_GROUP_NAME).</summary>
    public static readonly Parameter<string> NewGroupName = new("groupName", new("string"), Parameters.AnyText())
    {
        Allowed = say => say.AllowedNewGroup,
        IsName = true,
        IsRequired = true,
        Fallback = CustomNames.Suggested([]),
    };

    /// <summary>The endpoint of a custom group. A text that is not a public address is refused by name and never repeated: it may hold a password.</summary>
    public static readonly Parameter<BaseUrlArgument> BaseUrl = new("baseUrl", new("string"), value =>
        value.TryText(out var text) && text.Length <= PublicUrl.MaxLength ? BaseUrlArgument.Of(text) : null)
    {
        Allowed = say => say.AllowedBaseUrl,
        MayRepeat = text => PublicUrl.Check(text) is null,
    };

    /// <summary>From the quote of the same tool, once the user agreed to it.</summary>
    public static readonly Parameter<string> Confirmation = Parameters.Text("confirmation", say => say.AllowedConfirmation);

    private static Parameter<string> Group(bool required = false) => new("groupName", new("string"), Parameters.AnyText())
    {
        Allowed = say => say.AllowedGroups,
        IsName = true,
        IsRequired = required,
        Source = DescribeGroups,
    };

    private static Parameter<ModelId> ModelOf(bool required) =>
        new("model", new("string"), value => value.TryText(out var text) && ModelId.TryParse(text, out var id) ? id : null)
        {
            Allowed = say => say.AllowedModel,
            IsName = true,
            IsRequired = required,
            Source = required ? DescribeGroups : null,
        };

    private static NextCall DescribeGroups(JsonObject mended, Wording say)
    {
        var arguments = new JsonObject();
        foreach (var name in (ReadOnlySpan<string>)["envId", "groupName", "model"])
        {
            if (mended[name] is { } value) arguments[name] = value.DeepClone();
        }

        return new("describeGroups", arguments, say.WhyListGroups);
    }
}

/// <summary>An endpoint as given.</summary>
/// <param name="Url">The address; null when it is not a legal one.</param>
/// <param name="Problem">What is wrong with it; null when nothing is.</param>
internal sealed record BaseUrlArgument(PublicUrl? Url, PublicUrl.Problem? Problem)
{
    public string? Text => Url?.Text;

    public static BaseUrlArgument Of(string text) => new(PublicUrl.TryParse(text, out var url) ? url : null, PublicUrl.Check(text));
}
