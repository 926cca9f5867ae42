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

    /// <summary>Past their date on every day on which this can run.</summary>
    private static readonly string[] Retired = [PlanDefault, "hunyuan-2.0-thinking-20251109", "deepseek-v3.2", "minimax-m2.5"];

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
        if (_world.IsEnrolled(Env)) return _model is null ? Enrolled() : Managed("hunyuan-exp", _model);
        Questions++;
        if (_world.HasUnnamedRecord) return End("ELIGIBILITY_UNDETERMINED");
        if (_model is not null || !_world.IsCovered(Env)) return End("NOT_ELIGIBLE");
        Calls++;
        return Credits();
    }

    /// <summary>The plan pays and no model is named: the only one that is enabled, or the first of those on offer.</summary>
    private JsonObject Enrolled()
    {
        var plan = _world.IsOn(Env, "hunyuan-exp") ? _world.ModelsOf(Env, "hunyuan-exp") : [];
        if (!_world.IsCovered(Env) && plan.Count == 1) return Managed("hunyuan-exp", plan[0]);
        if (_world.Refuses("DescribeAIModels")) return End("CLOUD_AUTH");
        Questions++;
        if (!_world.IsCovered(Env)) return Managed("hunyuan-exp", plan.Concat([PlanDefault]).First(), chosen: true);
        Calls += 2;
        return Managed("cloudbase", First());
    }

    /// <summary>The first model on offer in cloudbase: one that is enabled, else the cheapest; none that is retired.</summary>
    private string First() => (_world.IsOn(Env, "cloudbase") ? _world.ModelsOf(Env, "cloudbase") : []).Where(IsCurrent).OrderBy(Price)
        .Concat(WrittenWorld.Catalog.Where(model => IsCurrent(model) && !IsHunyuan(model)).OrderBy(Price)).First();

    private static bool IsCurrent(string model) => !Retired.Contains(model);

    private static decimal Price(string model) => WrittenWorld.Prices.GetValueOrDefault(model, decimal.MaxValue);

    private JsonObject Credits()
    {
        if (_world.Refuses("DescribeEnvPostpayPackage")) return End("CLOUD_AUTH");
        switch (_world.HasPoints(Env) ? Pack.Usable : _world.PackOf(Env))
        {
            case Pack.None: Questions++; return End("NOT_ELIGIBLE");
            case Pack.Unclear: Questions++; return End("ELIGIBILITY_UNDETERMINED");
        }

        if (_model is not null) return Managed("cloudbase", _model);
        Questions++;
        return Managed("cloudbase", First(), chosen: true);
    }

    /// <param name="group">The group.</param>
    /// <param name="model">The model.</param>
    /// <param name="chosen">True when the user was offered it; else one that is retired and not enabled is a question first.</param>
    private JsonObject Managed(string group, string model, bool chosen = false)
    {
        Calls++;
        if (_world.Refuses("DescribeAIModels")) return End("CLOUD_AUTH");
        if (!_world.Holds(Env, group, model))
        {
            (Calls, Questions) = (Calls + 1, Questions + (chosen || IsCurrent(model) ? 1 : 2));
            Calls++;
            if (!_world.ForbidsChanges(Env)) return Code(group, model);
            Questions++;
            return End("PACKAGE_UNSUPPORTED");
        }

        return Code(group, model);
    }

    private JsonObject Custom()
    {
        Calls++;
        if (_world.Refuses("DescribeAIModels")) return End("CLOUD_AUTH");
        if (_world.CustomHolder(Env, _model!) is { } holder) return Code(holder, _model!);
        (Calls, Questions) = (Calls + 1, Questions + 1);
        if (!_world.ForbidsChanges(Env)) return Code("custom-endpoint", _model!);
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
