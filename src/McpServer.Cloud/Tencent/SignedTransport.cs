using System.Text.Json;
using Polly;

namespace CloudBaseAi.Cloud.Tencent;

/// <summary>The cloud over signed HTTP: one time limit on the whole call, retries inside it.</summary>
/// <param name="settings">Read at the first call, so that a setting that cannot be used is that call's failure and not the server's end.</param>
/// <param name="credentials">What to sign with.</param>
/// <param name="handler">Makes the handler for an endpoint at the first call: <see cref="Network.Handler"/>, or the sandbox. It is disposed with this.</param>
/// <param name="time">The clock of signatures, limits and pauses.</param>
/// <param name="limits">Null for <see cref="CallLimits.Default"/>.</param>
/// <param name="signer">Who signs; null for this server itself.</param>
internal sealed class SignedTransport(
    Func<CloudSettings> settings, ICredentialSource credentials, Func<Uri, HttpMessageHandler> handler, TimeProvider time, CallLimits? limits = null, Signer? signer = null)
    : ICloudTransport, IDisposable
{
    private readonly CallLimits _limits = limits ?? CallLimits.Default;
    private readonly Lazy<IAttempt> _attempt = new(() =>
    {
        var known = settings();
        var maxReplyBytes = (limits ?? CallLimits.Default).ReplyBytes;
        return signer?.Invoke(known, credentials, handler(known.Endpoint), time, maxReplyBytes) ?? new Attempt(known, credentials, handler(known.Endpoint), time, maxReplyBytes);
    });

    private readonly Lazy<ResiliencePipeline> _reads = new(() => RetryRule.ForReads(limits ?? CallLimits.Default, time));
    private readonly Lazy<ResiliencePipeline> _writes = new(() => RetryRule.ForWrites(limits ?? CallLimits.Default, time));

    /// <summary>The real cloud, as the environment variables name it.</summary>
    public static SignedTransport Connect(Func<string, string?> variables, ICredentialSource credentials, TimeProvider time, Signer? signer = null) =>
        new(() => CloudSettings.Read(variables), credentials, Network.Handler, time, null, signer);

    /// <inheritdoc/>
    public async Task<JsonElement> Call(string action, ReadOnlyMemory<byte> body, CancellationToken cancel)
    {
        var attempt = _attempt.Value;
        using var limit = new CancellationTokenSource(_limits.Whole, time);
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
                        return await attempt.Send(action, body, token).ConfigureAwait(false);
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
            throw pausedAfter ?? NoAnswer(action);
        }
    }

    /// <summary>Closes the connections.</summary>
    public void Dispose()
    {
        if (_attempt.IsValueCreated) _attempt.Value.Dispose();
    }

    private static bool IsRead(string action) => action.StartsWith("Describe", StringComparison.Ordinal);

    private CloudException NoAnswer(string action) => new(FailureKind.Unavailable, action, IsRead(action)
        ? $"No complete answer within {_limits.Whole.TotalSeconds:0} s. Try again later."
        : $"No complete answer within {_limits.Whole.TotalSeconds:0} s. Whether the change was made is unknown: read the groups again before repeating it.");
}
