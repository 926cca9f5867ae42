using System.Reflection;
using CloudBaseAi.Cloud;
using CloudBaseAi.Tools;

namespace CloudBaseAi.Tests.Architecture;

/// <summary>Which part may use which, read from the compiled program. A part that is not listed may use anything but Cli.</summary>
public sealed class ArrowTests
{
    /// <summary>By namespace, with those inside it unless they are listed themselves: what of ours it may use beside itself.</summary>
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["Domain.Names"] = [],
        ["Domain.Facts"] = ["Domain.Names"],
        ["Domain.Preflight"] = ["Domain.Names", "Domain.Facts"],
        ["Domain.Snippets"] = ["Domain.Names", "Domain.Preflight"],
        ["Cloud"] = ["Domain"],
        ["Cloud.Tencent"] = ["Cloud", "Cloud.Wire"],
        ["Cloud.Wire"] = ["Cloud", "Domain"],
        ["Cloud.Sandbox"] = ["Cloud.Tencent.Tc3Signature"],
        ["Tools"] = ["Domain", "Cloud", "Snippets", "Files", "ServerSettings"],
        ["Files"] = ["Domain"],
        ["Snippets"] = ["Domain"],
    };

    public static TheoryData<string> Parts => new(Allowed.Keys);

    [Theory]
    [MemberData(nameof(Parts))]
    public void A_part_uses_only_what_it_may(string part)
    {
        var types = Uses.Ours.Where(type => Part(Name(type)) == part).ToList();
        Assert.True(types.Count > 0, $"{part} is listed and does not exist.");
        var wrong = types.SelectMany(type => Uses.Types(type).Where(Uses.Ours.Contains).Select(used => (Name(type), Used: Name(used))))
            .Where(pair => Part(pair.Used) != part && !MayUse(part, pair.Used))
            .Select(pair => $"{pair.Item1} → {pair.Used}").Distinct();
        Assert.Empty(wrong);
    }

    /// <summary>An assembly of its own, so that no host, protocol or command line comes with it.</summary>
    [Fact]
    public void The_cloud_client_references_the_domain_and_Polly_beside_the_base_library() => Assert.Equal(
        ["McpServer.Domain", "Polly.Core"],
        typeof(ICloudBase).Assembly.GetReferencedAssemblies().Select(reference => reference.Name!).Where(name => !name.StartsWith("System.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));

    [Fact]
    public void Nothing_uses_the_command_line_but_the_program()
    {
        var users = Uses.Ours.Where(type => !Name(type).StartsWith("Cli.", StringComparison.Ordinal) && Uses.Types(type).Any(used => Name(used).StartsWith("Cli.", StringComparison.Ordinal)));
        Assert.All(users, user => Assert.StartsWith("Program", user.FullName, StringComparison.Ordinal));
    }

    /// <summary>CloudException stands in no signature of these: only in a body, of a method that the compiler moved to another type.</summary>
    [Fact]
    public void What_bodies_use_is_seen() => Assert.Contains(
        typeof(CloudException), typeof(Toolbox).GetNestedTypes(BindingFlags.NonPublic).SelectMany(Uses.Types));

    /// <summary>What is allowed is a type, a part, or the whole domain.</summary>
    private static bool MayUse(string part, string used) => Allowed[part]
        .Any(allowed => IsOrIsIn(used, allowed) || Part(used) == allowed || (allowed == "Domain" && used.StartsWith("Domain.", StringComparison.Ordinal)));

    private static bool IsOrIsIn(string type, string outer) => type == outer || type.StartsWith(outer + "+", StringComparison.Ordinal);

    private static string Name(Type type) => type.FullName!.StartsWith(Uses.Root + ".", StringComparison.Ordinal) ? type.FullName[(Uses.Root.Length + 1)..] : type.FullName;

    /// <summary>The longest listed namespace that the type stands in, else its own.</summary>
    private static string Part(string name)
    {
        var space = name.LastIndexOf('.') is var dot and >= 0 ? name[..dot] : "";
        for (var part = space; part.Length > 0; part = part.LastIndexOf('.') is var end and >= 0 ? part[..end] : "")
        {
            if (Allowed.ContainsKey(part)) return part;
        }

        return space;
    }
}
