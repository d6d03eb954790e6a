using System.Text;
using Sanitizer.Language.Models;
using Sanitizer.Stages.Encodings.Rules;
using Sanitizer.Text;
using Sanitizer.Text.Codecs;
using Sanitizer.Text.Views;

namespace Sanitizer.Stages.Encodings.Decoding;

/// <summary>Decodes lines that are UTF-8 with some malformed bytes, and finds out what those are.</summary>
internal sealed class DamagedLineDecoder
{
    /// <summary>In nats a character: what a stray byte read in another encoding may cost where it stands; U+FFFD would lose it.</summary>
    private const double MostStrayCost = 10;

    /// <summary>In nats a character: what the characters behind it may cost.</summary>
    private const double MostCostBehind = 4.5;

    /// <summary>Characters around a stray byte that are looked at.</summary>
    private const int ContextLength = 3;

    /// <summary>Stray bytes in a row that are read in another encoding.</summary>
    private const int MostStrayBytes = 64;

    private readonly TextViewBuilder _builder;
    private readonly Pool _pool;
    private readonly SegmentList _segments;

    public DamagedLineDecoder(TextViewBuilder builder, Pool pool, SegmentList segments)
    {
        _builder = builder;
        _pool = pool;
        _segments = segments;
    }

    /// <summary>Decodes from the builder's position to the end of the bytes.</summary>
    /// <param name="source">The window's bytes up to the end of the line.</param>
    /// <param name="endsDocument">Whether nothing follows.</param>
    public void Decode(ReadOnlySpan<byte> source, bool endsDocument)
    {
        int lineStart = _builder.Position;
        Span<byte> character = stackalloc byte[4];
        while (Utf8Scanner.FirstMalformed(source[_builder.Position..], out MalformedSequence malformed))
        {
            _builder.Copy(malformed.Start);
            int at = _builder.Position;
            if (OtherSpelling.Read(source[at..], out OtherSpelling spelling))
            {
                _builder.Replace(spelling.Length, character[..spelling.Character.EncodeToUtf8(character)], spelling.Rule.Step);
            }
            else if (endsDocument && malformed.Reason == MalformedReason.Truncated && at + malformed.Length == source.Length)
            {
                _builder.Replace(malformed.Length, "\uFFFD"u8, TruncatedTail.Rule.Step);
            }
            else if (malformed.Length > 1 || !DecodeStray(source, lineStart, at))
            {
                _builder.Replace(malformed.Length, "\uFFFD"u8, MalformedBytes.Rule.Step);
            }
        }

        _builder.Copy(source.Length - _builder.Position);
    }

    private bool DecodeStray(ReadOnlySpan<byte> source, int lineStart, int at)
    {
        int length = StrayLength(source[at..]);
        TextCodec? codec = _pool == Pool.None || length > MostStrayBytes ? null : _pool.Codec ?? CodecCatalog.Windows1252;
        ReadOnlySpan<byte> before = source[lineStart..at];
        ReadOnlySpan<byte> behind = source[(at + length)..];
        if (_pool != Pool.None && length == 1 && LonePunctuation.Read(source[at]) is Rune mark && Fits([mark], before, behind))
        {
            Span<byte> text = stackalloc byte[4];
            _builder.Replace(1, text[..mark.EncodeToUtf8(text)], LonePunctuation.Rule.Step);
            return true;
        }

        if (codec is null || !Fits(Read(codec, source.Slice(at, length)), before, behind))
        {
            return false;
        }

        _builder.Decode(codec, length, MalformedBytes.Rule.Step, InexactBytes.Rule.Step);
        _segments.Add(at, at + length, codec, _pool.Confidence);
        return true;
    }

    /// <summary>Bytes up to the next character of UTF-8.</summary>
    private static int StrayLength(ReadOnlySpan<byte> rest)
    {
        int length = 1;
        while (length < rest.Length && rest[length] >= 0x80 && Rune.DecodeFromUtf8(rest[length..], out _, out _) != System.Buffers.OperationStatus.Done)
        {
            length++;
        }

        return length;
    }

    private static Rune[] Read(TextCodec codec, ReadOnlySpan<byte> bytes)
    {
        List<byte> text = [];
        codec.DecodeRun(bytes, text);
        return [.. Encoding.UTF8.GetString([.. text]).EnumerateRunes()];
    }

    private static bool Fits(Rune[] stray, ReadOnlySpan<byte> before, ReadOnlySpan<byte> behind)
    {
        CharacterModel model = CharacterModel.Shared;
        ModelState state = model.Start;
        Span<Rune> context = stackalloc Rune[ContextLength];
        int count = 0;
        while (count < ContextLength && Rune.DecodeLastFromUtf8(before, out Rune rune, out int length) == System.Buffers.OperationStatus.Done)
        {
            context[^++count] = rune;
            before = before[..^length];
        }

        foreach (Rune rune in context[^count..])
        {
            _ = model.Advance(ref state, rune.Value);
        }

        double cost = 0;
        foreach (Rune rune in stray)
        {
            cost += rune == Rune.ReplacementChar ? 2 * MostStrayCost : model.Advance(ref state, rune.Value);
        }

        // The end of the text ends its line: a mark there fits as well as it does before a line feed.
        behind = behind.IsEmpty ? "\n"u8 : behind;
        int seen = 0;
        for (; seen < ContextLength && Rune.DecodeFromUtf8(behind, out Rune rune, out int length) == System.Buffers.OperationStatus.Done; seen++)
        {
            cost += model.Advance(ref state, rune.Value);
            behind = behind[length..];
        }

        return cost <= (MostStrayCost * stray.Length) + (MostCostBehind * seen);
    }
}
