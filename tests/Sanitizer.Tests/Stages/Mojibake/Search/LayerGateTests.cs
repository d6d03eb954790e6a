using System.Text;
using Sanitizer.Stages.Mojibake.Search;
using Xunit;

namespace Sanitizer.Tests.Stages.Mojibake.Search;

public sealed class LayerGateTests
{
    [Theory]
    [InlineData("windows-1252", "cafÃ© noir", true)]
    [InlineData("windows-1252", "café noir", false)]
    [InlineData("windows-1252", "Ð˜ Ã", true)]
    [InlineData("windows-1251", "РџСЂРё", true)]
    [InlineData("windows-1251", "привет", false)]
    [InlineData("gb18030", "привет", true)]
    public void Only_islands_that_may_hold_a_sequence_are_let_through(string read, string text, bool mayChange)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        LayerGate gate = new([new Layer(Islands.Misreading(read), 12, 0, 20)]);
        int position = 0;
        Assert.True(IslandFinder.TryFind(bytes, ref position, withQuotes: true, out IslandSpan span));

        Assert.Equal(mayChange, gate.MayChange(bytes, span));
    }

    [Fact]
    public void Old_encodings_may_change_everything()
    {
        LayerGate gate = new([new Layer(Misreadings.OfLegacy[0], 0, 0, 20)]);

        Assert.True(gate.MayChange("naïf"u8, new IslandSpan(2, 4)));
    }
}
