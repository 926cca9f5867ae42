using System.Text.Json;
using CloudBaseAi.Dispatch.Asking;
using CloudBaseAi.Replies;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace CloudBaseAi.Hosting;

/// <summary>
/// The person behind an MCP client. From 2026-07-28 on a question ends the call (input required), and the client declares its
/// capability with each request; before, the server asks by a request of its own.
/// </summary>
/// <param name="request">The call.</param>
/// <param name="time">The clock of patience.</param>
internal sealed class McpPerson(RequestContext<CallToolRequestParams> request, TimeProvider time) : IPerson
{
    private const string Field = "choice";
    private const string FirstWithTitles = "2025-11-25";
    private const string FirstWithRounds = "2026-07-28";

    /// <summary>Clients give up a call after 60 seconds.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(45);

    private readonly ElicitationCapability? _can = request.Server.ClientCapabilities?.Elicitation;
    private readonly string _version = request.Server.NegotiatedProtocolVersion ?? "";

    /// <inheritdoc/>
    public bool CanChoose => _can is not null && (_can.Form is not null || _can.Url is null);

    /// <inheritdoc/>
    public bool CanOpenPages => _can?.Url is not null && IsAtLeast(FirstWithTitles);

    /// <summary>What came back with a repeated call; null for a first one.</summary>
    public ReturnedAnswer? Returned => request.Params?.RequestState is { } state
        ? new ReturnedAnswer(state, Answer(request.Params.InputResponses?.Values.FirstOrDefault()?.Deserialize(InputResponse.ElicitResultJsonTypeInfo)))
        : null;

    /// <inheritdoc/>
    public async Task<Choice> Choose(string question, IReadOnlyList<Option> options, string state,
        CancellationToken cancel) => Answer(await Ask(
        new ElicitRequestParams
        {
            Message = question,
            RequestedSchema = new ElicitRequestParams.RequestSchema { Properties = { [Field] = Values(options) }, Required = [Field] },
        },
        state, cancel)) ?? new Choice.Unanswered();

    /// <inheritdoc/>
    public Task Open(string why, string url, string state, CancellationToken cancel) => CanOpenPages
        ? Ask(new ElicitRequestParams { Mode = "url", Message = why, Url = url, ElicitationId = Guid.NewGuid().ToString("N") }, state, cancel)
        : Task.CompletedTask;

    private ElicitRequestParams.PrimitiveSchemaDefinition Values(IReadOnlyList<Option> options)
    {
        if (IsAtLeast(FirstWithTitles))
        {
            return new ElicitRequestParams.TitledSingleSelectEnumSchema
            {
                OneOf = [.. options.Select((option, index) => new ElicitRequestParams.EnumSchemaOption { Const = Number(index), Title = option.Label })],
            };
        }

#pragma warning disable MCP9001 // The older revisions know titles of values by this schema only.
        return new ElicitRequestParams.LegacyTitledEnumSchema
        {
            Enum = [.. options.Select((_, index) => Number(index))],
            EnumNames = [.. options.Select(option => option.Label)],
        };
#pragma warning restore MCP9001
    }

    /// <exception cref="InputRequiredException">The question ends the call.</exception>
    private async Task<ElicitResult?> Ask(ElicitRequestParams question, string state, CancellationToken cancel)
    {
        if (IsAtLeast(FirstWithRounds))
            throw new InputRequiredException(new Dictionary<string, InputRequest> { [Field] = InputRequest.ForElicitation(question) }, state);
        using var limit = new CancellationTokenSource(Patience, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        try
        {
            return await request.Server.ElicitAsync(question, both.Token);
        }
        catch (Exception) when (!cancel.IsCancellationRequested)
        {
            // The client failed, or no answer came in time: the decision goes to the agent instead.
            return null;
        }
    }

    private static Choice? Answer(ElicitResult? result)
    {
        if (result is null) return null;
        if (!result.IsAccepted) return new Choice.Declined();
        return result.Content?.TryGetValue(Field, out var value) == true && value.ValueKind == JsonValueKind.String
            && int.TryParse(value.GetString(), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture,
                out var number)
                && number > 0
            ? new Choice.Taken(number - 1)
            : null;
    }

    private static string Number(int index) => (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private bool IsAtLeast(string version) => string.CompareOrdinal(_version, version) >= 0;
}
