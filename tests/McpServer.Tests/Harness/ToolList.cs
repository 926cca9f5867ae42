using System.Text.Json;
using System.Text.Json.Nodes;
using CloudBaseAi.Dispatch;
using CloudBaseAi.Dispatch.Arguments;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Providers;
using CloudBaseAi.Hosting;
using CloudBaseAi.Replies;
using CloudBaseAi.Tools;

namespace CloudBaseAi.Tests.Harness;

/// <summary>The tools as they are composed, for what can be told without calling one.</summary>
internal static class ToolList
{
    public static readonly Toolbox Box = Make();

    public static IReadOnlyList<Tool> All => Box.Tools;

    public static Tool Named(string name) => All.Single(tool => tool.Name == name);

    /// <summary>The refusal that these arguments would meet before any question of state; null when there is none.</summary>
    public static Reply? Refusal(string tool, JsonObject arguments)
    {
        var given = JsonDocument.Parse(arguments.ToJsonString()).RootElement.EnumerateObject().ToDictionary(member => member.Name, member => member.Value);
        var say = new Wording(Language.English);
        return new UnsupportedTargets(say, ProviderSet.Standard).Refuse(Named(tool), given) ?? new ArgumentReader(tool, Named(tool).Parameters, given, say).Read().Refusal;
    }

    private static Toolbox Make()
    {
        var settings = new ServerSettings(name => name == "CLOUDBASE_AI_SANDBOX" ? "enrolled" : null);
        return Composition.Tools(settings, new CloudAccess(settings, TimeProvider.System), TimeProvider.System);
    }
}
