using CloudBaseAi.Hosting;
using ModelContextProtocol.Protocol;

namespace CloudBaseAi.Tests.Hosting;

public sealed class OwedAnswersTests
{
    private static readonly RequestId One = new(1);
    private static readonly RequestId Two = new(2);

    private readonly OwedAnswers _owed = new();

    [Fact]
    public void Nothing_is_owed_before_anything_is_asked() => Assert.True(_owed.Settled().IsCompleted);

    [Fact]
    public async Task All_is_settled_once_each_request_has_its_answer()
    {
        Ask(One, Two);
        var settled = _owed.Settled();
        _owed.Settle(Two);
        Assert.False(settled.IsCompleted);
        _owed.Settle(One);
        await settled;
    }

    [Fact]
    public void A_number_does_not_answer_a_text()
    {
        Ask(One);
        _owed.Settle(new("1"));
        Assert.False(_owed.Settled().IsCompleted);
    }

    [Fact]
    public void An_id_used_twice_is_owed_two_answers()
    {
        Ask(One, One);
        _owed.Settle(One);
        Assert.False(_owed.Settled().IsCompleted);
        _owed.Settle(One);
        Assert.True(_owed.Settled().IsCompleted);
    }

    [Fact]
    public void An_answer_to_nothing_is_no_credit()
    {
        _owed.Settle(One);
        Ask(One);
        Assert.False(_owed.Settled().IsCompleted);
    }

    [Fact]
    public void A_client_that_reads_no_more_is_owed_nothing_now_or_later()
    {
        Ask(One);
        var settled = _owed.Settled();
        _owed.Abandon();
        Assert.True(settled.IsCompleted);
        Ask(Two);
        Assert.True(_owed.Settled().IsCompleted);
    }

    private void Ask(params RequestId[] ids) => Array.ForEach(ids, _owed.Ask);
}
