using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CloudBaseAi.Replies;

/// <summary>The data member of a reply: one record for each tool, and one for a cloud failure. Members that are null are left out.</summary>
internal abstract record ReplyData
{
    /// <summary>How this kind is written as JSON.</summary>
    protected abstract JsonTypeInfo Shape { get; }

    /// <summary>The same facts as lines of text, for clients that show only text.</summary>
    public abstract IEnumerable<string> Lines(Wording say);

    /// <summary>The same data with at most so many items in each list that grows with the account, and notes on what is left out.</summary>
    public virtual ReplyData Within(int most) => this;

    /// <summary>The same data without the confirmation of a quote.</summary>
    public virtual ReplyData WithoutConfirmation() => this;

    /// <summary>As JSON.</summary>
    public JsonElement ToJson() => JsonSerializer.SerializeToElement(this, Shape);
}
