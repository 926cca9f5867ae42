using System.Text.Json.Nodes;
using CloudBaseAi.Tests.Hosting.Support;

namespace CloudBaseAi.Tests.Hosting;

/// <summary>The check that other tests rely on finds faults.</summary>
public sealed class SchemaCheckTests
{
    [Theory]
    [InlineData("""{"type":"string"}""", "1", "$ is no \"string\"")]
    [InlineData("""{"type":["string","null"]}""", "true", "$ is no [\"string\",\"null\"]")]
    [InlineData("""{"type":"integer"}""", "1.5", "$ is no \"integer\"")]
    [InlineData("""{"enum":["ok"]}""", "\"OK\"", "$ is none of [\"ok\"]")]
    [InlineData("""{"type":"object","required":["a"]}""", "{}", "$ lacks a")]
    [InlineData("""{"properties":{"a":{"items":{"type":"string"}}}}""", """{"a":["x",null]}""", "$.a[1] is no \"string\"")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}},"required":["a"],"description":"x"}""", """{"a":"x","b":1}""", null)]
    [InlineData("""{"type":["object","null"]}""", "null", null)]
    public void A_value_is_held_to_every_keyword(string schema, string value, string? fault) =>
        Assert.Equal(fault, SchemaCheck.Fault(JsonNode.Parse(schema)!.AsObject(), JsonNode.Parse(value)));

    [Fact]
    public void A_keyword_it_does_not_know_is_not_passed_over() =>
        Assert.Throws<NotSupportedException>(() => SchemaCheck.Fault(JsonNode.Parse("""{"minLength":1}""")!.AsObject(), "x"));
}
