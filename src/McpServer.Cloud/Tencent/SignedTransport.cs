using System.Text.Json;
using CloudBaseAi.Cloud.Wire;
using Polly;

namespace CloudBaseAi.Cloud.Tencent;

/// <summary>
/// The cloud over signed HTTP: one time limit on the whole call with its retries, and one on each attempt. The
/// caller's token ends the call and the request on its way at once.
/// </summary>
internal sealed class SignedTransport : ICloudTransport, IDisposable
{
    private readonly HeldSecrets _held = new();
    private readonly CallLimits _limits;
    private readonly TimeProvider _time;
    private readonly Lazy<IAttempt> _attempt;
    private readonly Lazy<ResiliencePipeline> _reads;
    private readonly Lazy<ResiliencePipeline> _writes;

    /// <summary>Connects to nothing yet.</summary>
    /// <param name="settings">
    /// Read at the first call, so that a setting that cannot be used is that call's failure and not the server's end.
    /// </param>
    /// <param name="credentials">What to sign with.</param>
    /// <param name="handler">
    /// Makes the handler for an endpoint at the first call: <see cref="Network.Handler"/>, or the sandbox. It is
    /// disposed with this.
    /// </param>
    /// <param name="time">The clock of signatures, limits and pauses.</param>
    /// <param name="limits">Null for <see cref="CallLimits.Default"/>.</param>
    /// <param name="signer">Who signs; null for this server itself.</param>
    public SignedTransport(
        Func<CloudSettings> settings, ICredentialSource credentials, Func<Uri, HttpMessageHandler> handler,
        TimeProvider time, CallLimits? limits = null, Signer? signer = null)
    {
        (_limits, _time) = (limits ?? CallLimits.Default, time);
        _attempt = new(() =>
        {
            var known = settings();
            return (signer ?? Attempt.Create)(
                known, credentials, handler(known.Endpoint), time, new ReplyBody(_limits.ReplyBytes, _held));
        });
        _reads = new(() => RetryRule.ForReads(_limits, time));
        _writes = new(() => RetryRule.ForWrites(_limits, time));
    }

    /// <summary>The real cloud, as the environment variables name it.</summary>
    public static SignedTransport Connect(
        Func<string, string?> variables, ICredentialSource credentials, TimeProvider time, Signer? signer = null) =>
        new(() => CloudSettings.Read(variables), credentials, Network.Handler, time, null, signer);

    /// <inheritdoc/>
    public async Task<JsonElement> Call(string action, ReadOnlyMemory<byte> body, CancellationToken cancel)
    {
        var attempt = _attempt.Value;
        SentSecrets.Learn(action, body.Span, _held);
        using var limit = new CancellationTokenSource(_limits.Whole, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        CloudException? pausedAfter = null;
        try
        {
            return await (IsRead(action) ? _reads : _writes).Value.ExecuteAsync(
                async token =>
                {
                    pausedAfter = null;
                    try
                    {
                        return await Try(attempt, action, body, token).ConfigureAwait(false);
                    }
                    catch (CloudException failure)
                    {
                        pausedAfter = failure;
                        throw;
                    }
                },
                either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            throw pausedAfter ?? NoAnswer(action, _limits.Whole);
        }
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose()
    {
        if (_attempt.IsValueCreated) _attempt.Value.Dispose();
    }

    private static bool IsRead(string action) => action.StartsWith("Describe", StringComparison.Ordinal);

    private async Task<JsonElement> Try(
        IAttempt attempt, string action, ReadOnlyMemory<byte> body, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(_limits.Attempt, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        try
        {
            return await attempt.Send(action, body, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            throw NoAnswer(action, _limits.Attempt);
        }
    }

    /// <summary>What silence means: a read may be sent again, and nothing is known of a write.</summary>
    private static CloudException NoAnswer(string action, TimeSpan within)
    {
        Bilingual silence = (
            $"No complete answer within {within.TotalSeconds:0} s. ", $"{within.TotalSeconds:0} 秒内没有得到完整的回答。");
        Bilingual next = IsRead(action)
            ? ("Try again later.", "请稍后重试。")
            : ("Whether the change was made is unknown: read the groups again before repeating it.",
                "更改是否已生效未知：重试前请先重新读取模型组。");
        return new(FailureKind.Unavailable, action, silence + next)
        {
            IsTransient = true,
        };
    }
}
