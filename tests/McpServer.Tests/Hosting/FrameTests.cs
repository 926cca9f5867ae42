using System.Text;
using CloudBaseAi.Hosting;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Tests.Hosting;

/// <summary>What is counted must be what the SDK answers: one request too many and the end waits in vain, one too few and an answer is lost.</summary>
public sealed class FrameTests
{
    [Theory]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"ping"}""", "n1")]
    [InlineData("""{"jsonrpc":"2.0","id":"1","method":"ping"}""", "s1")]
    [InlineData("""{"method":"ping","params":{"id":9,"a":[{"id":8}]},"id":-7,"jsonrpc":"2.0"}""", "n-7")]
    [InlineData("""{"jsonrpc":"2.0","id":9007199254740993,"method":"ping"}""", "n9007199254740993")]
    [InlineData("""{"jsonrpc":"2.0","id":"a\u0062\n","method":"ping"}""", "sab\n")]
    [InlineData("""{"jsonrpc":"2.0","id":"","method":"id"}""", "s")]
    public void A_request_is_owed_an_answer_by_its_id(string line, string id)
    {
        var frame = Frame.Of(Encoding.UTF8.GetBytes(line));
        Assert.Equal((id, true, false), (frame.Id, frame.IsOwedAnswer, frame.IsAnswer));
    }

    [Theory]
    [InlineData("""{"jsonrpc":"2.0","method":"notifications/initialized"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":null,"method":"ping"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1.5,"method":"ping"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":12345678901234567890,"method":"ping"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":true,"method":"ping"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":{"a":1},"method":"ping"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":"\ud800","method":"ping"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":4}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"subscriptions/listen"}""")]
    [InlineData("""{"jsonrpc":"1.0","id":1,"method":"ping"}""")]
    [InlineData("""{"jsonrpc":2.0,"id":1,"method":"ping"}""")]
    [InlineData("""{"id":1,"method":"ping"}""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"method":"ping" """)]
    [InlineData("""[{"jsonrpc":"2.0","id":1,"method":"ping"}]""")]
    [InlineData("""{"jsonrpc":"2.0","id":1,"result":{}}""")]
    [InlineData("")]
    [InlineData("nonsense")]
    public void What_the_SDK_never_answers_is_owed_nothing(string line) => Assert.False(Frame.Of(Encoding.UTF8.GetBytes(line)).IsOwedAnswer);

    [Theory]
    [InlineData("""{"result":{"id":7,"method":"x"},"id":1,"jsonrpc":"2.0"}""", true)]
    [InlineData("""{"error":{"code":-32602,"message":"x"},"id":1,"jsonrpc":"2.0"}""", true)]
    [InlineData("""{"method":"notifications/message","params":{},"jsonrpc":"2.0"}""", false)]
    public void A_result_or_an_error_is_an_answer(string line, bool answer) => Assert.Equal(answer, Frame.Of(Encoding.UTF8.GetBytes(line)).IsAnswer);

    [Fact]
    public void Bytes_that_are_no_Unicode_say_nothing() => Assert.Null(Frame.Of([.. "{\"jsonrpc\":\"2.0\",\"method\":\"ping\",\"id\":\""u8, 0xFF, .. "\"}"u8]).Id);

    [Fact]
    public void The_SDKs_ids_are_spelled_alike()
    {
        Assert.Equal("n1", Frame.Key(new RequestId(1)));
        Assert.Equal("s1", Frame.Key(new RequestId("1")));
    }
}
