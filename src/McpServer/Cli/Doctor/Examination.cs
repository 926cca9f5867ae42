using System.Text.Json;
using CloudBaseAi.Cloud;
using CloudBaseAi.Dispatch.Arguments;
using CloudBaseAi.Dispatch.Preconditions;
using CloudBaseAi.Dispatch.Reads;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Hosting;
using CloudBaseAi.Replies;
using CloudBaseAi.Tools;

namespace CloudBaseAi.Cli.Doctor;

/// <summary>
/// Reads all that the preflight reads, in one go. Every rule is the tools' own: the environment is found by envQuery, a verdict is
/// the gate's, and what can be called is the ranking of describeGroups.
/// </summary>
internal sealed class Examination(
    CloudAccess access, CloudReads reads, Failures failures, EnvQuery environments, PreflightState state, Advice advice)
{
    private Wording Say => state.Say;

    /// <summary>Looks at everything.</summary>
    /// <param name="named">The environment; null to find it as envQuery does.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<Findings> Run(EnvId? named, CancellationToken cancel)
    {
        var found = new Findings(access.Cloud, null);
        try
        {
            found = found with { Credentials = access.IsSandbox ? Say.DoctorSandbox : Say.Of(access.CredentialsSource) };
            var reply = await environments.Enter(Question(named, cancel), state);
            return reply is { Status: ReplyStatus.Ok, Env: { } env, Data: EnvData data }
                ? await Look(found with { Env = data.Env }, env, cancel)
                : Unsettled(found, reply);
        }
        catch (CloudException failure)
        {
            return Unsettled(found, failures.From(failure, named, Calls.EnvInfo(Say.WhyFindEnvironment)));
        }
    }

    private Request Question(EnvId? env, CancellationToken cancel)
    {
        Dictionary<string, JsonElement> given = [];
        if (env is not null) given[CommonParameters.EnvId.Name] = JsonElement.Parse($"\"{env}\"");
        var reader = new ArgumentReader(environments.Name, environments.Parameters, given, Say);
        return new(environments.Name, reader.Read().Arguments!, cancel);
    }

    private Findings Unsettled(Findings found, Reply reply) => found with
    {
        Problems = [reply.Status == ReplyStatus.Decision ? $"{reply.Message} {Say.DoctorNameEnvironment}" : reply.Message],
        Next = [.. Advice.Of(reply).Select(InTerminal)],
    };

    /// <summary>A person cannot turn a page of the decision: the step says what leads to the same.</summary>
    private NextStep InTerminal(NextStep step) =>
        step.Text == Say.NextPageOfEnvironments ? step with { Text = Say.DoctorOtherEnvironment } : step;

    /// <summary>All reads go out together.</summary>
    private async Task<Findings> Look(Findings found, EnvId env, CancellationToken cancel)
    {
        var environment = reads.Environment(env, cancel);
        var paths = BillingPaths.All.Select(path => Try(reads.Eligibility(env, path, environment, cancel))).ToList();
        var (groupsRead, catalogRead) = (Try(reads.Groups(env, cancel)), Try(reads.Catalog(env, cancel)));
        var verdicts = await Task.WhenAll(paths);
        var (groups, catalog) = (await groupsRead, await catalogRead);
        found = found with
        {
            EnvLabel = Say.EnvironmentLabel((await environment)!, false),
            Coverage = [.. BillingPaths.All.Zip(verdicts, (path, verdict) => new Coverage(path, verdict.Value))],
        };
        var failed = verdicts.Select(verdict => verdict.Failure).Append(groups.Failure).Append(catalog.Failure)
            .OfType<CloudException>()
            .Select(failure => failures.From(failure, env, Calls.CheckEligibility(env, Say.WhyCheckBilling)))
            .DistinctBy(reply => reply.Message).ToList();
        found = found with { Problems = [.. failed.Select(reply => reply.Message)], Next = [.. failed.SelectMany(Advice.Of)] };
        return groups.Value is null ? found : advice.On(found, state, groups.Value, catalog.Value, reads.Today);
    }

    private static async Task<(T? Value, CloudException? Failure)> Try<T>(Task<T> read)
        where T : class?
    {
        try
        {
            return (await read, null);
        }
        catch (CloudException failure)
        {
            return (null, failure);
        }
    }
}
