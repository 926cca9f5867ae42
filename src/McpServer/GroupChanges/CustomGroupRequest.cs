using CloudBaseAi.Cloud;
using CloudBaseAi.Dispatch.Arguments;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Providers;
using CloudBaseAi.Replies;

namespace CloudBaseAi.GroupChanges;

/// <summary>What a caller of createCustomGroup gave so far: complete, or what is missing of it.</summary>
/// <param name="Env">The environment.</param>
/// <param name="Name">The name of the group.</param>
/// <param name="BaseUrl">The endpoint; null when it is missing.</param>
/// <param name="Models">The models, in order, none twice.</param>
/// <param name="Remark">A note for the console.</param>
/// <param name="Variable">The variable that holds the key; null when it is missing.</param>
/// <param name="Key">The value of the variable; null when it is unset.</param>
/// <param name="IsUnfilled">True when the variable holds a placeholder that a client failed to fill in.</param>
internal sealed record CustomGroupRequest(
    EnvId Env, GroupName Name, PublicUrl? BaseUrl, IReadOnlyList<ModelId> Models, string? Remark,
    KeyVariable? Variable, string? Key,
    bool IsUnfilled)
{
    /// <summary>The variable to set, where none was named.</summary>
    public KeyVariable VariableToSet => Variable ?? KeyVariable.For(Name.Text[Provider.Custom.Prefix.Length..]);

    /// <summary>The group to register; null when something is missing.</summary>
    public NewGroup? Complete() => BaseUrl is not null && Models.Count > 0 && Key is { Length: > 0 } key
        ? new NewGroup(Env, Name, BaseUrl, Models, Remark, new ApiKey(key))
        : null;

    /// <summary>What is missing, in words.</summary>
    public IReadOnlyList<string> Missing(Wording say)
    {
        List<string> missing = [];
        if (BaseUrl is null) missing.Add("baseUrl");
        if (Models.Count == 0) missing.Add("models");
        if (Key is not { Length: > 0 }) missing.Add(Variable is null ? "apiKeyEnv" : say.ValueIn(Variable, IsUnfilled));
        return missing;
    }

    /// <summary>The question how to bring what is missing: the console, or the variable and the same call.</summary>
    /// <param name="arguments">The arguments of the call.</param>
    /// <param name="isSet">True when the variable to use has a value already.</param>
    /// <param name="say">The words.</param>
    public Decision Decision(ArgumentSet arguments, bool isSet, Wording say)
    {
        var repeat = arguments.All();
        repeat["envId"] = Env.Text;
        repeat["groupName"] = Name.Text;
        repeat["apiKeyEnv"] = VariableToSet.Text;
        List<string> wanted = [.. BaseUrl is null ? ["baseUrl"] : (IEnumerable<string>)[], .. Models.Count == 0 ? ["models"] : (IEnumerable<string>)[]];
        return new(say.AskEndpoint,
        [
            new(say.RegisterInConsole, Links.Console(Env), Calls.DescribeGroups(Env, say.WhyListGroups, model: Models.Count > 0 ? Models[0] : null)),
            new(say.SetKeyAndRepeat(VariableToSet, isSet, wanted), null, new NextCall("createCustomGroup", repeat, say.WhyRepeatWithKey)),
        ]);
    }
}
