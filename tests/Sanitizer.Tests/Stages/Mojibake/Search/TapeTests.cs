using Sanitizer.Stages.Mojibake.Search;
using Xunit;

namespace Sanitizer.Tests.Stages.Mojibake.Search;

public sealed class TapeTests
{
    [Fact]
    public void Every_character_is_laid_out_as_its_bytes()
    {
        Tape tape = Load("Ã©x", "windows-1252");

        Assert.Equal(3, tape.Count);
        Assert.Equal(new Slot(0xC3, 0, 0, true, SlotKind.Known), tape[0]);
        Assert.Equal(new Slot(0xA9, 0, 1, true, SlotKind.Known), tape[1]);
        Assert.Equal((byte)'x', tape[2].Value);
        Assert.True(tape.HasSequence);
        Assert.Equal([0, 1, 2, 3], Enumerable.Range(0, 4).Select(tape.PlaceOf));
    }

    [Fact]
    public void A_character_of_two_bytes_takes_two_places()
    {
        Tape tape = Load("a你b", "gb18030");

        Assert.Equal(4, tape.Count);
        Assert.Equal(new Slot(0xC4, 0, 1, true, SlotKind.Known), tape[1]);
        Assert.Equal(new Slot(0xE3, 0, 1, false, SlotKind.Known), tape[2]);
        Assert.Equal(3, tape.PlaceOf(2));
    }

    [Fact]
    public void Spaces_question_marks_and_quotes_may_stand_for_bytes()
    {
        Tape tape = Load("Ã Ã?", "windows-1252");
        Tape straight = Load("â€\"", "windows-1252", Loss.Straightened);

        Assert.Equal(new Slot((byte)' ', 1UL << 0x20, 1, true, SlotKind.Changed), tape[1]);
        Assert.Equal(SlotKind.Changed, tape[3].Kind);
        Assert.Equal(1UL << 0x1D, tape[3].Trails & (1UL << 0x1D));
        Assert.Equal((1UL << 0x04) | (1UL << 0x13) | (1UL << 0x14), straight[2].Trails);
        Assert.Equal(SlotKind.Known, Load("Ã\"", "windows-1252")[1].Kind);
    }

    [Fact]
    public void A_replacement_character_stands_for_a_lost_byte()
    {
        Tape single = Load("Ã\uFFFD", "windows-1252");
        Tape pairs = Load("茅\uFFFD", "gb18030");

        Assert.Equal([SlotKind.Known, SlotKind.Lost], Kinds(single));
        Assert.Equal([SlotKind.Known, SlotKind.Known, SlotKind.Lost], Kinds(pairs));
        Assert.Equal(0UL, pairs[2].Trails);
    }

    [Fact]
    public void Strangers_have_no_byte_and_end_a_sequence()
    {
        Tape tape = Load("ÃЖ©", "windows-1252");

        Assert.Equal(SlotKind.None, tape[1].Kind);
        Assert.False(tape.HasSequence);
    }

    [Fact]
    public void A_tape_is_used_again()
    {
        Tape tape = Load("Ã©Ã©Ã©", "windows-1252");
        tape.Load(Islands.Whole("é"), Islands.Misreading("windows-1252"));

        Assert.Equal(1, tape.Count);
        Assert.False(tape.HasSequence);
    }

    private static Tape Load(string text, string read, Loss loss = Loss.None)
    {
        Tape tape = new();
        tape.Load(Islands.Whole(text), Islands.Misreading(read, loss));
        return tape;
    }

    private static SlotKind[] Kinds(Tape tape) => [.. Enumerable.Range(0, tape.Count).Select(i => tape[i].Kind)];
}
