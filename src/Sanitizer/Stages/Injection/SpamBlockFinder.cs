using System.Text;
using Sanitizer.Language.Characters;
using Sanitizer.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>
/// Finds advertisements set among the sentences of a text. Each has a contact and words of the lexicon; and nothing else in the text
/// speaks of what it sells.
/// </summary>
internal static class SpamBlockFinder
{
    // A text that is mostly advertisement is one: nobody has put something into it.
    private const int LeastLettersOutside = 80;

    // A list of addresses holds thousands of contacts, and is looked at no further.
    private const int MaximumContacts = 512;
    private const int MaximumLine = 1 << 14;

    public static List<SpamBlock> Find(ReadOnlySpan<byte> text, TokenTable table)
    {
        List<SpamBlock> blocks = [];
        if (text.Length > SpamLexicon.LongestText)
        {
            return blocks;
        }

        Script host = Script.Unknown;
        int position = 0;
        for (int i = 0; i < MaximumContacts && Contacts.TryFind(text, position, out TextSpan contact); i++)
        {
            position = contact.End;
            if (blocks.Count > 0 && contact.Start < blocks[^1].End)
            {
                continue;
            }

            int lineStart = text[..contact.Start].LastIndexOfAny((byte)'\n', (byte)'\r') + 1;
            int length = text[contact.End..].IndexOfAny((byte)'\n', (byte)'\r');
            int lineEnd = length < 0 ? text.Length : contact.End + length;
            if (lineEnd - lineStart > MaximumLine)
            {
                continue;
            }

            host = host == Script.Unknown ? table.LeadingOf(text) : host;
            int floor = blocks.Count > 0 ? Math.Max(lineStart, blocks[^1].End) : lineStart;
            if (SentencesOf(text, floor, lineEnd, contact, host) is { } found)
            {
                blocks.Add(new SpamBlock(found.Start, found.End, lineStart, lineEnd, SpamLexicon.Instance.Count(text[found.Start..found.End])));
                position = Math.Max(position, found.End);
            }
        }

        Join(text, blocks);
        return blocks.Count > 0 && IsOtherTopic(text, blocks, host) ? blocks : [];
    }

    /// <summary>The sentences around a contact that advertise: those of another script alone where the line mixes two.</summary>
    private static TextSpan? SentencesOf(ReadOnlySpan<byte> text, int lineStart, int lineEnd, TextSpan contact, Script host)
    {
        int start = Sentences.StartOf(text, lineStart, contact.Start);
        int end = Sentences.EndOf(text, contact.End, lineEnd);
        TextSpan foreign = WithoutHost(text, start, end, contact, host);
        if (SpamLexicon.Instance.Count(text[foreign.Start..foreign.End]).IsAdvertisement)
        {
            (start, end) = (foreign.Start, foreign.End);
        }
        else if (Has(text, start, end, contact, host) && HasForeign(text, start, end, contact, host))
        {
            return null;
        }

        // "Prize 1! Join now: address": a sentence that sells belongs to the one with the address.
        bool foreignOnly = !Has(text, start, end, contact, host);
        while (start > lineStart)
        {
            int before = Sentences.StartOf(text, lineStart, Sentences.TrimEnd(text, lineStart, start));
            before = foreignOnly ? WithoutHost(text, before, start, new TextSpan(start, 0), host).Start : before;
            LexiconCount count = SpamLexicon.Instance.Count(text[before..start]);
            if (before == start || count.Subjects == 0 || count.Offers == 0)
            {
                break;
            }

            start = before;
        }

        return SpamLexicon.Instance.Count(text[start..end]).IsAdvertisement ? TextSpan.FromBounds(start, end) : null;
    }

    private static TextSpan WithoutHost(ReadOnlySpan<byte> text, int start, int end, TextSpan contact, Script host)
    {
        int first = start;
        int last = end;
        int position = start;
        while (position < end)
        {
            bool letter = IsOf(LetterScripts.At(text, position, out int length), host);
            bool outside = position < contact.Start || position >= contact.End;
            if (letter && outside && position < contact.Start)
            {
                first = position + length;
            }
            else if (letter && outside && last == end)
            {
                last = position;
            }

            position += length;
        }

        while (first < contact.Start && RuneReader.RuneAt(text, first, out Rune rune, out int length) && (Neighbours.Of(rune.Value) is Neighbour.Space or Neighbour.Stop or Neighbour.Close or Neighbour.Quote))
        {
            first += length;
        }

        while (last > contact.End && last < end && text[last - 1] == ' ')
        {
            last--;
        }

        return TextSpan.FromBounds(first, last);
    }

    private static bool Has(ReadOnlySpan<byte> text, int start, int end, TextSpan contact, Script host)
    {
        for (int position = start; position < end;)
        {
            bool letter = IsOf(LetterScripts.At(text, position, out int length), host);
            if (letter && (position < contact.Start || position >= contact.End))
            {
                return true;
            }

            position += length;
        }

        return false;
    }

    private static bool HasForeign(ReadOnlySpan<byte> text, int start, int end, TextSpan contact, Script host)
    {
        for (int position = start; position < end;)
        {
            Script script = LetterScripts.At(text, position, out int length);
            if (script > Script.Inherited && script != Script.Latin && !IsOf(script, host) && (position < contact.Start || position >= contact.End))
            {
                return true;
            }

            position += length;
        }

        return false;
    }

    private static bool IsOf(Script script, Script host) =>
        script == host || (host is Script.Hiragana or Script.Han && script is Script.Han or Script.Hiragana or Script.Katakana);

    /// <summary>Joins blocks of one line with nothing but spaces between them, so that a line that holds nothing else goes as a whole.</summary>
    private static void Join(ReadOnlySpan<byte> text, List<SpamBlock> blocks)
    {
        for (int i = blocks.Count - 1; i > 0; i--)
        {
            SpamBlock left = blocks[i - 1];
            SpamBlock right = blocks[i];
            if (left.LineStart == right.LineStart && text[left.End..right.Start].Trim((byte)' ').IsEmpty)
            {
                blocks[i - 1] = left with { End = right.End };
                blocks.RemoveAt(i);
            }
        }
    }

    private static bool IsOtherTopic(ReadOnlySpan<byte> text, List<SpamBlock> blocks, Script host)
    {
        int position = 0;
        int letters = 0;
        foreach (SpamBlock block in blocks)
        {
            if (Speaks(text[position..block.Start], host, ref letters))
            {
                return false;
            }

            position = block.End;
        }

        return !Speaks(text[position..], host, ref letters) && letters >= LeastLettersOutside;
    }

    private static bool Speaks(ReadOnlySpan<byte> part, Script host, ref int letters)
    {
        for (int position = 0; letters < LeastLettersOutside && position < part.Length;)
        {
            letters += LetterScripts.At(part, position, out int length) > Script.Inherited ? length > 2 ? 2 : 1 : 0;
            position += length;
        }

        return Topic.Speaks(part, host);
    }
}
