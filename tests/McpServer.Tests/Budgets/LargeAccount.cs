using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Budgets;

/// <summary>A world with far more of everything than a reply has room for. Group <see cref="LargeGroup"/> and cloudbase hold most models.</summary>
/// <param name="hundreds">How many packs by the three hundred, managed models by the four, groups by the five, models and environments by the thousand.</param>
/// <param name="tail">What every name of a model and every alias ends with.</param>
/// <param name="longest">How long the ids of environments and groups are.</param>
/// <param name="tiers">How many prices a managed model has.</param>
internal sealed class LargeAccount(double hundreds, string tail, int longest, int tiers)
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>By name, for tests to take.</summary>
    public static readonly IReadOnlyDictionary<string, LargeAccount> All = new Dictionary<string, LargeAccount>
    {
        ["usual names"] = new(1, "", 0, 3),
        ["the longest names, of what takes most room"] = new(0.2, string.Concat(Enumerable.Repeat("\u200b\"模\\😀", 33)), 128, 3),
        ["names that no argument may have, and many prices"] = new(0.2, new string('x', 300), 300, 30),
    };

    public static LargeAccount Usual => All["usual names"];

    public string LargeGroup => Group(Count(500) - 1);

    public string LargeGroupModel => Model(Count(1_000) - 1);

    public string ManagedModel => Managed(Count(400) - 1);

    public int Environments => Count(1_000);

    public string Alias(int number) => $"别名-{number:D4}{tail}";

    /// <summary>A session on it, with the first environment as the default.</summary>
    public async Task<Session> Start()
    {
        using var file = new WorldOnDisk(World().ToJsonString(Readable));
        return await Session.Start(file.Path, variables: new() { ["CLOUDBASE_ENV_ID"] = Session.Env });
    }

    private int Count(int whole) => (int)(whole * hundreds);

    private string Model(int number) => $"vendor/a-model-with-quite-a-long-name-{number:D4}{tail}";

    private string Managed(int number) => $"deepseek/a-managed-model-with-quite-a-long-name-{number:D4}{tail}";

    private string Group(int number) => number == 0 ? "cloudbase" : $"custom-{number:D4}".PadRight(longest, 'x');

    private JsonObject World() => new()
    {
        ["environments"] = Many(Environments, number => new JsonObject
        {
            ["EnvId"] = number == 0 ? Session.Env : $"a-shop-of-the-account-{number:D4}".PadRight(Math.Min(longest, 128), 'x'),
            ["Alias"] = Alias(number),
            ["Status"] = "NORMAL",
            ["Region"] = "ap-shanghai",
            ["PackageId"] = "baas_standard",
            ["PackageName"] = "标准版",
            ["IsDefault"] = false,
            ["Meta"] = new JsonArray(),
        }),
        ["packages"] = new JsonObject
        {
            [Session.Env] = Many(Count(300), number => new JsonObject { ["postpayPackageId"] = $"pkg_tcb_tokencredits_{number:D4}{tail}", ["status"] = number == Count(300) - 1 ? 1 : 3 }),
        },
        ["groups"] = new JsonObject
        {
            [Session.Env] = Many(Count(500), number => new JsonObject
            {
                ["GroupName"] = Group(number),
                ["Type"] = number == 0 ? "builtin" : "custom",
                ["Status"] = 1,
                ["Models"] = Many(number == 0 || number == Count(500) - 1 ? Count(1_000) : 2, model => new JsonObject { ["Model"] = Model(model) }),
            }),
        },
        ["catalog"] = new JsonArray(new JsonObject
        {
            ["GroupName"] = "cloudbase",
            ["Models"] = Many(Count(400), number => new JsonObject
            {
                ["Model"] = Managed(number),
                ["ModelSpec"] = new JsonObject { ["ContextLength"] = "128k", ["MaxInputToken"] = "96k", ["MaxOutputToken"] = "32k" },
                ["ModelChargingInfo"] = Many(tiers, tier => new JsonObject
                {
                    ["Type"] = "Tiered",
                    ["Name"] = $"{tier * 32}k-{(tier + 1) * 32}k",
                    ["InputPrice"] = "0.004",
                    ["OutputPrice"] = "0.016",
                    ["CachePrice"] = "0.001",
                    ["InputOutputUnit"] = "千tokens",
                }),
            }),
        }),
    };

    private static JsonArray Many(int count, Func<int, JsonNode> item) => new([.. Enumerable.Range(0, count).Select(item)]);
}
