using System.Globalization;
using System.Text;
using Sanitizer.Text;

namespace Sanitizer.Stages.Injection;

/// <summary>
/// Judges strings by the quotation marks that survive beside them: one that stands where the missing half of a pair belongs is
/// that half.
/// </summary>
internal static class SurvivorJudge
{
    // Each string reads its lines anew: in a longer line thousands of strings would take too long.
    private const int MaximumLine = 1 << 14;

    /// <summary>Judges one string, or several that take turns.</summary>
    /// <param name="text">The window.</param>
    /// <param name="table">Its lines.</param>
    /// <param name="sites">The occurrences, in order.</param>
    /// <param name="language">The convention by which surviving marks are read.</param>
    /// <param name="free">Whether a mark may stand beside anything: in text without spaces, and where marks have spaces inside.</param>
    public static Judgement Judge(ReadOnlySpan<byte> text, TokenTable table, List<TokenSite> sites, Convention language, bool free)
    {
        int matched = 0;
        int explained = 0;
        int index = 0;
        bool certain = false;
        while (index < sites.Count)
        {
            int last = index;
            while (last < sites.Count && sites[last].Line == sites[index].Line)
            {
                last++;
            }

            HostLine line = table.Lines[sites[index].Line];
            if (line.End - line.Start > MaximumLine)
            {
                return Judgement.Nothing;
            }

            LineReading reading = new(line, language, free);
            reading.Read(text, sites, index, last);
            matched += reading.Matched;
            explained += reading.Explained;
            certain |= reading.IsCertain;
            index = last;
        }

        return matched > 0 && explained == sites.Count && (matched >= 2 || certain)
            ? new Judgement(
                matched >= 3 ? TokenJudge.Sure : TokenJudge.Likely,
                string.Create(CultureInfo.InvariantCulture, $"{matched} of {sites.Count} occurrences stand where the other half of a surviving quotation mark is missing"))
            : Judgement.Nothing;
    }

    /// <summary>Reads one line from left to right.</summary>
    private struct LineReading(HostLine line, Convention language, bool free)
    {
        private enum Open
        {
            Nothing,
            Mark,
            Token,
        }

        private Open _open;
        private bool _openAtStart;
        private bool _contradicted;
        private bool _closedByToken;

        /// <summary>Tokens that have a surviving mark as their other half.</summary>
        public int Matched { get; private set; }

        /// <summary>Tokens that stand where such a mark may.</summary>
        public int Explained { get; private set; }

        /// <summary>Whether a half is missing beyond doubt: an opening mark at the start of a paragraph may lack its closing one.</summary>
        public bool IsCertain { get; private set; }

        public void Read(ReadOnlySpan<byte> text, List<TokenSite> sites, int first, int last)
        {
            int position = line.Start;
            int site = first;
            while (position < line.End)
            {
                if (site < last && position == sites[site].Start)
                {
                    ReadToken(Postures.Of(text, sites[site]));
                    position = sites[site].End;
                    site++;
                    continue;
                }

                // The lead bytes of the marks in the conventions.
                if (text[position] is not (0xC2 or 0xE2 or 0xE3))
                {
                    position++;
                    continue;
                }

                _ = RuneReader.RuneAt(text, position, out Rune rune, out int length);
                ReadMark(rune.ToString(), position == line.Start);
                position += length;
            }

            if (_contradicted || (free && _open != Open.Nothing))
            {
                Explained = 0;
                Matched = 0;
                IsCertain = false;
            }
        }

        private void ReadToken(Posture posture)
        {
            bool closes = posture is Posture.Closing or Posture.AfterStop || (free && _open != Open.Nothing);
            bool opens = posture == Posture.Opening || free;
            if (closes)
            {
                Explained++;
                Matched += _open == Open.Mark ? 1 : 0;
                IsCertain |= _open == Open.Mark && !_openAtStart;
                _closedByToken = _open == Open.Mark;
                _open = Open.Nothing;
            }
            else if (opens && _open == Open.Nothing)
            {
                Explained++;
                _open = Open.Token;
            }
        }

        private void ReadMark(string mark, bool atStart)
        {
            if (mark == language.DoubleOpen && (mark != language.DoubleClose || _open == Open.Nothing))
            {
                _contradicted |= free && _open != Open.Nothing;
                _open = Open.Mark;
                _openAtStart = atStart;
            }
            else if (mark == language.DoubleClose)
            {
                _contradicted |= _open == Open.Nothing && (free || _closedByToken);
                _closedByToken = false;
                Matched += _open == Open.Token ? 1 : 0;
                IsCertain |= _open == Open.Token;
                _open = Open.Nothing;
            }
        }
    }
}
