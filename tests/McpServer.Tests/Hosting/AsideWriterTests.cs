using System.Collections.Concurrent;
using System.Text;
using CloudBaseAi.Hosting;

namespace CloudBaseAi.Tests.Hosting;

public sealed class AsideWriterTests
{
    private readonly ConcurrentQueue<string> _written = new();

    [Fact]
    public void Lines_are_written_whole_however_they_come()
    {
        using (var writer = new AsideWriter(Take))
        {
            writer.WriteLine("one");
            writer.Write("tw");
            writer.Write('o');
            writer.Write("\r\nthree\n");
        }

        Assert.Equal(["one\n", "two\n", "three\n"], _written);
    }

    [Fact]
    public void A_reader_that_does_not_read_holds_up_neither_a_line_nor_the_end()
    {
        var never = new TaskCompletionSource();
        using (var writer = new AsideWriter(_ => never.Task.Wait()))
        {
            for (var i = 0; i < 10 * AsideWriter.MaxWaiting; i++) writer.WriteLine("unread");
        }

        never.SetResult();
    }

    [Fact]
    public void A_line_that_cannot_be_written_loses_only_itself()
    {
        var full = true;
        using (var writer = new AsideWriter(bytes =>
        {
            if (full)
            {
                full = false;
                throw new IOException("No space left on device");
            }

            Take(bytes);
        }))
        {
            writer.WriteLine("lost");
            writer.WriteLine("kept");
        }

        Assert.Equal(["kept\n"], _written);
    }

    [Fact]
    public void After_the_end_a_line_is_lost_and_nothing_is_thrown()
    {
        var writer = new AsideWriter(Take);
        writer.WriteLine("in time");
        writer.Dispose();
        writer.WriteLine("too late");
        Assert.Equal(["in time\n"], _written);
    }

    [Theory]
    [InlineData("\u001b[31mred", "\\u001B[31mred\n")]
    [InlineData("a\u0085b\u2029c", "a b c\n")]
    [InlineData("\u202eevil\u0000", "\\u202Eevil\\u0000\n")]
    public void Control_characters_are_made_visible(string text, string line)
    {
        using (var writer = new AsideWriter(Take)) writer.WriteLine(text);
        Assert.Equal([line], _written);
    }

    [Fact]
    public void A_line_is_cut()
    {
        using (var writer = new AsideWriter(Take))
        {
            writer.WriteLine(new string('x', 50_000_000));
            for (var i = 0; i < 1_000_000; i++) writer.Write('y');
            writer.Write('\n');
        }

        Assert.Equal([AsideWriter.Longest + 2, AsideWriter.Longest + 2], _written.Select(line => line.Length));
    }

    private void Take(byte[] bytes) => _written.Enqueue(Encoding.UTF8.GetString(bytes));
}
