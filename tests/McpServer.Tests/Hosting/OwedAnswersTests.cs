using System.Text;
using CloudBaseAi.Hosting;
using CloudBaseAi.Tests.Hosting.Support;

namespace CloudBaseAi.Tests.Hosting;

public sealed class OwedAnswersTests
{
    private readonly OwedAnswers _owed = new();

    [Fact]
    public void Nothing_is_owed_before_anything_is_asked() => Assert.True(_owed.Settled().IsCompleted);

    [Fact]
    public async Task All_is_settled_once_each_request_has_its_answer()
    {
        Read("1", "2");
        var settled = _owed.Settled();
        Write("2");
        Assert.False(settled.IsCompleted);
        Write("1");
        await settled;
    }

    [Fact]
    public void A_number_does_not_answer_a_text()
    {
        Read("1");
        Write("\"1\"");
        Assert.False(_owed.Settled().IsCompleted);
    }

    [Fact]
    public void An_id_used_twice_is_owed_two_answers()
    {
        Read("1", "1");
        Write("1");
        Assert.False(_owed.Settled().IsCompleted);
        Write("1");
        Assert.True(_owed.Settled().IsCompleted);
    }

    [Fact]
    public void An_answer_to_nothing_is_no_credit()
    {
        Write("1");
        Read("1");
        Assert.False(_owed.Settled().IsCompleted);
    }

    [Fact]
    public void A_client_that_reads_no_more_is_owed_nothing_now_or_later()
    {
        Read("1");
        var settled = _owed.Settled();
        _owed.Abandon();
        Assert.True(settled.IsCompleted);
        Read("2");
        Assert.True(_owed.Settled().IsCompleted);
    }

    private void Read(params string[] ids) => Array.ForEach(ids, id => _owed.Read(Encoding.UTF8.GetBytes(Wire.Request(id, "ping"))));

    private void Write(string id) => _owed.Written(Encoding.UTF8.GetBytes($$"""{"result":{},"id":{{id}},"jsonrpc":"2.0"}"""));
}
