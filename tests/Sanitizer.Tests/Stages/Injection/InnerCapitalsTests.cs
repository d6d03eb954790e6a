using System.Text;
using Sanitizer.Stages.Injection;
using Xunit;

namespace Sanitizer.Tests.Stages.Injection;

public sealed class InnerCapitalsTests
{
    [Fact]
    public void Capital_inside_a_word_is_found_at_every_place()
    {
        for (int before = 0; before < 100; before++)
        {
            Assert.True(InnerCapitals.AnyIn(Encoding.UTF8.GetBytes(new string('.', before) + "aB")));
            Assert.True(InnerCapitals.AnyIn(Encoding.UTF8.GetBytes(new string(' ', before) + "zZ" + new string('-', 100))));
            Assert.False(InnerCapitals.AnyIn(Encoding.UTF8.GetBytes(new string('a', before) + " B aé É Ba" + new string('{', 40))));
        }
    }
}
