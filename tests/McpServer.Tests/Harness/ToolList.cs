using System.Text.Json;
using System.Text.Json.Nodes;
using CloudBaseAi.Hosting;
using CloudBaseAi.Tools;
using CloudBaseAi.Tools.Parameters;
using CloudBaseAi.Tools.Replies;

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
        return UnsupportedTargets.Refuse(Named(tool), given) ?? new ArgumentCheck(tool, Named(tool).Parameters, given).Refusal();
    }

    private static Toolbox Make()
    {
        var settings = new ServerSettings(name => name == "CLOUDBASE_AI_SANDBOX" ? "enrolled" : null);
        return Composition.Tools(settings, new CloudAccess(settings, TimeProvider.System), TimeProvider.System);
    }
}
