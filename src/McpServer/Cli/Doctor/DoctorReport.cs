using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Domain.Preflight;
using CloudBaseAi.Replies;

namespace CloudBaseAi.Cli.Doctor;

/// <summary><c>doctor --json</c>: the shape is the contract's, and every member is always there.</summary>
internal sealed record DoctorReport(
    CredentialsReport Credentials, EnvironmentData? Env, IReadOnlyList<CoverageReport> Coverage,
    IReadOnlyList<GroupData> Groups,
    IReadOnlyList<CallableReport> Callable, IReadOnlyList<StepReport> Next)
{
    private static readonly JsonTypeInfo<DoctorReport> Shape = (JsonTypeInfo<DoctorReport>)new JsonSerializerOptions(DoctorJson.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    }.GetTypeInfo(typeof(DoctorReport));

    /// <summary>The findings as JSON.</summary>
    public static string Of(Findings found, Wording say) => JsonSerializer.Serialize(
        new DoctorReport(
            new(found.Credentials), found.Env, [.. found.Coverage.Select(one => Covered(one, say))], found.Groups,
            [.. found.Callable.Select(one => new CallableReport(one.Target.Group.Text, one.Target.Model.Text))],
            [.. found.Next.Select(step => new StepReport(step.Text, step.Url, step.Call is { } call ? new(call.Tool, call.Arguments) : null))]),
        Shape);

    private static CoverageReport Covered(Coverage one, Wording say) => new(
        one.Path.Text,
        one.Verdict switch
        {
            null => "notRead",
            EligibilityVerdict.Eligible { Proof.Path: BillingPath.Custom } => "notRequired",
            EligibilityVerdict.Eligible => "eligible",
            EligibilityVerdict.NotEligible => "notEligible",
            EligibilityVerdict.Undetermined => "undetermined",
        },
        [.. one.Verdict?.Evidence.Select(say.Of) ?? []]);
}

/// <summary>Where the key pair comes from; null where there is none.</summary>
internal sealed record CredentialsReport(string? Source);

/// <summary>A billing path, its verdict in the words of checkEligibility (or <c>notRead</c>), and what that rests on.</summary>
internal sealed record CoverageReport(string Path, string Verdict, IReadOnlyList<string> Evidence);

/// <summary>A model that can be called now.</summary>
internal sealed record CallableReport(string GroupName, string Model);

/// <summary>One thing to do.</summary>
internal sealed record StepReport(string Text, string? Url, CallReport? Call);

/// <summary>A call that an agent can send as it stands.</summary>
internal sealed record CallReport(string Tool, JsonObject Arguments);

/// <summary>How the report is written.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true)]
[JsonSerializable(typeof(DoctorReport))]
internal sealed partial class DoctorJson : JsonSerializerContext;
