namespace CloudBaseAi.Tools;

/// <summary>Advice that goes with a reply and decides nothing.</summary>
internal static class Advice
{
    /// <summary>Source: the requirements, custom onboarding.</summary>
    public const string CustomStillBills = "Calls to a custom model can still hit the environment's billing: where they need Token settlement, check tokenCredits too.";
}
