using System.Text;
using System.Text.Json;
using CloudBaseAi.Cloud;
using CloudBaseAi.Cloud.Wire;
using CloudBaseAi.Tests.Cloud.Support;

namespace CloudBaseAi.Tests.Cloud;

public class SecretsInRepliesTests
{
    [Theory]
    [InlineData("""{"Secret":{"SecretSource":"x","ApiKey":"leak"},"A":1}""")]
    [InlineData("""{"A":1,"ApiKey":"leak"}""")]
    [InlineData("""{"apikey":"leak","A":1,"APIKEY":["leak",{"x":"leak"}]}""")]
    [InlineData("""{"secretKey":"leak","SECRETID":"leak","A":1}""")]
    [InlineData("""{"\u0041pi\u004bey":"leak","A":1}""")]
    [InlineData("""{"ApiKey":"leak","ApiKey":"leak","A":1}""")]
    public void A_secret_is_dropped_and_what_stands_beside_it_stays(string json) =>
        Assert.Equal("""{"A":1}""", Parse(json));

    [Fact]
    public void A_secret_is_dropped_at_any_depth() =>
        Assert.Equal("""[[{"x":{"y":[{},{"z":null}]}}]]""", Parse("""[[{"x":{"y":[{"Secret":null},{"z":null,"ApiKey":{"Secret":"leak"}}]}}]]"""));

    [Theory]
    [InlineData("""{"SecretSource":"kept","Secrets":1,"MyApiKey":2,"":3}""")]
    [InlineData("""{"n":1.0,"e":1E+5,"big":123456789012345678901234567890,"text":"a\"\\\/\u00e9é密 \ud83d\ude00","b":[true,false,null]}""")]
    public void Everything_else_stays_digit_for_digit(string json) => Assert.Equal(json, Parse(json));

    [Theory]
    [InlineData("")]
    [InlineData("{\"a\":1")]
    [InlineData("{\"a\":1}{}")]
    [InlineData("{\"a\":1,\"a\":2}")]
    [InlineData("{\"a\":\"\\udc00\"}")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("﻿{}")]
    public void What_is_not_one_unambiguous_JSON_text_is_refused(string json) => Assert.ThrowsAny<JsonException>(() => Parse(json));

    [Fact]
    public void Bytes_that_are_not_UTF8_are_refused() => Assert.ThrowsAny<JsonException>(() => SecretScrubber.Parse([0x22, 0xff, 0x22]));

    [Fact]
    public async Task No_group_holds_its_secret()
    {
        using var rig = new Rig(Script.Ok("""
            {"AIModels":[{"GroupName":"custom-a","Type":"custom","Status":1,"Secret":{"ApiKey":"leak-1","SecretKey":"leak-2","SecretId":"leak-3"},
             "Models":[{"Model":"m"}]}],"RequestId":"r"}
            """));
        var group = Assert.Single((await rig.Api.DescribeAIModels(Some.Env, default)).All);
        Assert.DoesNotContain("leak", $"{group} {string.Join(' ', group.Entries)}", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"AIModels":[{"ApiKey":"leak","GroupName":7}],"RequestId":"r"}""")]
    [InlineData("""{"AIModels":"leak","RequestId":"leak leak"}""")]
    public async Task A_reply_that_cannot_be_read_is_not_quoted(string response)
    {
        using var rig = new Rig(Script.Ok(response));
        var failure = await Assert.ThrowsAsync<CloudException>(() => rig.Api.DescribeAIModels(Some.Env, default));
        Assert.Equal(FailureKind.Protocol, failure.Kind);
        Assert.DoesNotContain("leak", failure.ToString() + failure.RequestId + failure.CloudMessage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_API_key_that_the_cloud_quotes_back_is_cut_out()
    {
        using var rig = new Rig(Script.Error("InvalidParameter", "bad key sk-leak!"));
        var group = new NewGroup(Some.Env, Some.Custom, Some.Url, [], null, new ApiKey("sk-leak"));
        var failure = await Assert.ThrowsAsync<CloudException>(() => rig.Api.CreateAIModel(group, default));
        Assert.Equal(("bad key (hidden)!", "InvalidParameter", "r-err"), (failure.CloudMessage, failure.CloudCode, failure.RequestId));
        Assert.DoesNotContain("sk-leak", failure.ToString(), StringComparison.Ordinal);
    }

    private static string Parse(string json) => SecretScrubber.Parse(Encoding.UTF8.GetBytes(json)).GetRawText();
}
