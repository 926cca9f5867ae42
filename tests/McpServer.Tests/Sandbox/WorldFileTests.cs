using System.Text;
using CloudBaseAi.Cloud.Sandbox;

namespace CloudBaseAi.Tests.Sandbox;

public sealed class WorldFileTests
{
    private const string One = """ "environments":[{"EnvId":"e"}] """;

    [Theory]
    [InlineData("""[]""", "expected an object, found a list")]
    [InlineData("""{}""", "environments: missing")]
    [InlineData("""{"environments":{}}""", "environments: expected a list, found an object")]
    [InlineData("""{"environments":[],"enviroments":[]}""", "enviroments: unknown key; did you mean environments?")]
    [InlineData("""{"environments":[],"Groups":{}}""", "Groups: unknown key; did you mean groups?")]
    [InlineData("""{"environments":[],"models":{}}""", "models: unknown key. Keys here: name, environments,")]
    [InlineData("""{"environments":[],"name":5}""", "name: expected text, found a number")]
    [InlineData("""{"environments":["e"]}""", "environments[0]: expected an object, found text")]
    [InlineData("""{"environments":[{"EnvId":"e"},{"Alias":"x"}]}""", "environments[1].EnvId: missing")]
    [InlineData("""{"environments":[{"EnvId":""}]}""", "environments[0].EnvId: expected text that is not empty")]
    [InlineData("""{"environments":[{"EnvId":"\udc00"}]}""", "line 1, column 27: not valid JSON")]
    [InlineData("""{"environments":[{"EnvId":"e"},{"EnvId":"e"}]}""", "environments[1].EnvId: another entry of the list has this EnvId")]
    [InlineData("""{"environments":[{"EnvId":"e","Alias":5}]}""", "environments[0].Alias: expected text or null, found a number")]
    [InlineData("""{"environments":[{"EnvId":"e","IsDefault":"yes"}]}""", "environments[0].IsDefault: expected true or false, found text")]
    [InlineData("""{"environments":[{"EnvId":"e","Meta":[{"Value":"v"}]}]}""", "environments[0].Meta[0].Key: missing")]
    [InlineData("""{"environments":[{"EnvId":"e","PackageName":"0123456789012345678901234567890123456789012345678901234567890","PackageId":{}}]}""", "environments[0].PackageId: expected text or null, found an object")]
    [InlineData("""{"environments":[],"activityRecords":{}}""", "activityRecords: expected a list, found an object")]
    [InlineData("""{"environments":[],"activityRecords":[{"activityName":1}]}""", "activityRecords[0].activityName: expected text or null, found a number")]
    [InlineData("""{"environments":[],"packages":{"x":[]}}""", "packages.x: no entry of environments has this EnvId")]
    [InlineData("""{"environments":[],"groups":{"x":[]}}""", "groups.x: no entry of environments has this EnvId")]
    [InlineData("{" + One + ""","packages":{"e":{}}}""", "packages.e: expected a list, found an object")]
    [InlineData("{" + One + ""","packages":{"e":[{"postpayPackageId":true}]}}""", "packages.e[0].postpayPackageId: expected text or null, found a boolean")]
    [InlineData("{" + One + ""","packages":{"e":[{"status":[]}]}}""", "packages.e[0].status: expected a single value, found a list")]
    [InlineData("{" + One + ""","groups":{"e":[{}]}}""", "groups.e[0].GroupName: missing")]
    [InlineData("{" + One + ""","groups":{"e":[{"GroupName":"g","Status":"on"}]}}""", "groups.e[0].Status: expected 1 or 2, found text")]
    [InlineData("{" + One + ""","groups":{"e":[{"GroupName":"g","Status":0}]}}""", "groups.e[0].Status: expected 1 or 2, found a number")]
    [InlineData("{" + One + ""","groups":{"e":[{"GroupName":"g","Type":"Custom"}]}}""", "groups.e[0].Type: expected \"builtin\" or \"custom\", found text")]
    [InlineData("{" + One + ""","groups":{"e":[{"GroupName":"g"},{"GroupName":"g"}]}}""", "groups.e[1].GroupName: another entry of the list has this GroupName")]
    [InlineData("{" + One + ""","groups":{"e":[{"GroupName":"g","Models":["m"]}]}}""", "groups.e[0].Models[0]: expected an object, found text")]
    [InlineData("{" + One + ""","groups":{"e":[{"GroupName":"g","Models":[{"Model":null}]}]}}""", "groups.e[0].Models[0].Model: expected text, found null")]
    [InlineData("{" + One + ""","groups":{"e":[{"GroupName":"g","Models":[{"Model":"m","Tags":[1]}]}]}}""", "groups.e[0].Models[0].Tags[0]: expected text or null, found a number")]
    [InlineData("{" + One + ""","groups":{"e":[{"GroupName":"g","Secret":"k"}]}}""", "groups.e[0].Secret: expected an object, found text")]
    [InlineData("{" + One + ""","catalog":[{"GroupName":"g","Models":[{"Model":"m","ModelSpec":{"ContextLength":128}}]}]}""", "catalog[0].Models[0].ModelSpec.ContextLength: expected text or null, found a number")]
    [InlineData("{" + One + ""","catalog":[{"GroupName":"g","Models":[{"Model":"m","ModelChargingInfo":[{"InputPrice":0.1}]}]}]}""", "catalog[0].Models[0].ModelChargingInfo[0].InputPrice: expected text or null, found a number")]
    [InlineData("{" + One + ""","activity":[]}""", "activity: expected an object, found a list")]
    [InlineData("{" + One + ""","activity":{"Attendable":true}}""", "activity.Attendable: unknown key; did you mean AttendAble?")]
    [InlineData("{" + One + ""","activity":{"AttendAble":"no"}}""", "activity.AttendAble: expected true or false, found text")]
    [InlineData("{" + One + ""","activity":{"Reason":5}}""", "activity.Reason: expected text or null, found a number")]
    [InlineData("{" + One + ""","billing":[]}""", "billing: expected an object, found a list")]
    [InlineData("{" + One + ""","billing":{"x":null}}""", "billing.x: no entry of environments has this EnvId")]
    [InlineData("{" + One + ""","billing":{"e":"credits"}}""", "billing.e: expected an object, a list or null, found text")]
    [InlineData("{" + One + ""","billing":{"e":["credits"]}}""", "billing.e[0]: expected an object, found text")]
    [InlineData("{" + One + ""","billing":{"e":{"EnvId":1}}}""", "billing.e.EnvId: expected text or null, found a number")]
    [InlineData("{" + One + ""","billing":{"e":{"EnvDeductionMode":{}}}}""", "billing.e.EnvDeductionMode: expected a single value, found an object")]
    [InlineData("{" + One + ""","billing":{"e":[{},{"EnableOverrun":"x"}]}}""", "billing.e[1].EnableOverrun: expected true or false, found text")]
    [InlineData("{" + One + ""","quirks":{"billingcase":"camel"}}""", "quirks.billingcase: unknown key; did you mean billingCase?")]
    [InlineData("{" + One + ""","quirks":{"billingCase":"snake"}}""", "quirks.billingCase: expected \"pascal\" or \"camel\", found text")]
    [InlineData("{" + One + ""","quirks":{"failures":[{"code":"x"}]}}""", "quirks.failures[0].action: missing")]
    [InlineData("{" + One + ""","quirks":{"failures":[{"action":"Describe","code":"x"}]}}""", "quirks.failures[0].action: expected \"*\" or \"DescribeEnvs\"")]
    [InlineData("{" + One + ""","quirks":{"failures":[{"action":"*"}]}}""", "quirks.failures[0].code: missing")]
    [InlineData("{" + One + ""","quirks":{"failures":[{"action":"*","code":"x","times":0}]}}""", "quirks.failures[0].times: expected a whole number from 1, found a number")]
    [InlineData("{" + One + ""","quirks":{"failures":[{"action":"*","code":"x","times":1.5}]}}""", "quirks.failures[0].times: expected a whole number from 1, found a number")]
    [InlineData("{" + One + ""","quirks":{"failures":[{"action":"*","code":"x","after":1}]}}""", "quirks.failures[0].after: unknown key")]
    [InlineData("{\n  \"environments\": [\n    oops\n  ]\n}", "line 3, column 5: not valid JSON")]
    [InlineData("{\"environments\":[],\"environments\":[]}", "not valid JSON")]
    [InlineData("{\"environments\":[],}", "line 1, column 20: not valid JSON")]
    [InlineData("{\"environments\":[]} // note", "line 1, column 21: not valid JSON")]
    [InlineData("", "line 1, column 1: not valid JSON")]
    [InlineData("""{"environments":[{"EnvId":"e","\ud800":1}]}""", "line 1, column 31: not valid JSON")]
    [InlineData("""{"environments":[{"EnvId":"e","Novel":"\ud800"}]}""", "line 1, column 39: not valid JSON")]
    public void A_mistake_is_named_with_its_place(string json, string complaint)
    {
        var e = Assert.Throws<WorldException>(() => CloudProbe.WorldOf(json));
        Assert.StartsWith("test world: " + complaint, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_name_is_cut_in_the_complaint()
    {
        var e = Assert.Throws<WorldException>(() => CloudProbe.WorldOf($$"""{"environments":[{"EnvId":"e"}],"groups":{"{{new string('x', 100)}}":[]} }"""));
        Assert.Equal($"test world: groups.{new string('x', 60)}…: no entry of environments has this EnvId", e.Message);
    }

    [Fact]
    public void A_name_cannot_forge_a_line_of_the_complaint()
    {
        var e = Assert.Throws<WorldException>(() => CloudProbe.WorldOf("""{"environments":[],"a\n\u001b[31mworld loaded":1}"""));
        Assert.DoesNotContain(e.Message, char.IsControl);
    }

    /// <summary>Files that somebody may name by mistake: keys of the vendor's tools, of other tools, and what only looks like a world.</summary>
    [Theory]
    [InlineData("""{"credential":{"secretId":"HUSH","secretKey":"HUSH"}}""")]
    [InlineData("[default]\nsecret_id = HUSH\nsecret_key = HUSH\n")]
    [InlineData("HUSH")]
    [InlineData("\"HUSH\"")]
    [InlineData("""{"environments":"HUSH"}""")]
    [InlineData("""{"environments":["HUSH"]}""")]
    [InlineData("""{"environments":[{"EnvId":"HUSH"},{"EnvId":"HUSH"}]}""")]
    [InlineData("""{"environments":[{"EnvId":"e","IsDefault":"HUSH"}]}""")]
    [InlineData("{" + One + ""","groups":{"e":[{"GroupName":"HUSH"},{"GroupName":"HUSH"}]}}""")]
    [InlineData("{" + One + ""","groups":{"e":[{"GroupName":"g","Secret":"HUSH"}]}}""")]
    [InlineData("{" + One + ""","groups":{"e":[{"GroupName":"g","Type":"HUSH"}]}}""")]
    [InlineData("{" + One + ""","billing":{"e":"HUSH"}}""")]
    [InlineData("{" + One + ""","quirks":{"billingCase":"HUSH"}}""")]
    [InlineData("{" + One + ""","quirks":{"failures":[{"action":"HUSH","code":"x"}]}}""")]
    [InlineData("{\"environments\":[HUSH]}")]
    public void A_complaint_never_shows_a_value_of_the_file(string json)
    {
        using var folder = new ScratchFolder();
        var path = folder.Write("secret.json", Encoding.UTF8.GetBytes(json));
        var e = Assert.Throws<WorldException>(() => World.Load(path));
        Assert.StartsWith(path, e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("HUSH", e.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("'H'", e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Only_environments_has_to_be_there_and_the_catalogue_is_then_the_built_in_one()
    {
        var world = CloudProbe.WorldOf("""{"environments":[]}""");
        Assert.Equal("test", world.Name);
        Assert.Empty(world.ActivityRecords);
        Assert.Empty(world.Groups);
        Assert.Equal(World.Load("none").Catalog.GetRawText(), world.Catalog.GetRawText());
        Assert.Equal(0, CloudProbe.WorldOf("""{"environments":[],"catalog":[]}""").Catalog.GetArrayLength());
    }

    [Fact]
    public void A_world_can_rehearse_package_values_that_nobody_has_published()
    {
        var world = CloudProbe.WorldOf("{" + One + ""","packages":{"e":[{"status":"1","versionSwitchStatus":true},{}]}}""");
        Assert.Equal(["""{"status":"1","versionSwitchStatus":true}""", "{}"], world.Packages["e"].Select(pack => pack.GetRawText()));
    }

    [Fact]
    public void A_world_can_rehearse_billing_values_that_nobody_has_published()
    {
        var world = CloudProbe.WorldOf("{" + One + ""","billing":{"e":[{"EnvDeductionMode":7,"Status":true,"Novel":[1]},{}]}}""");
        Assert.Equal("""[{"EnvDeductionMode":7,"Status":true,"Novel":[1]},{}]""", world.Billing["e"].GetRawText());
    }

    [Fact]
    public void A_file_is_loaded_by_its_path_with_or_without_a_byte_order_mark()
    {
        using var folder = new ScratchFolder();
        var path = folder.Write("mine.json", [.. Encoding.UTF8.Preamble, .. """{"environments":[{"EnvId":"环境"}]}"""u8]);
        var world = World.Load(path);
        Assert.Equal("mine", world.Name);
        Assert.Equal("环境", world.Environments[0].GetProperty("EnvId").GetString());
    }

    [Fact]
    public void A_bad_file_is_named_by_its_path()
    {
        using var folder = new ScratchFolder();
        var path = folder.Write("bad.json", "{\"environments\":5}"u8.ToArray());
        Assert.Equal($"{path}: environments: expected a list, found a number", Assert.Throws<WorldException>(() => World.Load(path)).Message);
    }

    [Fact]
    public void A_file_that_is_too_big_is_not_read()
    {
        using var folder = new ScratchFolder();
        var path = folder.Write("big.json", new byte[WorldFile.MaxBytes + 1]);
        Assert.StartsWith($"{path}: too big", Assert.Throws<WorldException>(() => World.Load(path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("enroled")]
    [InlineData("Enrolled")]
    [InlineData("catalog")]
    [InlineData("nowhere/mine.json")]
    [InlineData("")]
    public void A_name_that_is_neither_world_nor_file_gets_the_list(string name)
    {
        var e = Assert.Throws<WorldException>(() => World.Load(name));
        Assert.Equal($"\"{name}\" is neither a built-in world nor a file. Built-in worlds: {string.Join(", ", World.Names)}.", e.Message);
    }

    [Fact]
    public void A_folder_is_no_world()
    {
        using var folder = new ScratchFolder();
        Assert.Contains("is a folder, not a world file", Assert.Throws<WorldException>(() => World.Load(folder.Path)).Message, StringComparison.Ordinal);
    }

    private sealed class ScratchFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("world-").FullName;

        public string Write(string name, byte[] bytes)
        {
            var path = System.IO.Path.Combine(Path, name);
            File.WriteAllBytes(path, bytes);
            return path;
        }

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
