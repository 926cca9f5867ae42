using System.Text.Json.Serialization.Metadata;

namespace CloudBaseAi.Replies;

/// <summary>enableModel.</summary>
internal sealed record EnableData(
    string GroupName, string Model, IReadOnlyList<string>? Models, IReadOnlyList<PriceData>? Prices,
    string? Confirmation,
        IReadOnlyList<string>? Advisories) : ReplyData
{
    protected override JsonTypeInfo Shape => ReplyJson.Default.EnableData;

    public override ReplyData WithoutConfirmation() => this with { Confirmation = null };

    public override ReplyData Within(int most)
    {
        var notes = new List<string>();
        return this with { Models = Models?.Within(most, notes), Prices = Prices?.Within(most, notes), Advisories = [.. Advisories ?? [], .. notes] };
    }

    public override IEnumerable<string> Lines(Wording say) =>
    [
        .. TextLines.Fact("groupName", GroupName), .. TextLines.Fact("model", Model),
        .. TextLines.List("models", Models?.Select(TextLines.Quoted)),
        .. TextLines.List("prices", Prices?.Select(say.PriceLine)),
        .. TextLines.Fact("confirmation", Confirmation), .. TextLines.List("advisories", Advisories),
    ];
}

/// <summary>createCustomGroup.</summary>
internal sealed record CustomGroupData(string GroupName, IReadOnlyList<string>? Models, string ConsoleUrl,
    IReadOnlyList<string>? Advisories) : ReplyData
{
    protected override JsonTypeInfo Shape => ReplyJson.Default.CustomGroupData;

    public override ReplyData Within(int most)
    {
        var notes = new List<string>();
        return this with { Models = Models?.Within(most, notes), Advisories = [.. Advisories ?? [], .. notes] };
    }

    public override IEnumerable<string> Lines(Wording say) =>
    [
        .. TextLines.Fact("groupName", GroupName), .. TextLines.List("models", Models?.Select(TextLines.Quoted)),
        .. TextLines.Fact("consoleUrl", ConsoleUrl), .. TextLines.List("advisories", Advisories),
    ];
}

/// <summary>deleteCustomGroup.</summary>
internal sealed record DeletionData(string GroupName, IReadOnlyList<string>? Models, string? Confirmation,
    IReadOnlyList<string>? Advisories) : ReplyData
{
    protected override JsonTypeInfo Shape => ReplyJson.Default.DeletionData;

    public override ReplyData WithoutConfirmation() => this with { Confirmation = null };

    public override ReplyData Within(int most)
    {
        var notes = new List<string>();
        return this with { Models = Models?.Within(most, notes), Advisories = [.. Advisories ?? [], .. notes] };
    }

    public override IEnumerable<string> Lines(Wording say) =>
    [
        .. TextLines.Fact("groupName", GroupName), .. TextLines.List("models", Models?.Select(TextLines.Quoted)),
        .. TextLines.Fact("confirmation", Confirmation), .. TextLines.List("advisories", Advisories),
    ];
}
