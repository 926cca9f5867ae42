using Polly;
using Polly.Retry;

namespace CloudBaseAi.Cloud.Tencent;

/// <summary>
/// What may be sent again. A throttled request was refused before it ran, so any action may. After every other
/// failure the outcome of a write is unknown: only reads are repeated. LimitExceeded is a quota and never repeated.
/// </summary>
internal static class RetryRule
{
    /// <summary>Throttling and passing trouble.</summary>
    public static ResiliencePipeline ForReads(CallLimits limits, TimeProvider time) =>
        Build(limits, time, failure => failure.Kind == FailureKind.Throttled || failure.IsTransient);

    /// <summary>Throttling alone.</summary>
    public static ResiliencePipeline ForWrites(CallLimits limits, TimeProvider time) =>
        Build(limits, time, failure => failure.Kind == FailureKind.Throttled);

    private static ResiliencePipeline Build(
        CallLimits limits, TimeProvider time, Func<CloudException, bool> isWorthRepeating) =>
        limits.Retries == 0 ? ResiliencePipeline.Empty : new ResiliencePipelineBuilder { TimeProvider = time }
            .AddRetry(new RetryStrategyOptions
            {
                ShouldHandle = new PredicateBuilder().Handle(isWorthRepeating),
                MaxRetryAttempts = limits.Retries,
                Delay = limits.FirstPause,
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = limits.Jitter,
            })
            .Build();
}
