namespace CloudBaseAi.Cloud.Tencent;

/// <summary>How long and how often a call may try.</summary>
/// <param name="Whole">From the first byte sent to the last byte read, retries and their pauses included.</param>
/// <param name="Attempt">
/// The same for one attempt. A read that had no answer by then is sent again within <paramref name="Whole"/>.
/// </param>
/// <param name="ReplyBytes">The largest reply that is read, in bytes.</param>
/// <param name="Retries">How often a call is sent again after the first time.</param>
/// <param name="FirstPause">The pause before the first retry; every further one is twice as long.</param>
/// <param name="Jitter">Spreads the pauses at random, so that parallel calls do not collide again.</param>
internal sealed record CallLimits(
    TimeSpan Whole, TimeSpan Attempt, int ReplyBytes, int Retries, TimeSpan FirstPause, bool Jitter)
{
    /// <summary>
    /// 45 s, within the 50 s that a tool call may take, and 15 s for each attempt, which leaves room for three; 10
    /// MB, the API's own limit on a body; four retries from 200 ms, which outlasts a rate limit that is counted by
    /// the second.
    /// </summary>
    public static readonly CallLimits Default = new(
        TimeSpan.FromSeconds(45), TimeSpan.FromSeconds(15), 10 * 1024 * 1024, 4, TimeSpan.FromMilliseconds(200), true);
}
