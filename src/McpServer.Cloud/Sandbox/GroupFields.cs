using System.Text.Json.Nodes;

namespace CloudBaseAi.Cloud.Sandbox;

/// <summary>
/// What CreateAIModel and UpdateAIModel can say of a group: fields that were not sent stay as they are.
/// </summary>
internal sealed class GroupFields
{
    private static readonly string[] EntryFields = ["Model", "EnableMCP", "Tags"];
    private readonly IReadOnlyList<Parameters>? models;
    private readonly Parameters? secret;
    private readonly string? baseUrl;
    private readonly string? remark;
    private readonly int? status;

    /// <summary>Reads and checks a whole request.</summary>
    /// <exception cref="CloudRefusal">A field is missing, mistyped or not defined.</exception>
    public GroupFields(Parameters sent)
    {
        sent.Only("EnvId", "GroupName", "BaseUrl", "Models", "Remark", "Status", "Secret");
        sent.Text("EnvId");
        GroupName = sent.Text("GroupName");
        (baseUrl, remark) = (sent.TextOrNull("BaseUrl"), sent.TextOrNull("Remark"));
        status = sent.Whole("Status", 1, 2);
        models = sent.Objects("Models");
        secret = sent.Object("Secret");
        CheckSecret();
        foreach (var model in models ?? []) CheckEntry(model);
    }

    /// <summary>The group meant.</summary>
    public string GroupName { get; }

    /// <summary>True for the two fields that turn a built-in group into a custom one.</summary>
    public bool MakesCustom => baseUrl is not null && secret is not null;

    /// <summary>
    /// Refuses fields of model entries that are not defined. A field that an entry of the group already has may be sent
    /// back: Models is a full replacement, and a caller must not lose what it does not know.
    /// </summary>
    public void CheckEntryFields(JsonObject group)
    {
        var entries = (group["Models"] as JsonArray ?? []).OfType<JsonObject>();
        var kept = entries.SelectMany(entry => entry.Select(field => field.Key));
        var defined = EntryFields.Concat(kept).ToHashSet(StringComparer.Ordinal);
        foreach (var model in models ?? []) model.Only(defined);
    }

    /// <summary>Writes what was sent; Models is replaced whole.</summary>
    public void ApplyTo(JsonObject group, string now)
    {
        if (baseUrl is not null) group["BaseUrl"] = baseUrl;
        if (remark is not null) group["Remark"] = remark;
        if (status is not null) group["Status"] = status;
        if (models is not null) group["Models"] = JsonList.Of(models.Select(model => model.Element));
        if (secret is not null) group["Secret"] = JsonObject.Create(secret.Element);
        group["UpdateTime"] = now;
    }

    private static void CheckEntry(Parameters model)
    {
        model.Text("Model");
        model.Truth("EnableMCP");
        model.Texts("Tags");
    }

    private void CheckSecret()
    {
        string[] names = ["SecretSource", "SecretId", "SecretKey", "ApiKey"];
        secret?.Only(names);
        foreach (var name in names) secret?.TextOrNull(name);
    }
}
