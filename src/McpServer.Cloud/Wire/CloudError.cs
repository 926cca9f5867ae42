namespace CloudBaseAi.Cloud.Wire;

/// <summary>An error reply, <c>{"Error":{"Code","Message"},"RequestId"}</c>.</summary>
/// <param name="Code">ASCII letters, digits and <c>._-</c> only.</param>
/// <param name="Message">Foreign text in Chinese or English.</param>
/// <param name="RequestId">As <paramref name="Code"/>; null when absent or unreadable.</param>
internal sealed record CloudError(string Code, string? Message, string? RequestId);
