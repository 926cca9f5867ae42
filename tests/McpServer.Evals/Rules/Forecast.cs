using System.Text.Json.Nodes;

namespace CloudBaseAi.Evals.Tests.Rules;

/// <summary>
/// Where a wish must end in a world, by the shortest way the contract's order allows, and what is to be asked on it.
/// Written from the contract, over the world's file.
/// </summary>
internal sealed class Forecast
{
    private const string Env = "sandbox-1a2b3c";
    private const string PlanDefault = "hunyuan-2.0-instruct-20251111";

    private readonly WrittenWorld _world;
    private readonly JsonObject _facts;
    private string? _model;

    public Forecast(WrittenWorld world, JsonNode wish)
    {
        (_world, _facts) = (world, wish["facts"]?.AsObject() ?? []);
        _model = (string?)_facts["checkEligibility"]?["model"];
        Expect = (string?)wish["begin"] == "generateSnippet" ? Elsewhere() : FromEnvironment();
    }

    public int Calls { get; private set; }

    public int Questions { get; private set; }

    /// <summary>The scenario's <c>expect</c>.</summary>
    public JsonObject Expect { get; }

    private JsonObject FromEnvironment()
    {
        Calls++;
        var named = (string?)_facts["envQuery"]?["envId"];
        if (named is not null && !_world.Environments.Contains(named)) (Calls, Questions) = (Calls + 1, Questions + 1);
        else if (_world.Environments.Count > 1 && _world.Defaults != 1) Questions++;
        if (_model == "hunyuan-image") return Elsewhere();
        Calls++;
        if ((string?)_facts["checkEligibility"]?["path"] == "custom") return Custom();
        if (_model is null || IsHunyuan(_model)) return Plan();
        if (_world.Refuses("DescribeManagedAIModelList")) return End("CLOUD_AUTH");
        if (!WrittenWorld.Catalog.Contains(_model)) (_model, Calls, Questions) = ("deepseek-v4-flash", Calls + 1, Questions + 1);
        return Credits();
    }

    /// <summary>Not this server's work: refused before anything is asked of the cloud.</summary>
    private JsonObject Elsewhere()
    {
        (Calls, Questions) = (Calls + 1, Questions + 1);
        return End("UNSUPPORTED_TARGET");
    }

    private JsonObject Plan()
    {
        if (_world.Refuses("DescribeActivityInfo")) return End("CLOUD_AUTH");
        if (_world.IsEnrolled(Env)) return Managed("hunyuan-exp", _model ?? PlanDefault);
        Questions++;
        if (_model is not null || _world.PackOf(Env) != Pack.Usable) return End("NOT_ELIGIBLE");
        Calls++;
        return Credits();
    }

    private JsonObject Credits()
    {
        if (_world.Refuses("DescribeEnvPostpayPackage")) return End("CLOUD_AUTH");
        switch (_world.PackOf(Env))
        {
            case Pack.None: Questions++; return End("NOT_ELIGIBLE");
            case Pack.Unclear: Questions++; return End("ELIGIBILITY_UNDETERMINED");
        }

        if (_model is not null) return Managed("cloudbase", _model);
        Questions++;
        return Managed("cloudbase", _world.ModelsOf(Env, "cloudbase").Concat(WrittenWorld.Catalog).First(model => !IsHunyuan(model)));
    }

    private JsonObject Managed(string group, string model)
    {
        Calls++;
        if (_world.Refuses("DescribeAIModels")) return End("CLOUD_AUTH");
        if (!_world.Holds(Env, group, model))
        {
            (Calls, Questions) = (Calls + 1, Questions + 1);
            if (_world.ForbidsChanges(Env)) return End("PACKAGE_UNSUPPORTED");
            Calls++;
        }

        return Code(group, model);
    }

    private JsonObject Custom()
    {
        Calls++;
        if (_world.Refuses("DescribeAIModels")) return End("CLOUD_AUTH");
        if (_world.CustomHolder(Env, _model!) is { } holder) return Code(holder, _model!);
        (Calls, Questions) = (Calls + 1, Questions + 1);
        if (!_world.ForbidsChanges(Env)) return Code("custom-openai-compat", _model!);
        Questions++;
        return End("PACKAGE_UNSUPPORTED");
    }

    private JsonObject Code(string provider, string model)
    {
        Calls++;
        return new JsonObject { ["provider"] = provider, ["model"] = model };
    }

    private static JsonObject End(string code) => new() { ["end"] = code };

    private static bool IsHunyuan(string model) => model.StartsWith("hunyuan-", StringComparison.Ordinal);
}
