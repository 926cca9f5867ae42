using System.Text.Json;
using CloudBaseAi.Checking.Files;
using CloudBaseAi.Domain.Checking;
using CloudBaseAi.Domain.Names;
using CloudBaseAi.Tests.Harness;

namespace CloudBaseAi.Tests.Checking;

/// <summary>What SARIF 2.1.0 (OASIS, sections 3.13 to 3.58) requires of the members that are written, and allows beside them.</summary>
public sealed class SarifTests
{
    private const string Wrong = "wx.cloud.extend.AI.createModel(\"deepseek\");\n";

    /// <summary>By object: its members, a star for those that must be there. <c>[]</c> is a list, and a type is an object of this table.</summary>
    private static readonly Dictionary<string, string[]> Shapes = new()
    {
        ["log"] = ["$schema:string", "version*:string", "runs*:[]run"],
        ["run"] = ["tool*:tool", "invocations:[]invocation", "columnKind:string", "results:[]result"],
        ["tool"] = ["driver*:driver"],
        ["driver"] = ["name*:string", "version:string", "rules:[]rule"],
        ["rule"] = ["id*:string", "shortDescription:text", "defaultConfiguration:configuration"],
        ["configuration"] = ["level:level"],
        ["invocation"] = ["executionSuccessful*:boolean", "toolExecutionNotifications:[]notification"],
        ["notification"] = ["message*:text", "level:level", "locations:[]location"],
        ["result"] = ["message*:text", "ruleId:string", "ruleIndex:index", "level:level", "locations:[]location"],
        ["location"] = ["physicalLocation:place"],
        ["place"] = ["artifactLocation:artifact", "region:region"],
        ["artifact"] = ["uri:uri"],
        ["region"] = ["startLine:count", "startColumn:count"],
        ["text"] = ["text*:string"],
    };

    [Fact]
    public async Task Every_object_is_as_the_standard_requires()
    {
        var log = await Log(("页面 a/a b.js", Wrong), ("c.ts", "const = ;"), ("legal.js", "const a = 1;"));
        Check("log", log, "$");
        Assert.Equal("2.1.0", log.GetProperty("version").GetString());
        var run = log.GetProperty("runs")[0];
        Assert.Equal(JsonValueKind.Object, run.GetProperty("invocations")[0].GetProperty("toolExecutionNotifications")[0].ValueKind);
        var result = Assert.Single(run.GetProperty("results").EnumerateArray());
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules");
        Assert.Equal("illegal-provider", result.GetProperty("ruleId").GetString());
        Assert.Equal("illegal-provider", rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        Assert.Equal((1, 32), (Region(result, "startLine"), Region(result, "startColumn")));
    }

    [Fact]
    public async Task A_live_finding_has_a_rule_of_its_own()
    {
        var log = await Log(calls => [.. LiveFinding.Codes.Select(code => new LiveFinding(code, "a.js", 1, 2, "no"))], ("a.js", "1"));
        Check("log", log, "$");
        var rules = log.GetProperty("runs")[0].GetProperty("tool").GetProperty("driver").GetProperty("rules");
        var named = log.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
            .Select(result => rules[result.GetProperty("ruleIndex").GetInt32()].GetProperty("id").GetString());
        Assert.Equal(LiveFinding.Codes, named);
    }

    private static int Region(JsonElement result, string name) =>
        result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").GetProperty(name).GetInt32();

    private static void Check(string type, JsonElement value, string at)
    {
        if (!Shapes.TryGetValue(type, out var shape))
        {
            Assert.True(IsValue(type, value), $"{at} is no {type}: {value.GetRawText()}");
            return;
        }

        Assert.Equal(JsonValueKind.Object, value.ValueKind);
        var members = shape.Select(member => member.Split(':')).ToDictionary(member => member[0].TrimEnd('*'), member => (Type: member[1], Required: member[0].EndsWith('*')));
        foreach (var (name, _) in members.Where(member => member.Value.Required)) Assert.True(value.TryGetProperty(name, out _), $"{at} has no {name}");
        foreach (var member in value.EnumerateObject())
        {
            Assert.True(members.TryGetValue(member.Name, out var known), $"{at} may not have {member.Name}");
            if (!known.Type.StartsWith("[]", StringComparison.Ordinal))
            {
                Check(known.Type, member.Value, $"{at}.{member.Name}");
                continue;
            }

            foreach (var item in member.Value.EnumerateArray()) Check(known.Type[2..], item, $"{at}.{member.Name}[]");
        }
    }

    private static bool IsValue(string type, JsonElement value) => type switch
    {
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "level" => value.GetString() is "none" or "note" or "warning" or "error",
        "index" => value.TryGetInt32(out var index) && index >= -1,
        "count" => value.TryGetInt32(out var count) && count >= 1,
        "uri" => Uri.IsWellFormedUriString(value.GetString(), UriKind.Relative) && !value.GetString()!.Contains(':', StringComparison.Ordinal),
        _ => throw new ArgumentException($"{type} is no type.", nameof(type)),
    };

    private static Task<JsonElement> Log(params (string Name, string Content)[] files) => Log(_ => [], files);

    private static async Task<JsonElement> Log(Func<IReadOnlyList<NamedCall>, IReadOnlyList<LiveFinding>> live, params (string Name, string Content)[] files)
    {
        using var folder = new TempFolder();
        foreach (var (name, content) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder.Path, name))!);
            folder.File(name, content);
        }

        var sarif = Path.Combine(folder.Path, "out.sarif");
        var request = new CheckRequest([folder.Path], Language.English, "1.0.0")
        {
            Read = CheckTexts.Read,
            SarifPath = sarif,
            Live = calls => Task.FromResult(new LiveOutcome(live(calls), [])),
        };
        await CheckRun.Run(request, CheckTexts.Facts, TextWriter.Null, TextWriter.Null);
        return JsonDocument.Parse(await File.ReadAllBytesAsync(sarif)).RootElement;
    }
}
