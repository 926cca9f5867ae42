namespace CloudBaseAi.Domain.Snippets;

/// <summary>How the answer arrives: a method and, for streamText alone, what consumes the stream.</summary>
public sealed class Delivery
{
    /// <summary>generateText: the whole answer at once.</summary>
    public static readonly Delivery Whole = new(GenerateText, null);

    /// <summary>streamText, rendered in onText.</summary>
    public static readonly Delivery Callbacks = new(StreamText, "callbacks");

    /// <summary>streamText, rendered in a loop over textStream.</summary>
    public static readonly Delivery TextStream = new(StreamText, "textStream");

    /// <summary>streamText, rendered in a loop over the raw events.</summary>
    public static readonly Delivery EventStream = new(StreamText, "eventStream");

    /// <summary>Every delivery, the default of each method first.</summary>
    public static readonly IReadOnlyList<Delivery> All = [Whole, Callbacks, TextStream, EventStream];

    /// <summary>The method that answers at once.</summary>
    public const string GenerateText = "generateText";

    /// <summary>The method that answers piece by piece.</summary>
    public const string StreamText = "streamText";

    private Delivery(string method, string? consume) => (Method, Consume) = (method, consume);

    /// <summary>The values <see cref="Consume"/> can have, the default first.</summary>
    public static IReadOnlyList<string> Consumes => [.. All.Select(delivery => delivery.Consume).OfType<string>()];

    /// <summary><c>generateText</c> or <c>streamText</c>.</summary>
    public string Method { get; }

    /// <summary><c>callbacks</c>, <c>textStream</c> or <c>eventStream</c>; null for generateText.</summary>
    public string? Consume { get; }

    /// <summary>The legal pair, or null. Without <paramref name="consume"/> the method's default.</summary>
    public static Delivery? Find(string? method, string? consume) =>
        All.FirstOrDefault(delivery => delivery.Method == method && (consume is null || delivery.Consume == consume));

    /// <summary>One answer for each delivery; a new delivery breaks every caller.</summary>
    public T Match<T>(Func<T> whole, Func<T> callbacks, Func<T> textStream, Func<T> eventStream) =>
        this == Whole ? whole() : this == Callbacks ? callbacks() : this == TextStream ? textStream() : eventStream();

    /// <summary>The consumer, else the method: the word that names this delivery's template.</summary>
    public override string ToString() => Consume ?? Method;
}
