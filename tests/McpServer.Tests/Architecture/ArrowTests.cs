using CloudBaseAi.Checking;
using CloudBaseAi.Cloud;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Tools;

namespace CloudBaseAi.Tests.Architecture;

/// <summary>Which room may use which, read from the compiled program. A room that is not listed may use anything but Cli and Evals.</summary>
public sealed class ArrowTests
{
    /// <summary>By namespace, with those inside it unless they are listed themselves: the namespaces and types of ours that it may use beside itself.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Domain.Names"] = [],
        ["Domain.Facts"] = ["Domain.Names"],
        ["Domain.Providers"] = ["Domain.Names", "Domain.Facts"],
        ["Domain.Platform"] = ["Domain.Names", "Domain.Facts", "Domain.Providers"],
        ["Domain.Preflight"] = ["Domain.Names", "Domain.Facts", "Domain.Providers", "Domain.Platform"],
        ["Domain.RuntimeErrors"] = ["Domain.Names"],
        ["Domain.Snippets"] = ["Domain.Names", "Domain.Platform", "Domain.Preflight", "Domain.Providers", "Domain.RuntimeErrors"],
        ["Domain.Checking"] = ["Domain.Names", "Domain.Facts", "Domain.Platform", "Domain.Preflight", "Domain.Providers"],
        ["Cloud"] = ["Domain.Names", "Domain.Facts", "Domain.Providers"],
        ["Cloud.Files"] = [],
        ["Cloud.Tencent"] = ["Cloud", "Cloud.Wire", "Cloud.Files", "Domain.Names.Placeholder"],
        ["Cloud.Wire"] = ["Cloud", "Domain.Names", "Domain.Facts", "Domain.Providers"],
        ["Cloud.Sandbox"] = ["Cloud.Tencent.Tc3Signature", "Cloud.Files"],
        ["Checking"] = ["Checking.Reading", "Checking.Rules", "Checking.Sources", "Checking.Values", "Domain.Checking"],
        ["Checking.Files"] = ["Checking", "Checking.Reading", "Checking.Sources", "Domain.Checking", "Domain.Names"],
        ["Checking.Sources"] = [],
        ["Checking.Reading"] = ["Checking.Sources"],
        ["Checking.Values"] = ["Checking.Sources"],
        ["Checking.Rules"] = ["Checking.Sources", "Checking.Values", "Domain.Checking", "Domain.Names", "Domain.Facts", "Domain.Platform", "Domain.Preflight", "Domain.Providers"],
        ["Files"] = ["Domain.Names"],
        ["Guard"] = ["Domain.Names", "Domain.Preflight", "Domain.Providers", "Domain.Snippets"],
        ["Replies"] =
        [
            "Cloud", "Domain.Names", "Domain.Checking", "Domain.Facts", "Domain.Platform", "Domain.Preflight", "Domain.Providers", "Domain.RuntimeErrors",
            "Domain.Snippets", "ServerSettings",
        ],
        ["Dispatch.Arguments"] = ["Checking.Reading", "Checking.Sources", "Replies", "Domain.Names", "Domain.Providers", "Domain.Snippets"],
        ["Dispatch.Asking"] = ["Replies", "Domain.Preflight"],
        ["Dispatch.Reads"] =
            ["Cloud", "Domain.Checking", "Domain.Names", "Domain.Facts", "Domain.Preflight", "Domain.Providers", "Replies"],
        ["Dispatch.Preconditions"] = ["Dispatch.Arguments", "Replies", "Domain.Names", "Domain.Facts", "Domain.Preflight", "Domain.Providers", "ServerSettings"],
        ["GroupChanges"] = ["Cloud", "Dispatch.Arguments", "Dispatch.Preconditions", "Dispatch.Reads", "Domain.Names", "Domain.Facts", "Domain.Preflight", "Domain.Providers", "Files", "Replies"],
        ["Tools"] =
        [
            "Cloud", "Dispatch.Arguments", "Dispatch.Preconditions", "Dispatch.Reads", "Domain.Names", "Domain.Facts", "Domain.Platform", "Domain.Preflight", "Domain.Providers",
            "Domain.Checking", "Domain.RuntimeErrors", "Domain.Snippets", "Checking", "Checking.Reading", "Checking.Sources", "GroupChanges", "Guard", "Replies", "ServerSettings",
        ],
    };

    public static TheoryData<string> Rooms => new(Allowed.Keys);

    [Theory]
    [MemberData(nameof(Rooms))]
    public void A_room_uses_only_what_it_may(string room)
    {
        var types = Uses.Types.Where(type => Room(Name(type.Key)) == room).ToList();
        Assert.True(types.Count > 0, $"{room} is listed and does not exist.");
        Assert.Empty(types.SelectMany(type => type.Value.Select(Name).Where(used => Room(used) != room && !MayUse(room, used)).Select(used => $"{Name(type.Key)} → {used}")));
    }

    [Fact]
    public void Assemblies_use_each_other_in_one_direction()
    {
        Assert.Empty(Ours(typeof(EnvId)));
        Assert.Equal(["McpServer.Domain"], Ours(typeof(ICloudBase)));
        Assert.Equal(["McpServer.Domain"], Ours(typeof(Checker)));
        Assert.Empty(Ours(typeof(Tool)).Except(["McpServer.Checking", "McpServer.Cloud", "McpServer.Domain"]));
    }

    /// <summary>No host, no protocol and no command line comes with it.</summary>
    [Fact]
    public void The_cloud_client_needs_Polly_alone_beside_the_base_library() => Assert.Equal(["Polly.Core"], Foreign(typeof(ICloudBase)));

    [Fact]
    public void The_checker_needs_a_parser_beside_the_base_library() =>
        Assert.Equal(["Acornima"], Foreign(typeof(Checker)));

    [Theory]
    [InlineData("Cli", "Cli Program")]
    [InlineData("Evals", "Cli Evals")]
    public void What_runs_the_program_is_used_by_nothing_below_it(string room, string users) => Assert.Empty(Uses.Types
        .Where(type => type.Value.Any(used => Room(Name(used)) == room)).Select(type => Name(type.Key).Split('.')[0]).Distinct().Except(users.Split(' ')));

    /// <summary>CloudException stands in no signature of Toolbox: only in a body, which the compiler moved to a type of its own.</summary>
    [Fact]
    public void What_bodies_use_is_seen() => Assert.Contains("CloudBaseAi.Cloud.CloudException", Uses.Types["CloudBaseAi.Dispatch.Toolbox"]);

    /// <summary>A namespace that says where its file stands is the way a reader finds it.</summary>
    [Fact]
    public void Namespaces_follow_folders_but_for_replies()
    {
        var wrong = Repository.Files().Where(path => path.StartsWith(Repository.At("src"), StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal))
            .Select(path => (Folder: Path.GetRelativePath(Repository.At("src"), Path.GetDirectoryName(path)!).Replace('/', '.').Replace("McpServer", Uses.Root, StringComparison.Ordinal),
                Space: File.ReadLines(path).FirstOrDefault(line => line.StartsWith("namespace ", StringComparison.Ordinal))?[10..^1]))
            .Where(file => file.Space is not null && file.Folder != file.Space && !file.Folder.StartsWith("CloudBaseAi.Replies.", StringComparison.Ordinal));
        Assert.Empty(wrong);
    }

    private static bool MayUse(string room, string used) => Allowed[room].Any(allowed => used == allowed || Room(used) == allowed);

    private static IEnumerable<string> Ours(Type one) => References(one).Where(name => name.StartsWith("McpServer.", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Foreign(Type one) => References(one).Where(name => !name.StartsWith("McpServer.", StringComparison.Ordinal) && !name.StartsWith("System.", StringComparison.Ordinal));

    private static IEnumerable<string> References(Type one) => one.Assembly.GetReferencedAssemblies().Select(reference => reference.Name!);

    private static string Name(string type) => type.StartsWith(Uses.Root + ".", StringComparison.Ordinal) ? type[(Uses.Root.Length + 1)..] : type;

    /// <summary>The longest listed namespace that the type stands in, else its own.</summary>
    private static string Room(string name)
    {
        var space = Uses.Namespace(name);
        for (var room = space; room.Length > 0; room = Uses.Namespace(room))
        {
            if (Allowed.ContainsKey(room)) return room;
        }

        return space;
    }
}
