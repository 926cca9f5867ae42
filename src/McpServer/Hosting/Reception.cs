using System.Threading.Channels;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Hosting;

/// <summary>
/// Hands what arrived to the server, or tells the sender what is wrong with it. It waits while too much is owed or the
/// sender does not read what it is told: then nothing more is read either, and the sender's own pipe fills up.
/// </summary>
/// <param name="owed">Counts the requests.</param>
/// <param name="batches">Collects the answers of batches.</param>
/// <param name="server">Takes what is a message.</param>
/// <param name="tell">Writes one message, or several as a batch.</param>
/// <param name="collector">Hears how large messages are.</param>
/// <param name="stop">The server is told to end.</param>
internal sealed class Reception(
    OwedAnswers owed, Batches batches, ChannelWriter<JsonRpcMessage> server, Func<JsonRpcMessage[], bool, Task> tell,
    Collector collector, CancellationToken stop)
{
    /// <summary>The only revision of the protocol that has batches.</summary>
    private const string RevisionWithBatches = "2025-03-26";

    private bool _takesBatches;

    /// <summary>Takes all that arrived, in its order, and empties the list.</summary>
    public async Task Take(List<Incoming> arrived)
    {
        foreach (var one in arrived)
        {
            switch (one)
            {
                case Incoming.Whole whole: await Take(whole); break;
                case Incoming.Batch batch: await Take(batch); break;
                case Incoming.Refused refused: await Refuse(refused); break;
                case Incoming.Nothing: break;
            }
        }

        arrived.Clear();
    }

    private async Task Take(Incoming.Whole whole)
    {
        if (Checked(whole) is Incoming.Refused refused) await Refuse(refused);
        else await Hand(whole);
    }

    private async Task Take(Incoming.Batch batch)
    {
        if (!_takesBatches)
            await Refuse($"This revision of the protocol has no batches; {RevisionWithBatches} has them.");
        else if (batch.Parts.Count == 0) await Refuse("The batch is empty.");
        else if (batch.Parts.Count > Message.LargestBatch) await Refuse($"A batch may hold {Message.LargestBatch} messages at most.");
        else await TakeParts([.. batch.Parts.Select(part => InBatch(part is Incoming.Whole whole ? Checked(whole) : part))]);
    }

    private async Task TakeParts(IReadOnlyList<Incoming> parts)
    {
        List<JsonRpcMessage> refusals = [.. parts.OfType<Incoming.Refused>().Select(Error)];
        var handed = parts.OfType<Incoming.Whole>().ToList();
        List<RequestId> ids = [.. handed.Select(part => part.Message).OfType<JsonRpcRequest>().Select(request => request.Id)];
        if (ids.Count > 0) batches.Open(ids, refusals);
        else if (refusals.Count > 0) await tell([.. refusals], true);
        foreach (var part in handed) await Hand(part);
    }

    private async Task Hand(Incoming.Whole whole)
    {
        if (whole.Message is JsonRpcRequest request)
        {
            await owed.Room(whole.Bytes).WaitAsync(stop);
            if (request.Method != RequestMethods.SubscriptionsListen) owed.Ask(request.Id, whole.Bytes);
            if (request.Method == RequestMethods.Initialize)
                _takesBatches = (string?)request.Params!["protocolVersion"] == RevisionWithBatches;
        }

        collector.Arrived(whole.Bytes);
        await server.WriteAsync(whole.Message, stop);
    }

    /// <summary>The message as it is handed on, or what is wrong with it.</summary>
    private Incoming Checked(Incoming.Whole whole)
    {
        if (whole.Message is not JsonRpcRequest request) return whole;
        if (RequestForm.Problem(request) is { } problem)
            return new Incoming.Refused(request.Id, (int)problem.Code, problem.Why);
        if (request.Method == RequestMethods.SubscriptionsListen && !owed.Open(request.Id))
        {
            return new Incoming.Refused(
                request.Id, (int)McpErrorCode.InvalidRequest,
                $"{OwedAnswers.MostOpen} subscriptions may be open at most, each with an id of its own.");
        }

        RequestForm.ShortenNames(request);
        return whole;
    }

    private static Incoming InBatch(Incoming part) =>
        part is Incoming.Whole { Message: JsonRpcRequest { Method: RequestMethods.Initialize } request }
        ? new Incoming.Refused(request.Id, (int)McpErrorCode.InvalidRequest, "initialize cannot be part of a batch.")
        : part;

    private Task Refuse(string why) => Refuse(new Incoming.Refused(default, (int)McpErrorCode.InvalidRequest, why));

    private Task Refuse(Incoming.Refused refused) => tell([Error(refused)], false);

    private static JsonRpcMessage Error(Incoming.Refused refused) =>
        new JsonRpcError { Id = refused.Id, Error = new JsonRpcErrorDetail { Code = refused.Code, Message = refused.Why } };
}
