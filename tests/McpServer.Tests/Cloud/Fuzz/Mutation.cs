using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using CsCheck;

namespace CloudBaseAi.Tests.Cloud.Fuzz;

/// <summary>One change to a reply: of its bytes, or of its values where it is still JSON.</summary>
/// <param name="Kind">Which change.</param>
/// <param name="At">Where, as any number.</param>
/// <param name="Other">How far or where else, as any number.</param>
/// <param name="Piece">What is put there.</param>
internal sealed record Mutation(int Kind, int At, int Other, int Piece)
{
    public static readonly Gen<Mutation[]> Some = Gen.Select(
        Gen.Int[0, 11], Gen.Int[0, int.MaxValue], Gen.Int[0, int.MaxValue], Gen.Int[0, int.MaxValue], (kind, at, other, piece) => new Mutation(kind, at, other, piece)).Array[1, 4];

    private static readonly string[] Values =
    [
        "null", "true", "false", "0", "-1", "1", "2", "3", "1.5", "1e3", "1e999", "-0", "2147483648", "99999999999999999999", "\"\"", "\"1\"", "\" \"", "\"null\"", "\"a\\u0000b\"",
        "\"\\ud83d\\ude00\"", "\"\\u202e密\"", "[]", "{}", "[null]", "[[[]]]", "{\"EnvId\":null}", "{\"Model\":7}", "[{}]", "{\"\":{}}", "[\"x\"]", "{\"Code\":\"x\",\"Message\":1}",
    ];

    private static readonly string[] Names =
        ["Response", "Error", "Code", "Message", "RequestId", "EnvList", "Total", "AIModels", "AIModelGroups", "Models", "Model", "Status", "GroupName", "ManagedAIModelList", "attendRecords", ""];

    private static readonly byte[][] Bytes =
    [
        [0], [0xff], [0xc3], [0xed, 0xa0, 0x80], [0xef, 0xbb, 0xbf], "\\ud800"u8.ToArray(), "\\u"u8.ToArray(), "{"u8.ToArray(), "}"u8.ToArray(), "]"u8.ToArray(), "\""u8.ToArray(),
        ","u8.ToArray(), ":"u8.ToArray(), "null"u8.ToArray(), "//"u8.ToArray(), "/*"u8.ToArray(), "1e9999"u8.ToArray(), "<html>"u8.ToArray(), "\r\n"u8.ToArray(),
        Encoding.ASCII.GetBytes(new string('[', 70)), Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", 65))), Encoding.ASCII.GetBytes(new string('9', 400)),
    ];

    /// <summary>The reply after all changes.</summary>
    public static byte[] Apply(byte[] reply, IEnumerable<Mutation> mutations) => mutations.Aggregate(reply, (bytes, mutation) => mutation.Apply(bytes));

    private byte[] Apply(byte[] reply) => Kind < 5 || Parse(reply) is not { } root ? OfBytes(reply) : OfValues(root);

    private byte[] OfBytes(byte[] reply)
    {
        var at = At % (reply.Length + 1);
        var length = Math.Min(Other % 24, reply.Length - at);
        var (head, range, tail) = (reply[..at], reply[at..(at + length)], reply[(at + length)..]);
        return (Kind % 5) switch
        {
            0 => [.. head, .. Bytes[Piece % Bytes.Length], .. reply[at..]],
            1 => [.. head, .. Bytes[Piece % Bytes.Length], .. tail],
            2 => [.. head, .. tail],
            3 => [.. head, .. range, .. range, .. tail],
            _ => Other % 4 == 0 ? head : [.. reply.Select((value, index) => index == at ? (byte)(value ^ (1 << (Piece % 8))) : value)],
        };
    }

    private byte[] OfValues(JsonNode root)
    {
        var nodes = All(root).Skip(1).ToList();
        if (nodes.Count == 0) return OfBytes(Encoding.UTF8.GetBytes(root.ToJsonString()));
        var node = nodes[At % nodes.Count];
        var parent = node.Parent;
        var value = Kind < 8 ? JsonNode.Parse(Values[Piece % Values.Length]) : Kind == 8 ? new JsonArray(node.Value?.DeepClone()) : nodes[Other % nodes.Count].Value?.DeepClone();
        if (parent is JsonArray list)
        {
            if (Kind == 9) list.RemoveAt(node.Index);
            else if (Kind == 10) list.Insert(node.Index, value);
            else list[node.Index] = value;
        }
        else if (parent is JsonObject members)
        {
            if (Kind is 9 or 10) members.Remove(node.Name!);
            if (Kind == 10) members[Other % 3 == 0 ? Names[Piece % Names.Length] : Cased(node.Name!)] = node.Value?.DeepClone();
            else if (Kind != 9) members[node.Name!] = value;
        }

        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    private string Cased(string name) => (Other % 3) == 1 ? name.ToUpperInvariant() : JsonNamingPolicy.CamelCase.ConvertName(name);

    private static IEnumerable<(JsonNode? Value, JsonNode? Parent, string? Name, int Index)> All(JsonNode? node, JsonNode? parent = null, string? name = null, int index = 0)
    {
        var inside = node switch
        {
            JsonObject members => members.SelectMany(member => All(member.Value, members, member.Key)),
            JsonArray list => list.SelectMany((entry, at) => All(entry, list, null, at)),
            _ => [],
        };
        return inside.Prepend((node, parent, name, index));
    }

    /// <summary>Null for what is no JSON, or JSON that a tree cannot hold (a name twice, half a surrogate pair).</summary>
    private static JsonNode? Parse(byte[] reply)
    {
        try
        {
            var root = Utf8.IsValid(reply) ? JsonNode.Parse(reply, null, new JsonDocumentOptions { AllowDuplicateProperties = false }) : null;
            root?.ToJsonString();
            return root;
        }
        catch (Exception no) when (no is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
