using Sanitizer.Stages.Boilerplate.Model;
using Xunit;

namespace Sanitizer.Tests.Stages.Boilerplate.Model;

public sealed class TableRowsTests
{
    [Theory]
    [InlineData("| boat | berth |\n| Ada | 4 |\n| Ben | 9 |\n| Carl | 2 |\n| Dora | 7 |", "11111")]
    [InlineData("boat | berth\nAda | 4\nBen | 9\nCarl | 2\nDora | 7\nBoats pay on Fridays.", "111110")]
    [InlineData("Ada\t4\nBoats pay on Fridays.", "10")]
    public void Rows_are_found(string text, string rows) => Assert.Equal(rows, Found(text));

    [Theory]
    [InlineData("| boat | berth |\n| Ada | 4 |\n| Ben | 9 |\n| Carl | 2 |")]
    [InlineData("| Home | News |\n| Log in | Search | Help |\n| Home | News |\n| Tides | Boats | Wrecks |\n| Home | News |")]
    [InlineData("| | |\n| | |\n| | |\n| | |\n| | |")]
    [InlineData("| News |\n| Boats |\n| Tides |\n| Wrecks |\n| Nets |")]
    [InlineData("Boats\nTides\nWeather")]
    public void What_set_out_a_page_is_no_table(string text) => Assert.DoesNotContain('1', Found(text));

    private static string Found(string text)
    {
        using MarkedLines lines = new(text, MarkedLines.Limits);
        return string.Concat(TableRows.Find(lines.Lines).Select(row => row ? '1' : '0'));
    }
}
