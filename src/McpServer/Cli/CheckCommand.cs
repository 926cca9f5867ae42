using CloudBaseAi.Checking.Files;
using CloudBaseAi.Cloud.Files;
using CloudBaseAi.Dispatch.Reads;
using CloudBaseAi.Domain.Checking;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Hosting;

namespace CloudBaseAi.Cli;

/// <summary><c>check</c>: judges Mini Program sources in a terminal or a pipeline.</summary>
/// <param name="Paths">Files and folders.</param>
/// <param name="Fix">Applies certain fixes.</param>
/// <param name="Strict">What cannot be known counts like a mistake.</param>
/// <param name="Sarif">Where the findings are written as SARIF; null for nowhere.</param>
/// <param name="Env">The environment that groups and models are compared with; null for none, whatever CLOUDBASE_ENV_ID says.</param>
internal sealed record CheckCommand(string[] Paths, bool Fix, bool Strict, string? Sarif, string? Env)
{
    /// <summary>Runs once; see <see cref="CheckRun.Run"/> for the exit code. An id that cannot be one ends with 2.</summary>
    public async Task<int> Run(ServerSettings settings, TimeProvider time, CancellationToken cancel)
    {
        EnvId? env = null;
        if (Env is not null && !EnvId.TryParse(Env, out env))
        {
            await Console.Error.WriteLineAsync(CheckWords.NoEnvId(SafeText.Quoted(Env), settings.Language == Language.Chinese));
            return 2;
        }

        CheckMemory.CollectLate();
        using var access = env is null ? null : new CloudAccess(settings, time);
        var version = typeof(CheckCommand).Assembly.GetName().Version?.ToString(3) ?? "0.0.0";
        var request = new CheckRequest(Paths, settings.Language, version)
        {
            Read = path => FileContent.Read(path, CheckRequest.MostBytes).Bytes,
            Fix = Fix,
            Strict = Strict,
            SarifPath = Sarif,
            Colour = ShowsColours(settings),
            Live = access is null ? null : calls => Composition.LiveCheck(settings, access, time).Look(env!, calls, cancel),
        };
        return await CheckRun.Run(request, new CheckFacts(settings.Providers, CloudReads.DayOf(time)), Console.Out, Console.Error);
    }

    /// <summary>Only on a terminal, and not where its user asks for none (NO_COLOR, TERM=dumb).</summary>
    private static bool ShowsColours(ServerSettings settings) => !Console.IsOutputRedirected
        && string.IsNullOrEmpty(settings.Variable("NO_COLOR")) && settings.Variable("TERM") != "dumb";
}
