using System.Text;
using Sanitizer.Pipeline;
using Xunit;

namespace Sanitizer.Tests.Stages.Injection;

public sealed class DashTests
{
    private static readonly Cleaner Stage = new CleanerBuilder().Only("injection").Build();

    [Fact]
    public void Dashes_of_speech_are_long_and_those_of_thought_short_in_polish() =>
        Check("— Mgła nie ustąpi do rana — powiedział latarnik.\n— Więc zostaniemy tutaj — odparł chłopiec.\nStara łódź – ta zielona – stała na brzegu, a morze – choć spokojne – było już czarne.\n— Nikt nie przypłynie — westchnęła matka.", "—–");

    [Fact]
    public void All_dashes_are_short_in_german() =>
        Check("Der Hafen – ein alter – war leer. Der Lotse schlief – wie immer – bis zum Mittag. Dann kam er – müde – heraus und sah – nichts. Die Mole lag – grau – im Regen, der Kran stand – schief – daneben.", "–");

    [Fact]
    public void Dash_stands_between_a_quotation_and_who_says_it() =>
        Check("“The tide is late,”—said the keeper, “and the boat is later.” He looked at the sky;—but nothing moved.\n\n“You see,” he went on, “nothing moves.” And the boy’s lamp went out.", "“”—’");

    [Fact]
    public void Items_of_a_list_are_no_speech() =>
        Check("What to pack:\n• a lamp\n• two ropes\n• the old map\nNothing else fits.", "•");

    private static void Check(string clean, string marks)
    {
        string damaged = marks.Aggregate(clean, (text, mark) => text.Replace(mark.ToString(), "온실", StringComparison.Ordinal));
        Assert.Equal(clean, Stage.Run(Encoding.UTF8.GetBytes(damaged)).ToString());
    }
}
