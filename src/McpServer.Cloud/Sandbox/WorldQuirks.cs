using System.Text.Json;

namespace CloudBaseAi.Cloud.Sandbox;

/// <summary>Reads the key <c>quirks</c> of a world.</summary>
internal static class WorldQuirks
{
    /// <summary>The quirks, or a complaint with its place.</summary>
    /// <exception cref="WorldException">An unknown key, or a value that is not allowed.</exception>
    public static Quirks Read(WorldValue quirks)
    {
        quirks.Only("billingCase", "failures");
        return new Quirks(
            quirks.Find("billingCase")?.OneOf("pascal", "camel") == "camel",
            [.. (quirks.Find("failures")?.Items() ?? []).Select(Failure)]);
    }

    private static PlannedFailure Failure(WorldValue failure)
    {
        failure.Only("action", "code", "times");
        int? times = null;
        if (failure.Find("times") is { } given)
        {
            times = given.Element.ValueKind == JsonValueKind.Number && given.Element.TryGetInt32(out var count)
                && count > 0
                ? count
                : throw given.Wrong("a whole number from 1");
        }

        return new PlannedFailure(
            failure.Need("action").OneOf([PlannedFailure.EveryAction, .. ActionTable.Names]),
            failure.Need("code").Name(),
            times);
    }
}
