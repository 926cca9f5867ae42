using System.Reflection;
using System.Runtime.CompilerServices;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Tests.Architecture;

/// <summary>Tries to make a proof by every public way there is, and finds none but its verdict.</summary>
public sealed class ProofTests
{
    private static readonly Assembly Domain = typeof(EligibilityProof).Assembly;

    /// <summary>A proof, and the one member that hands it out.</summary>
    public static TheoryData<Type, string> Proofs => new()
    {
        { typeof(EligibilityProof), "EligibilityVerdict+Eligible.get_Proof" },
        { typeof(ReadinessProof), "ReadinessVerdict+Ready.get_Proof" },
    };

    [Theory]
    [MemberData(nameof(Proofs))]
    public void It_has_no_public_constructor_no_setter_and_no_copy(Type proof, string source)
    {
        Assert.NotEmpty(source);
        Assert.True(proof is { IsClass: true, IsSealed: true });
        Assert.All(proof.GetConstructors(Everything), constructor => Assert.True(constructor.IsPrivate));
        Assert.All(proof.GetProperties(Everything), property => Assert.Null(property.SetMethod));
        Assert.All(proof.GetFields(Everything), field => Assert.True(field.IsInitOnly && field.IsPrivate, field.Name));
        Assert.DoesNotContain(proof.GetMethods(Everything), method => method.Name.Contains("Clone", StringComparison.Ordinal));
        Assert.Empty(proof.GetInterfaces());
    }

    /// <summary>A gate, a situation and a selection hand on what a verdict gave; nothing else returns one.</summary>
    [Theory]
    [MemberData(nameof(Proofs))]
    public void Only_a_verdict_hands_it_out(Type proof, string source)
    {
        string[] handedOn =
        [
            "GateVerdict+Open.get_Proof", "Gate.OpenPaths", "Situation.get_Open", "Situation.Proof", "Situation.Deconstruct", "Selection+One.get_Eligible", "Selection+One.Deconstruct",
        ];
        var sources = Domain.GetTypes().Where(type => type.IsVisible)
            .SelectMany(type => type.GetMethods(Public))
            .Where(method => Holds(method.ReturnType, proof) || method.GetParameters().Any(parameter => parameter.IsOut && Holds(parameter.ParameterType, proof)))
            .Select(method => $"{method.DeclaringType!.FullName!.Split('.')[^1]}.{method.Name}").ToList();
        Assert.Contains(source, sources);
        Assert.Empty(sources.Except(handedOn).Except([source]));
        Assert.DoesNotContain(Domain.GetTypes().Where(type => type.IsVisible).SelectMany(type => type.GetFields(Public)), field => Holds(field.FieldType, proof));
    }

    /// <summary>Otherwise a verdict could be made up that nobody gave.</summary>
    [Fact]
    public void No_visible_constructor_of_a_verdict_takes_a_proof() => Assert.Empty(
        ((Type[])[typeof(EligibilityVerdict), typeof(GateVerdict), typeof(ReadinessVerdict)]).SelectMany(verdict => verdict.GetNestedTypes()).SelectMany(type => type.GetConstructors()));

    /// <summary>A record of a legal pair: only TryPair makes one, and a copy cannot be altered.</summary>
    [Fact]
    public void A_call_target_comes_from_pairing_alone()
    {
        var target = typeof(CallTarget);
        Assert.True(target is { IsClass: true, IsSealed: true });
        Assert.Empty(target.GetConstructors());
        Assert.All(target.GetProperties(Everything), property => Assert.Null(property.SetMethod));
        var makers = target.GetMethods(Public | BindingFlags.DeclaredOnly).Where(method => method.IsStatic
            && (method.ReturnType == target || method.GetParameters().Any(parameter => parameter.IsOut)));
        Assert.Equal(["TryPair"], makers.Select(method => method.Name));
    }

    [Fact]
    public void Names_come_from_parsing_alone() => Assert.All(
        (Type[])[typeof(EnvId), typeof(GroupName), typeof(ModelId), typeof(PublicUrl), typeof(KeyVariable)],
        name =>
        {
            Assert.True(name is { IsClass: true, IsSealed: true });
            Assert.Empty(name.GetConstructors());
            Assert.All(name.GetProperties(Everything), property => Assert.Null(property.SetMethod));
        });

    /// <summary>The domain shares its insides with nobody: not with the server, and not with these tests.</summary>
    [Fact]
    public void The_domains_insides_are_its_own() => Assert.Empty(Domain.GetCustomAttributes<InternalsVisibleToAttribute>());

    private const BindingFlags Public = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static;

    private const BindingFlags Everything = Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static bool Holds(Type type, Type proof) => type == proof || (type.HasElementType && Holds(type.GetElementType()!, proof))
        || (type.IsGenericType && !typeof(Delegate).IsAssignableFrom(type) && type.GetGenericArguments().Any(argument => Holds(argument, proof)));
}
