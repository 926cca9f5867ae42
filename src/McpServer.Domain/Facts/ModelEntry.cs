using System.Buffers;
using System.Text.Json;
using CloudBaseAi.Domain.Names;

namespace CloudBaseAi.Domain.Facts;

/// <summary>
/// One entry of the Models[] of a group. An entry that was read keeps every field, known or not, so that it can be written
/// back as it was.
/// </summary>
public sealed record ModelEntry
{
    private ModelEntry(string? model, JsonElement? asRead) => (Model, AsRead) = (model, asRead);

    /// <summary>The model id, or null when the cloud's entry has none.</summary>
    public string? Model { get; }

    /// <summary>The entry as the cloud sent it; null for one that is to be added.</summary>
    public JsonElement? AsRead { get; }

    /// <summary>An entry read from the cloud.</summary>
    public static ModelEntry Read(JsonElement entry, string? model) => new(model, entry);

    /// <summary>The same entry with the fields the API documents alone.</summary>
    public ModelEntry Documented()
    {
        if (AsRead is not { } read) return this;
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            var documented = read.EnumerateObject().Where(field => field.Name is "Model" or "EnableMCP" or "Tags");
            foreach (var field in documented) field.WriteTo(json);
            json.WriteEndObject();
        }

        return new(Model, JsonElement.Parse(buffer.WrittenSpan));
    }

    /// <summary>An entry to be added.</summary>
    public static ModelEntry New(ModelId model) => new(model.Text, null);
}
