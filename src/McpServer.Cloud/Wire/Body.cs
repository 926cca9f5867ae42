using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Providers;

namespace CloudBaseAi.Cloud.Wire;

/// <summary>The request bodies: the documented fields in PascalCase and nothing else, since an undefined field can fail with UnknownParameter.</summary>
internal static class Body
{
    private const int On = 1;

    /// <summary>Nothing here ends up in HTML: non-ASCII text travels as it is, as the vendor's SDKs send it.</summary>
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>DescribeEnvs: one environment, or a page of all.</summary>
    public static ReadOnlyMemory<byte> DescribeEnvs(EnvId? env, int limit, int offset) => Object(json =>
    {
        if (env is not null)
        {
            json.WriteString("EnvId", env.Text);
            return;
        }

        json.WriteNumber("Limit", limit);
        json.WriteNumber("Offset", offset);
    });

    /// <summary>The reads of one environment: its id and no filter.</summary>
    public static ReadOnlyMemory<byte> OfEnvironment(EnvId env, Casing casing = Casing.Pascal) =>
        Object(json => json.WriteString(casing == Casing.Pascal ? "EnvId" : "envId", env.Text));

    /// <summary>DescribeActivityInfo for the Growth Plan.</summary>
    public static ReadOnlyMemory<byte> DescribeActivityInfo(Casing casing) =>
        Object(json => Texts(json, casing == Casing.Pascal ? "ActivityNames" : "activityNames", GrowthPlanRule.Activity));

    /// <summary>DeleteAIModel: one group.</summary>
    public static ReadOnlyMemory<byte> DeleteAIModel(EnvId env, GroupName group) => Object(json =>
    {
        json.WriteString("EnvId", env.Text);
        Texts(json, "GroupNames", group.Text);
    });

    /// <summary>UpdateAIModel. BaseUrl and Secret must stay away: together they turn a built-in group into a custom one.</summary>
    public static ReadOnlyMemory<byte> UpdateAIModel(EnvId env, GroupName group,
        IReadOnlyList<ModelEntry> models) => Object(json =>
    {
        json.WriteString("EnvId", env.Text);
        json.WriteString("GroupName", group.Text);
        json.WriteNumber("Status", On);
        json.WriteStartArray("Models");
        foreach (var model in models)
        {
            if (model.AsRead is { } asRead) asRead.WriteTo(json);
            else NewModel(json, model.Model!);
        }

        json.WriteEndArray();
    });

    /// <summary>CreateAIModel. This body holds an API key.</summary>
    public static ReadOnlyMemory<byte> CreateAIModel(NewGroup group) => Object(json =>
    {
        json.WriteString("EnvId", group.Env.Text);
        json.WriteString("GroupName", group.Name.Text);
        json.WriteString("BaseUrl", group.BaseUrl.Text);
        json.WriteStartArray("Models");
        foreach (var model in group.Models) NewModel(json, model.Text);
        json.WriteEndArray();
        if (group.Remark is not null) json.WriteString("Remark", group.Remark);
        json.WriteNumber("Status", On);
        json.WriteStartObject("Secret");
        json.WriteString("ApiKey", group.Key.Reveal());
        json.WriteEndObject();
    });

    private static void NewModel(Utf8JsonWriter json, string model)
    {
        json.WriteStartObject();
        json.WriteString("Model", model);
        json.WriteBoolean("EnableMCP", false);
        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, string name, string text)
    {
        json.WriteStartArray(name);
        json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static ReadOnlyMemory<byte> Object(Action<Utf8JsonWriter> members)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
