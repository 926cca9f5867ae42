using CloudBaseAi.Domain.Names;
using CloudBaseAi.Files;
using CloudBaseAi.Tests.Harness;
using Microsoft.Extensions.Time.Testing;

namespace CloudBaseAi.Tests.Files;

/// <summary>Two <see cref="GroupLocks"/> on one folder are two processes: the lock belongs to the open file, not to the process.</summary>
public sealed class GroupLocksTests : IDisposable
{
    private readonly TempFolder _folder = new();
    private readonly FakeTimeProvider _time = new();

    public void Dispose() => _folder.Dispose();

    private GroupLocks Process(string? folder = null) => new(folder ?? _folder.Path, _time);

    private static Task<GroupLock> Take(GroupLocks process, GroupName? group = null) => process.Take(Ids.Sandbox, group ?? GroupName.CloudBase, CancellationToken.None);

    /// <summary>Moves the clock on until the task is done: each step wakes a waiting one once.</summary>
    private async Task<GroupLock> Eventually(Task<GroupLock> task, TimeSpan step)
    {
        while (!task.IsCompleted)
        {
            _time.Advance(step);
            await Task.Yield();
        }

        return await task;
    }

    [Fact]
    public async Task The_second_process_waits_until_the_first_is_done()
    {
        var first = await Take(Process());
        var second = Take(Process());
        _time.Advance(GroupLocks.Pause * 3);
        Assert.False(second.IsCompleted);
        first.Dispose();
        using var held = await Eventually(second, GroupLocks.Pause);
        Assert.Null(held.Missing);
    }

    [Fact]
    public async Task Groups_do_not_wait_for_each_other()
    {
        using var one = await Take(Process());
        using var other = await Take(Process(), Ids.Group("custom-a"));
        Assert.Null(other.Missing);
    }

    [Fact]
    public async Task A_turn_that_is_never_given_back_is_gone_without_after_a_minute_and_that_is_said()
    {
        using var first = await Take(Process());
        using var second = await Eventually(Take(Process()), TimeSpan.FromSeconds(1));
        Assert.Equal("another process held it for 60 s", second.Missing);
    }

    [Fact]
    public async Task After_a_holder_that_ended_amid_a_write_the_next_one_lets_the_request_arrive()
    {
        var killed = await Take(Process());
        killed.Writing();
        killed.Dispose();
        var next = Take(Process());
        _time.Advance(GroupLock.Grace - TimeSpan.FromMilliseconds(1));
        Assert.False(next.IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        (await next).Dispose();
    }

    [Fact]
    public async Task A_write_whose_outcome_is_known_holds_nobody_up()
    {
        using (var done = await Take(Process()))
        {
            done.Writing();
            done.Settled();
        }

        using var next = await Take(Process());
        Assert.False(next.IsUnsettled);
    }

    [Fact]
    public async Task A_wait_that_is_cancelled_leaves_the_lock_to_others()
    {
        var killed = await Take(Process());
        killed.Writing();
        killed.Dispose();
        using var cancel = new CancellationTokenSource();
        var cancelled = Process().Take(Ids.Sandbox, GroupName.CloudBase, cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        using var next = await Eventually(Take(Process()), GroupLock.Grace);
        Assert.Null(next.Missing);
    }

    [Fact]
    public async Task Where_the_folder_cannot_be_made_the_work_goes_on_and_the_reason_is_given()
    {
        var file = _folder.File("file", "");
        using var held = await Take(Process(Path.Combine(file, "state")));
        Assert.Equal("the state folder cannot be written", held.Missing);
        held.Writing();
        held.Settled();
    }

    [Fact]
    public async Task Without_a_home_there_is_no_lock()
    {
        using var held = await new GroupLocks(null, _time).Take(Ids.Sandbox, GroupName.CloudBase, CancellationToken.None);
        Assert.Equal("this user has no state folder", held.Missing);
    }

    [Fact]
    public async Task The_file_is_the_users_own_and_names_nothing()
    {
        using var held = await Take(Process());
        var file = Assert.Single(Directory.GetFiles(_folder.Path));
        Assert.Matches("^[0-9a-f]{32}[.]lock$", Path.GetFileName(file));
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }
}
