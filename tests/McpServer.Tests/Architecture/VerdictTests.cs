using System.Reflection;
using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Preflight;

namespace CloudBaseAi.Tests.Architecture;

/// <summary>Answers with several cases are closed: nobody adds a case from outside, and a new one breaks every caller.</summary>
public sealed class VerdictTests
{
    private static readonly Type[] Known = [typeof(EligibilityVerdict), typeof(GateVerdict), typeof(ReadinessVerdict), typeof(Selection), typeof(EligibilityFact)];

    public static TheoryData<Type> Closed => new(Known);

    [Theory]
    [MemberData(nameof(Closed))]
    public void Its_cases_are_nested_sealed_and_all(Type verdict)
    {
        Assert.True(verdict.IsAbstract);
        Assert.All(verdict.GetConstructors(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance), constructor => Assert.True(constructor.IsPrivate));
        var cases = verdict.Assembly.GetTypes().Where(verdict.IsAssignableFrom).Where(type => type != verdict).ToList();
        Assert.All(cases, one => Assert.True(one.IsSealed && one.DeclaringType == verdict, one.FullName));
        Assert.Equal(verdict.GetNestedTypes().Order(ByName), cases.Order(ByName));
    }

    [Theory]
    [MemberData(nameof(Closed))]
    public void Match_has_one_function_a_case(Type verdict) =>
        Assert.Equal(verdict.GetNestedTypes().Length, verdict.GetMethod("Match")!.GetParameters().Length);

    [Fact]
    public void Every_abstract_class_of_the_domain_is_held_to_this() => Assert.Equal(
        Known.Order(ByName), typeof(EligibilityVerdict).Assembly.GetTypes().Where(type => type is { IsAbstract: true, IsSealed: false, IsInterface: false }).Order(ByName));

    private static readonly Comparer<Type> ByName = Comparer<Type>.Create((a, b) => string.CompareOrdinal(a.FullName, b.FullName));
}
