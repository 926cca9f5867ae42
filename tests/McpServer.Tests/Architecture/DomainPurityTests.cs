using System.Reflection;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Architecture;

/// <summary>The domain only computes.</summary>
public sealed class DomainPurityTests
{
    private static readonly Assembly Domain = typeof(EnvId).Assembly;

    private static readonly (char Kind, string Name)[] Banned = [.. File.ReadLines(Path.Combine(Golden.Root, "src/McpServer.Domain/BannedSymbols.txt"))
        .Select(line => line.Split(';')[0]).Select(entry => (entry[0], entry[2..]))];

    [Fact]
    public void It_references_the_base_library_alone() =>
        Assert.All(Domain.GetReferencedAssemblies(), reference => Assert.StartsWith("System.", reference.Name, StringComparison.Ordinal));

    [Fact]
    public void It_names_nothing_that_is_banned()
    {
        var named = Uses.Members("CloudBaseAi.Domain");
        Assert.Contains("System.TimeProvider.GetUtcNow", named);
        Assert.DoesNotContain(Banned.Select(ban => ban.Name), named.Contains);
    }

    [Fact]
    public void Every_ban_names_something_there_is() => Assert.All(Banned, ban =>
    {
        var (owner, member) = ban.Kind == 'T' ? (ban.Name, null) : (ban.Name[..ban.Name.LastIndexOf('.')], ban.Name[(ban.Name.LastIndexOf('.') + 1)..]);
        var type = AppDomain.CurrentDomain.GetAssemblies().Select(assembly => assembly.GetType(owner)).FirstOrDefault(found => found is not null);
        Assert.True(type is not null && (member is null || type.GetMember(member).Length > 0), ban.Name);
    });
}
