using System.Text;
using Sanitizer.Pipeline;
using Sanitizer.Stages.Boilerplate;
using Sanitizer.Stages.Boilerplate.Model;
using Sanitizer.Tests.Stages.Boilerplate.Model;
using Xunit;

namespace Sanitizer.Tests.Stages.Boilerplate;

/// <summary>Pages whose frame holds no known phrase, or too few: what the model is sure of speaks alone.</summary>
public sealed class SurePageTests
{
    private const string Text =
        "The ferry to the outer island leaves at seven, and whoever misses it has to wait until the evening tide.\n"
        + "Harbour dues are paid at the small window, in coins, because the machine has been out of order since March.\n"
        + "In winter the crossing takes an hour longer, and nobody who has made it once asks why there are blankets on board.\n";

    private const string Frame = "* Wrecks of the bay\n* Oysters, and how to open them\n* Nets\n* The new mole\n";

    [Fact]
    public void Several_sure_lines_go() => Assert.Equal(Text, Run(Text + Frame));

    [Fact]
    public void One_sure_line_stays() => Assert.Equal(Text + "* Nets\n", Run(Text + "* Nets\n"));

    [Fact]
    public void Lines_in_doubt_stay()
    {
        string doubtful = Frame.Replace("* ", "(1) ", StringComparison.Ordinal);
        Assert.Equal(Text + doubtful, Run(Text + doubtful));
    }

    [Fact]
    public void Nothing_goes_where_no_text_would_be_left() =>
        Assert.Equal(Frame + "The ferry to the outer island leaves at seven, and not later.\n", Run(Frame + "The ferry to the outer island leaves at seven, and not later.\n"));

    private static string Run(string text)
    {
        LineLimits limits = MarkedLines.Limits with { LeastHints = 100 };
        CleanResult result = new CleanerBuilder().Replace(new BoilerplateStage(limits, MarkedLines.Model)).Only("boilerplate").Build().Run(Encoding.UTF8.GetBytes(text));
        return result.ToString();
    }
}
