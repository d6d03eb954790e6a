using Sanitizer.DataCompiler.Corpus;
using Xunit;

namespace Sanitizer.DataCompiler.Tests.Corpus;

public sealed class MarkupBlocksTests
{
    [Fact]
    public void BlocksAreCutAndInlineElementsAreNot() =>
        Assert.Equal(["The lamp", "Turn the lamp off at night.", "Then sleep."], Read("<h1>The lamp</h1><p>Turn the <b>lamp</b> <a href=\"x\">off</a> at\nnight.<p>Then sleep."));

    [Fact]
    public void EntitiesAreDecoded() => Assert.Equal(["Bread & butter—ä"], Read("<p>Bread &amp; butter&mdash;&#228;</p>"));

    [Fact]
    public void ScriptsProgramsAndCommentsAreNoText() =>
        Assert.Equal(["One.", "Two."], Read("<style>p { x }</style><p>One.</p><script>if (a < b) run();</script><!-- <p>no</p> --><pre>ls -l</pre><p>Two.</p>"));

    [Fact]
    public void AForcedBreakIsALineBreak() => Assert.Equal(["First\nsecond"], Read("<p>First<br/>second</p>"));

    [Fact]
    public void AnEndWithinATagIsNoText() => Assert.Equal(["Text"], Read("<p>Text</p><a hre"));

    private static string[] Read(string markup) => [.. MarkupBlocks.Read(markup).Where(block => block.Trim().Length > 0)];
}
