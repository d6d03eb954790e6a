using System.Globalization;
using System.Text;
using Sanitizer.Language.Models;
using Sanitizer.Stages.Encodings.Rules;
using Sanitizer.Text.Codecs;

namespace Sanitizer.Stages.Encodings.Detection;

/// <summary>Text read in one encoding: what it costs by the character model, and what is wrong with its structure.</summary>
internal struct Reading
{
    /// <summary>In nats: what bytes cost that the encoding does not assign. No text has them, only damage.</summary>
    private const float MalformedCost = 26;

    /// <summary>In nats: a character that is cut, about what a whole one costs; else to read nothing would be the cheapest reading.</summary>
    private const float CutCost = 9;

    /// <summary>In nats: the most that a bullet costs at the start of a word, which lists have and the model's corpus hardly shows.</summary>
    private const float BulletCost = 6.5f;

    /// <summary>
    /// In nats: the most that a pilcrow and a small two or three cost, which stand behind headings and units of any language. Of 51,681
    /// held-out samples 78 more are read right. The same for degrees, fractions and other signs loses more than it gains.
    /// </summary>
    private const float CommonSignCost = 7.5f;

    /// <summary>
    /// In nats, beside the model's own cost: a capital beyond ASCII behind a small letter. An ellipsis of old Macintosh systems is a capital in
    /// windows-1252 and the like. Of 27,903 held-out samples 31 more are read right from 5 on.
    /// </summary>
    private const float MisplacedCost = 6;

    /// <summary>In nats, beside the model's own cost: controls of C1 and private use, which no text is made of.</summary>
    private const float NoTextCost = 10;

    /// <summary>In nats, beside the model's own cost: a control of C0 other than tab, line break and form feed.</summary>
    private const float ControlCost = 6;

    /// <summary>In nats, beside the model's own cost: a byte of another encoding inside UTF-8.</summary>
    private const float PastedCost = 5;

    private readonly CharacterModel _model;
    private readonly Candidate _candidate;
    private ModelState _state;
    private int _previous = '\n';

    public Reading(CharacterModel model, Candidate candidate)
    {
        _model = model;
        _candidate = candidate;
        _state = model.Start;
    }

    /// <summary>Nats so far.</summary>
    public double Cost { get; private set; }

    /// <summary>Nats of the characters beyond ASCII alone.</summary>
    public double BeyondAsciiCost { get; private set; }

    /// <summary>Characters beyond ASCII so far, malformed cells among them.</summary>
    public int BeyondAsciiCount { get; private set; }

    /// <summary>Characters so far.</summary>
    public int Characters { get; private set; }

    /// <summary>Cells without a character so far.</summary>
    public int Malformed { get; private set; }

    /// <summary>Starts anew behind some ASCII, which is not counted.</summary>
    public void Prime(ReadOnlySpan<byte> ascii)
    {
        _state = _model.Start;
        _previous = '\n';
        foreach (byte value in ascii)
        {
            _previous = value;
            _ = _model.Advance(ref _state, value);
        }
    }

    /// <summary>Reads bytes.</summary>
    /// <param name="bytes">Whole characters, unless the document is cut.</param>
    /// <param name="isCut">Whether the bytes may break off inside a character.</param>
    public void Read(ReadOnlySpan<byte> bytes, bool isCut)
    {
        if (_candidate.Cells is int[] cells)
        {
            foreach (byte value in bytes)
            {
                Add(cells[value]);
            }
        }
        else
        {
            ReadCells(bytes, isCut);
        }
    }

    private void ReadCells(ReadOnlySpan<byte> bytes, bool isCut)
    {
        Span<byte> text = stackalloc byte[TextCodec.MaxCellTextLength];
        while (!bytes.IsEmpty)
        {
            CodecCell cell = _candidate.Codec.DecodeCell(bytes, text);
            byte first = bytes[0];
            bytes = bytes[Math.Max(1, cell.SourceLength)..];
            if (cell.Kind == CellKind.Incomplete && isCut)
            {
                Cost += CutCost;
                return;
            }

            ReadOnlySpan<byte> characters = text[..cell.TextLength];
            if (characters.IsEmpty)
            {
                AddMalformed(cell.SourceLength == 1 ? first : (byte)0);
            }

            while (!characters.IsEmpty)
            {
                _ = Rune.DecodeFromUtf8(characters, out Rune rune, out int length);
                Add(rune.Value);
                characters = characters[length..];
            }
        }
    }

    /// <summary>In UTF-8 a single byte from 80 to 9F may be punctuation of windows-1252, from text that was pasted together.</summary>
    private void AddMalformed(byte value)
    {
        bool isPunctuation = _candidate == CandidateList.DamagedUtf8 && LonePunctuation.Read(value) is not null;
        Cost += isPunctuation ? PastedCost : 0;
        Add(isPunctuation ? LonePunctuation.Read(value)!.Value.Value : Candidate.Unassigned);
    }

    private void Add(int codePoint)
    {
        Characters++;
        if (codePoint < 0)
        {
            Malformed++;
            Cost += MalformedCost;
            BeyondAsciiCount++;
            BeyondAsciiCost += MalformedCost;
            _state = _model.Start;
            _previous = '\n';
            return;
        }

        // Romanian is written with a cedilla or with a comma below, as the encoding has it: that tells nothing about the encoding.
        float cost = _model.Advance(ref _state, codePoint is >= 0x218 and <= 0x21B ? CedillaOf(codePoint) : codePoint);
        cost = Math.Min(cost, MostCostOf(codePoint)) + (codePoint >= 0x80 && IsMisplaced(codePoint) ? MisplacedCost : 0);
        _previous = codePoint;
        Cost += cost;
        if (codePoint >= 0x80)
        {
            BeyondAsciiCount++;
            BeyondAsciiCost += cost;
        }

        if (codePoint < ' ')
        {
            Cost += codePoint is '\t' or '\n' or '\r' or '\f' ? 0 : ControlCost;
        }
        else if (codePoint is >= 0x7F and < 0xA0 || (codePoint >= 0xE000 && IsNoText(codePoint)))
        {
            Cost += NoTextCost;
        }
    }

    private float MostCostOf(int codePoint) => codePoint switch
    {
        0x2022 when _previous <= ' ' => BulletCost,
        0xB2 or 0xB3 or 0xB6 => CommonSignCost,
        _ => float.PositiveInfinity,
    };

    /// <summary>A capital behind a small letter, or a soft hyphen that is in no word.</summary>
    private bool IsMisplaced(int codePoint) => codePoint == 0xAD
        ? !Rune.IsLetter(new Rune(_previous))
        : codePoint <= char.MaxValue && _previous is > '@' and <= char.MaxValue && char.IsLower((char)_previous) && char.IsUpper((char)codePoint);

    private static int CedillaOf(int commaBelow) => commaBelow < 0x21A ? commaBelow - 0x218 + 0x15E : commaBelow - 0x21A + 0x162;

    private static bool IsNoText(int codePoint) =>
        CharUnicodeInfo.GetUnicodeCategory(codePoint) is UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
