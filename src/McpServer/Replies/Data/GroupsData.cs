using System.Text.Json.Serialization.Metadata;

namespace CloudBaseAi.Replies;

/// <summary>A model group.</summary>
internal sealed record GroupData(string GroupName, string Type, bool On, IReadOnlyList<string>? Models, bool Legal, string? Note)
{
    public GroupData Within(int most)
    {
        var notes = new List<string>();
        var models = Models?.Within(most, notes);
        return models == Models ? this : this with { Models = models, Note = string.Join(' ', notes.Prepend(Note).OfType<string>()) };
    }
}

/// <summary>Whether a group can serve a model now.</summary>
internal sealed record ReadinessData(string? GroupName, string? Model, bool Ready, string? Reason);

/// <summary>A model of the managed catalogue.</summary>
internal sealed record CatalogData(
    string Model, string? ContextLength, string? MaxInput, string? MaxOutput, IReadOnlyList<PriceData>? Prices, bool Enabled);

/// <summary>describeGroups.</summary>
internal sealed record GroupsData(
    IReadOnlyList<GroupData>? Groups, ReadinessData Readiness, IReadOnlyList<CatalogData>? Catalog, IReadOnlyList<string>? Advisories) : ReplyData
{
    protected override JsonTypeInfo Shape => ReplyJson.Default.GroupsData;

    /// <summary>Where the catalogue is asked for, the groups make room for it.</summary>
    public override ReplyData Within(int most)
    {
        var notes = new List<string>();
        var mostGroups = Catalog is null ? most : (most / 3) + 1;
        return this with
        {
            Groups = Groups is null ? null : [.. Groups.Within(mostGroups, notes).Select(group => group.Within(mostGroups))],
            Catalog = Catalog?.Within(most, notes),
            Advisories = notes.Count == 0 ? Advisories : [.. Advisories ?? [], .. notes],
        };
    }

    public override IEnumerable<string> Lines(Wording say) =>
    [
        .. TextLines.List("groups", Groups?.Select(say.GroupLine)),
        $"readiness: {TextLines.Json(Readiness, ReplyJson.Default.ReadinessData)}",
        .. TextLines.List("catalog", Catalog?.Select(say.CatalogLine)),
        .. TextLines.List("advisories", Advisories),
    ];
}
