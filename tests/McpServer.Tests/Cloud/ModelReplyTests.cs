using CloudBaseAi.Cloud;
using CloudBaseAi.Domain.Facts;
using CloudBaseAi.Tests.Cloud.Support;

namespace CloudBaseAi.Tests.Cloud;

/// <summary>DescribeAIModels and DescribeManagedAIModelList.</summary>
public class ModelReplyTests
{
    [Theory]
    [InlineData("AIModels", "GroupName", "Model")]
    [InlineData("AIModelGroups", "GroupName", "Model")]
    [InlineData("aiModels", "groupName", "model")]
    [InlineData("aiModelGroups", "groupname", "MODEL")]
    public async Task Groups_are_read_under_either_name_and_in_any_case(string list, string name, string model)
    {
        var groups = await Groups($$"""{"{{list}}":[{"{{name}}":"cloudbase","Type":"builtin","Status":1,"Models":[{"{{model}}":"a/b"}]},{"{{name}}":"deepseek"}]}""");
        Assert.Equal(["cloudbase", "deepseek"], groups.Select(group => group.Name));
        Assert.Equal(("builtin", true), (groups[0].Type, groups[0].IsOn));
        Assert.Equal(["a/b"], groups[0].Models);
        Assert.Equal(("", (int?)null), (groups[1].Type, groups[1].Status));
        Assert.Empty(groups[1].Entries);
    }

    [Theory]
    [InlineData("""{"AIModels":null}""")]
    [InlineData("""{"AIModels":[]}""")]
    [InlineData("""{"AIModelGroups":null}""")]
    public async Task No_groups_are_an_empty_list(string response) => Assert.Empty(await Groups(response));

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"AIModels":{}}""")]
    [InlineData("""{"AIModels":[null]}""")]
    [InlineData("""{"AIModels":[{}]}""")]
    [InlineData("""{"AIModels":[{"GroupName":1}]}""")]
    [InlineData("""{"AIModels":[{"GroupName":"g","Status":"1"}]}""")]
    [InlineData("""{"AIModels":[{"GroupName":"g","Models":{}}]}""")]
    [InlineData("""{"AIModels":[{"GroupName":"g","Models":["m"]}]}""")]
    [InlineData("""{"AIModels":[{"GroupName":"g","Models":[{"Model":7}]}]}""")]
    public async Task Groups_of_another_shape_are_Protocol(string response) =>
        Assert.Equal(FailureKind.Protocol, (await Assert.ThrowsAsync<CloudException>(() => Groups(response))).Kind);

    [Fact]
    public async Task The_catalogue_is_read_across_its_groups()
    {
        var catalog = await Catalogue("""
            {"ManagedAIModelList":[
             {"GroupName":"cloudbase","Models":[
              {"Model":"a","ModelSpec":{"ContextLength":"128k","MaxInputToken":"96k","MaxOutputToken":32},"ModelChargingInfo":[
               {"Type":"Tiered","Name":"0-16k","InputPrice":"0.004","OutputPrice":"0.016","CachePrice":"0.001","InputOutputUnit":"千tokens"},
               {"Type":"Tiered","InputPrice":0.0040}]}]},
             {"GroupName":"empty","Models":null},
             {"GroupName":"hunyuan-exp","Models":[{"Model":"b","ModelSpec":null,"ModelChargingInfo":null}]}]}
            """);
        Assert.Equal(["a", "b"], catalog.Entries.Select(entry => entry.Model));
        Assert.Equal(("128k", "96k", "32"), (catalog.Entries[0].ContextLength, catalog.Entries[0].MaxInput, catalog.Entries[0].MaxOutput));
        Assert.Equal(
            [new Price("Tiered", "0-16k", "0.004", "0.016", "0.001", "千tokens"), new Price("Tiered", null, "0.0040", null, null, null)],
            catalog.Entries[0].Prices);
        Assert.Equal((null, 0), (catalog.Entries[1].ContextLength, catalog.Entries[1].Prices.Count));
    }

    [Theory]
    [InlineData("""{"InputPrice":""}""")]
    [InlineData("""{"InputPrice":" ","OutputPrice":"","CachePrice":null}""")]
    [InlineData("""{"Type":"Uniform","Name":"","InputOutputUnit":"千tokens"}""")]
    [InlineData("{}")]
    public async Task An_entry_without_an_amount_is_no_price(string price)
    {
        var catalog = await Catalogue($$"""{"ManagedAIModelList":[{"Models":[{"Model":"a","ModelChargingInfo":[{{price}}]}]}]}""");
        Assert.Empty(Assert.Single(catalog.Entries).Prices);
    }

    [Theory]
    [InlineData("\"\"")]
    [InlineData("\"  \"")]
    [InlineData("null")]
    public async Task What_is_empty_is_absent_and_a_price_of_nought_is_one(string nothing)
    {
        var catalog = await Catalogue(
            $$"""
            {"ManagedAIModelList":[{"Models":[{"Model":"a","ModelSpec":{"ContextLength":{{nothing}},"MaxInputToken":{{nothing}},"MaxOutputToken":{{nothing}}},
              "ModelChargingInfo":[{"Type":"Uniform","Name":{{nothing}},"InputPrice":"0","OutputPrice":0,"CachePrice":{{nothing}},"InputOutputUnit":{{nothing}}}]}]}]}
            """);
        var model = Assert.Single(catalog.Entries);
        Assert.Equal((null, null, null), (model.ContextLength, model.MaxInput, model.MaxOutput));
        Assert.Equal(new Price("Uniform", null, "0", "0", null, null), Assert.Single(model.Prices));
    }

    [Fact]
    public async Task No_catalogue_is_an_empty_one() => Assert.Empty((await Catalogue("""{"ManagedAIModelList":null}""")).Entries);

    [Theory]
    [InlineData("""{}""")]
    [InlineData("""{"ManagedAIModelList":[{"Models":[{}]}]}""")]
    [InlineData("""{"ManagedAIModelList":[{"Models":[{"Model":"a","ModelSpec":"128k"}]}]}""")]
    [InlineData("""{"ManagedAIModelList":[{"Models":[{"Model":"a","ModelChargingInfo":{}}]}]}""")]
    [InlineData("""{"ManagedAIModelList":[{"Models":[{"Model":"a","ModelChargingInfo":[{"InputPrice":true}]}]}]}""")]
    public async Task A_catalogue_of_another_shape_is_Protocol(string response) =>
        Assert.Equal(FailureKind.Protocol, (await Assert.ThrowsAsync<CloudException>(() => Catalogue(response))).Kind);

    private static async Task<IReadOnlyList<ModelGroup>> Groups(string response)
    {
        using var rig = new Rig(Script.Ok(response));
        return (await rig.Api.DescribeAIModels(Some.Env, default)).All;
    }

    private static async Task<Catalog> Catalogue(string response)
    {
        using var rig = new Rig(Script.Ok(response));
        return await rig.Api.DescribeManagedAIModelList(Some.Env, default);
    }
}
