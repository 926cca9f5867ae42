using CloudBaseAi.Checking;
using CloudBaseAi.Cloud;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Tools;
using Mono.Cecil;

namespace CloudBaseAi.Tests.Architecture;

/// <summary>What compiled types use: in their shape and in their methods' instructions, whatever the source calls it. A nested type counts as its outermost one.</summary>
internal static class Uses
{
    /// <summary>The namespace of all that is ours.</summary>
    public const string Root = "CloudBaseAi";

    private static readonly Type[] OnePerAssembly = [typeof(EnvId), typeof(ICloudBase), typeof(Checker), typeof(Tool)];

    private static readonly IReadOnlyList<TypeDefinition> Definitions = [.. OnePerAssembly
        .SelectMany(one => ModuleDefinition.ReadModule(one.Assembly.Location).Types).Where(type => IsOurs(type.Namespace))];

    /// <summary>By the full name of each outermost type of ours: the outermost types of ours that it names, itself left out.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlySet<string>> Types = Definitions.ToDictionary(type => type.FullName, type => (IReadOnlySet<string>)References(type)
        .SelectMany(Parts).Select(Outermost).Where(used => IsOurs(used.Namespace) && used.FullName != type.FullName).Select(used => used.FullName).ToHashSet());

    /// <summary>The full names of all types and members that the types of a namespace, and of those inside it, name.</summary>
    public static IReadOnlySet<string> Members(string space) => Definitions.Where(type => IsIn(type.Namespace, space)).SelectMany(type => All(type).SelectMany(Named)).ToHashSet();

    public static string Namespace(string type) => type.LastIndexOf('.') is var dot and >= 0 ? type[..dot] : "";

    public static bool IsIn(string space, string outer) => space == outer || space.StartsWith(outer + ".", StringComparison.Ordinal);

    private static bool IsOurs(string space) => IsIn(space, Root);

    private static IEnumerable<TypeDefinition> All(TypeDefinition type) => type.NestedTypes.SelectMany(All).Prepend(type);

    private static IEnumerable<TypeReference> References(TypeDefinition outermost, Func<object, bool>? counts = null) => All(outermost).SelectMany(type =>
        type.Interfaces.Select(one => one.InterfaceType)
            .Concat(type.Fields.Select(field => field.FieldType))
            .Concat(type.GenericParameters.SelectMany(one => one.Constraints.Select(constraint => constraint.ConstraintType)))
            .Concat(type.Methods.SelectMany(Signature))
            .Concat(Operands(type).Where(counts ?? (_ => true)).SelectMany(Of))
            .Concat(type.BaseType is null ? [] : [type.BaseType]));

    private static IEnumerable<object> Operands(TypeDefinition type) => type.Methods.Where(method => method.HasBody)
        .SelectMany(method => method.Body.Instructions.Select(instruction => instruction.Operand).Concat(method.Body.Variables.Select(one => one.VariableType))).OfType<MemberReference>();

    private static IEnumerable<TypeReference> Of(object operand) => operand switch
    {
        TypeReference type => [type],
        FieldReference field => [field.DeclaringType, field.FieldType],
        GenericInstanceMethod method => [method.DeclaringType, .. Signature(method.ElementMethod), .. method.GenericArguments],
        MethodReference method => [method.DeclaringType, .. Signature(method)],
        _ => throw new ArgumentException(operand.ToString(), nameof(operand)),
    };

    private static IEnumerable<TypeReference> Signature(MethodReference method) => method.Parameters.Select(parameter => parameter.ParameterType).Append(method.ReturnType);

    private static IEnumerable<TypeReference> Parts(TypeReference type) => type switch
    {
        GenericParameter => [],
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType),
        TypeSpecification wrapped => Parts(wrapped.ElementType),
        _ => [type],
    };

    /// <summary>The compiler writes it into every iterator.</summary>
    private static bool IsIterators(MethodReference method) => method.FullName.Contains("System.Environment::get_CurrentManagedThreadId", StringComparison.Ordinal);

    private static TypeReference Outermost(TypeReference type) => type.DeclaringType is null ? type : Outermost(type.DeclaringType);

    /// <summary>Types, and members as <c>Type.Member</c>, a property by its own name.</summary>
    private static IEnumerable<string> Named(TypeDefinition type) => References(type, operand => operand is not MethodReference method || !IsIterators(method)).SelectMany(Parts).Select(one => one.FullName)
        .Concat(Operands(type).OfType<MethodReference>().Where(method => !IsIterators(method)).Select(method =>
            $"{method.DeclaringType.GetElementType().FullName}.{(method.Name.StartsWith("get_", StringComparison.Ordinal) ? method.Name["get_".Length..] : method.Name)}"));
}
