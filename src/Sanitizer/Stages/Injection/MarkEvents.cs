using System.Text;
using Sanitizer.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>Collects the places of a window's lines that a joint reading has to explain: the tokens, and the double marks that survive.</summary>
internal static class MarkEvents
{
    public static List<MarkEvent> Collect(ReadOnlySpan<byte> text, TokenTable table, IReadOnlyList<AcceptedToken> tokens, MarkStyle style)
    {
        List<MarkEvent> events = [];
        HashSet<int> lines = [];
        for (int i = 0; i < tokens.Count; i++)
        {
            foreach (TokenSite site in tokens[i].Token.Sites)
            {
                events.Add(new MarkEvent(site, i));
                lines.Add(site.Line);
            }
        }

        foreach (int line in lines)
        {
            AddSurvivors(text, table.Lines[line], line, style, events);
        }

        events.Sort((left, right) => left.Start.CompareTo(right.Start));
        return events;
    }

    private static void AddSurvivors(ReadOnlySpan<byte> text, HostLine line, int number, MarkStyle style, List<MarkEvent> events)
    {
        int position = line.Start;
        while (position < line.End)
        {
            int offset = text[position..line.End].IndexOfAny((byte)0xE2, (byte)0xC2, (byte)0xE3);
            if (offset < 0)
            {
                return;
            }

            position += offset;
            _ = RuneReader.RuneAt(text, position, out Rune rune, out int length);
            if (TryRead(rune, style, out MarkKind first, out MarkKind second))
            {
                events.Add(new MarkEvent(new TokenSite(position, position + length, number), -1, first, second));
            }

            position += length;
        }
    }

    private static bool TryRead(Rune rune, MarkStyle style, out MarkKind first, out MarkKind second)
    {
        bool opens = style.DoubleOpen == rune.ToString();
        bool closes = style.DoubleClose == rune.ToString();
        if (!opens && !closes)
        {
            opens = rune.Value is 0x201C or 0x201E or 0x00AB or 0x300C;
            closes = rune.Value is 0x201D or 0x00BB or 0x300D;
        }

        first = opens ? MarkKind.DoubleOpen : MarkKind.DoubleClose;
        second = closes ? MarkKind.DoubleClose : MarkKind.DoubleOpen;
        return opens || closes;
    }
}
