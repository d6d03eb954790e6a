using System.Text;
using Sanitizer.Stages.Injection;
using Xunit;

namespace Sanitizer.Tests.Stages.Injection;

public sealed class HeadlinesTests
{
    [Theory]
    [InlineData("Harbour Master Calls New Crane A Giraffe In Council Meeting", true)]
    [InlineData("Ferry captain says winter timetable will stay", true)]
    [InlineData("The crane arrived in May, and it squeaks in every wind.", false)]
    [InlineData("Chapter 1", false)]
    public void Headline_has_no_stop_at_its_end(string line, bool headline) =>
        Assert.Equal(headline, Headlines.IsHeadline(Encoding.UTF8.GetBytes(line)));
}
