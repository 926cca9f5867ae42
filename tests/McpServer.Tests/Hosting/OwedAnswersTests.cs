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
    public async Task What_was_settled_once_does_not_settle_what_is_asked_later()
    {
        Ask(One);
        var first = _owed.Settled();
        _owed.Settle(One);
        await first;
        Ask(Two);
        Assert.False(_owed.Settled().IsCompleted);
        _owed.Settle(Two);
        Assert.True(_owed.Settled().IsCompleted);
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

    [Fact]
    public async Task There_is_room_for_a_number_of_requests_and_for_one_more_after_an_answer()
    {
        for (var id = 0; id < OwedAnswers.Most; id++)
        {
            Assert.True(_owed.Room(100).IsCompleted);
            _owed.Ask(new(id), 100);
        }

        var room = _owed.Room(100);
        Assert.False(room.IsCompleted);
        _owed.Settle(Two);
        await room;
    }

    [Theory]
    [InlineData((int)OwedAnswers.MostBytes, OwedAnswers.Large, false)]
    [InlineData((int)OwedAnswers.MostBytes - OwedAnswers.Large, OwedAnswers.Large, true)]
    [InlineData(2 * (int)OwedAnswers.MostBytes, OwedAnswers.Large - 1, true)]
    [InlineData(OwedAnswers.Large - 1, 2 * (int)OwedAnswers.MostBytes, true)]
    public void Large_requests_count_by_their_bytes_and_one_always_has_room(int first, int second, bool fits)
    {
        Assert.True(_owed.Room(first).IsCompleted);
        _owed.Ask(One, first);
        Assert.Equal(fits, _owed.Room(second).IsCompleted);
        _owed.Settle(One);
        Assert.True(_owed.Room(second).IsCompleted);
    }

    [Fact]
    public async Task Nothing_waits_for_room_once_the_client_is_gone()
    {
        _owed.Ask(One, int.MaxValue);
        var room = _owed.Room(int.MaxValue);
        _owed.Abandon();
        await room;
    }

    [Fact]
    public void Subscriptions_are_waited_for_by_nobody_and_their_number_is_bounded()
    {
        for (var id = 0; id < OwedAnswers.MostOpen; id++) Assert.True(_owed.Open(new(id)));
        Assert.True(_owed.Settled().IsCompleted);
        Assert.False(_owed.Open(new("one more")));
        _owed.Settle(One);
        Assert.True(_owed.Open(new("one more")));
        _owed.Settle(new(2));
        Assert.False(_owed.Open(new("one more")));
    }

    private void Ask(params RequestId[] ids) => Array.ForEach(ids, id => _owed.Ask(id));
}
