using System.Reflection;
using CloudBaseAi.Cloud;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Tools;

namespace CloudBaseAi.Tests.Architecture;

/// <summary>What compiled types use: in their shape and in their methods' instructions, whatever the source calls it.</summary>
internal static class Uses
{
    /// <summary>The namespace of all that is ours.</summary>
    public const string Root = "CloudBaseAi";

    private static readonly Assembly[] Assemblies = [typeof(EnvId).Assembly, typeof(ICloudBase).Assembly, typeof(Tool).Assembly];

    /// <summary>The types of all three assemblies.</summary>
    public static readonly IReadOnlyList<Type> Ours = [.. Assemblies.SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.Namespace == Root || type.Namespace?.StartsWith(Root + ".", StringComparison.Ordinal) == true)];

    private const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>Every type that the type names, without duplicates.</summary>
    public static IReadOnlySet<Type> Types(Type type) => Members(type).SelectMany(Of).SelectMany(Parts).ToHashSet();

    /// <summary>Every member that the type's methods name.</summary>
    public static IEnumerable<MemberInfo> Members(Type type)
    {
        var methods = type.GetMethods(All).Cast<MethodBase>().Concat(type.GetConstructors(All)).ToList();
        return methods.SelectMany(Instructions.Named).Concat(methods).Concat(type.GetFields(All)).Append(type);
    }

    private static IEnumerable<Type> Of(MemberInfo member) => member switch
    {
        Type type => [type, type.BaseType ?? typeof(object), .. type.GetInterfaces()],
        FieldInfo field => [field.DeclaringType!, field.FieldType],
        MethodInfo method => [.. Signature(method), method.ReturnType],
        ConstructorInfo constructor => Signature(constructor),
        _ => throw new ArgumentException(member.ToString(), nameof(member)),
    };

    private static IEnumerable<Type> Signature(MethodBase method) =>
        [method.DeclaringType!, .. method.GetParameters().Select(parameter => parameter.ParameterType), .. method.IsGenericMethod ? method.GetGenericArguments() : []];

    private static IEnumerable<Type> Parts(Type type) => type switch
    {
        { IsGenericParameter: true } => [],
        { HasElementType: true } => Parts(type.GetElementType()!),
        { IsGenericType: true } => type.GetGenericArguments().SelectMany(Parts).Append(type.GetGenericTypeDefinition()),
        _ => [type],
    };
}
