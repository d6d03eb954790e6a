using System.Text;
using Sanitizer.Formats.PlainText;
using Sanitizer.Pipeline;
using Sanitizer.Tests.Documents;
using Xunit;

namespace Sanitizer.Tests.Formats.PlainText;

public sealed class PlainTextCleanerTests
{
    /// <summary>Beyond the buffer's length: one entry, and what one change of this text takes in it.</summary>
    private const int OneEntry = 4096;

    [Fact]
    public void The_log_of_a_window_with_very_many_changes_is_written_bit_by_bit()
    {
        byte[] text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a\u200B", 20_000)));
        using MeasuringStream log = new();
        _ = new PlainTextCleaner(Cleaner.Clean).Run(new MemoryStream(text), Stream.Null, log, "pier.txt");
        Assert.True(log.Length > 10L * TextLog.BufferLength, $"the log has only {log.Length} bytes");
        Assert.InRange(log.Longest, 1, TextLog.BufferLength + OneEntry);
    }
}
