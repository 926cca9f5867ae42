using System.Reflection;
using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Tests.Architecture;

/// <summary>Answers with several cases are closed: nobody adds a case from outside, and a new one breaks every switch that has to answer it.</summary>
public sealed class VerdictTests
{
    private static readonly Type[] Known =
    [
        typeof(EligibilityVerdict), typeof(GateVerdict), typeof(ReadinessVerdict), typeof(Selection), typeof(EligibilityFact), typeof(Reading<>),
        typeof(Evidence), typeof(Finding), typeof(Provider), typeof(Mend), typeof(Mistake), typeof(WayOn),
    ];

    public static TheoryData<Type> Closed => new(Known);

    [Theory]
    [MemberData(nameof(Closed))]
    public void Its_cases_are_nested_sealed_and_all(Type verdict)
    {
        Assert.True(verdict.IsAbstract);
        Assert.All(verdict.GetConstructors(Everything).Where(one => !IsCopy(one)), constructor => Assert.True(constructor.IsPrivate));
        var cases = verdict.Assembly.GetTypes().Where(one => Base(one) == verdict).ToList();
        Assert.True(cases.Count > 1);
        Assert.All(cases, one => Assert.True(one.IsSealed && one.DeclaringType == verdict, one.FullName));
    }

    /// <summary>A case that could be made by anybody would be a verdict that nobody gave; facts and reasons are made by those who read them.</summary>
    [Theory]
    [InlineData(typeof(EligibilityVerdict))]
    [InlineData(typeof(GateVerdict))]
    [InlineData(typeof(ReadinessVerdict))]
    [InlineData(typeof(Finding))]
    [InlineData(typeof(Provider))]
    public void Its_cases_are_made_in_the_domain_alone(Type verdict) => Assert.All(
        verdict.GetNestedTypes().Where(one => Base(one) == verdict), one => Assert.Empty(one.GetConstructors()));

    [Fact]
    public void Every_abstract_class_of_the_domain_is_held_to_this() => Assert.Equal(
        Known.Select(one => one.FullName).Order(StringComparer.Ordinal),
        typeof(EnvId).Assembly.GetTypes().Where(type => type is { IsAbstract: true, IsSealed: false, IsInterface: false } && type.Namespace?.StartsWith(Uses.Root, StringComparison.Ordinal) == true)
            .Select(one => one.FullName).Order(StringComparer.Ordinal));

    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;

    private static Type? Base(Type type) => type.BaseType is { IsGenericType: true } generic ? generic.GetGenericTypeDefinition() : type.BaseType;

    /// <summary>The copy constructor of a record is protected, and only a derived type can call it.</summary>
    private static bool IsCopy(ConstructorInfo one) => one.IsFamily && one.GetParameters() is [{ ParameterType: var copied }] && copied == one.DeclaringType;
}
