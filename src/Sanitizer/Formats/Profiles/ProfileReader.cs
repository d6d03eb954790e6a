using System.Buffers.Binary;
using System.Text;
using Sanitizer.Language.Sources;

namespace Sanitizer.Formats.Profiles;

/// <summary>Reads what stands in a profile's file between its head and its checksum. A checksum is no signature: everything is checked again.</summary>
internal ref struct ProfileReader
{
    private ReadOnlySpan<byte> _rest;

    public ProfileReader(ReadOnlySpan<byte> content) => _rest = content;

    public SourceProfile Read()
    {
        long count = (long)ReadNumber(long.MaxValue);
        LineKey[] lines = new LineKey[ReadCount(sizeof(ulong))];
        for (int i = 0; i < lines.Length; i++)
        {
            lines[i] = new LineKey(ReadFixed());
            Require(i == 0 || lines[i].Value > lines[i - 1].Value);
        }

        int kept = ReadCount(sizeof(ulong));
        Require(kept <= Math.Min(count, SourceProfile.SampleSize + SourceProfile.DamagedSampleSize));
        ProfileDraft profile = new();
        profile.Add(count);
        ulong before = 0;
        for (int i = 0; i < kept; i++)
        {
            SourceDocument document = ReadDocument(lines);
            Require(i == 0 || document.Hash > before);
            profile.Add(document);
            before = document.Hash;
        }

        Require(_rest.IsEmpty);
        return profile.ToProfile();
    }

    private SourceDocument ReadDocument(LineKey[] lines)
    {
        ulong hash = ReadFixed();
        string name = ReadText();
        Require(name.Length <= SourceDocument.LongestName);
        LineKey[] own = new LineKey[ReadCount(1, SourceDocument.MostLines)];
        int place = 0;
        for (int i = 0; i < own.Length; i++)
        {
            int step = (int)ReadNumber((ulong)lines.Length);
            Require(step > 0 && place + step <= lines.Length);
            place += step;
            own[i] = lines[place - 1];
        }

        SourceSign[] signs = new SourceSign[ReadCount(3, SourceDocument.MostSigns)];
        for (int i = 0; i < signs.Length; i++)
        {
            signs[i] = new SourceSign(ReadText(), ReadText(), ReadText());
            Require(i == 0 || SourceSign.Order.Compare(signs[i], signs[i - 1]) > 0);
        }

        return new SourceDocument(hash, name, own, signs);
    }

    private string ReadText()
    {
        int length = ReadCount(1);
        return Encoding.UTF8.GetString(Take(length));
    }

    private ulong ReadFixed() => BinaryPrimitives.ReadUInt64LittleEndian(Take(sizeof(ulong)));

    // A count is never believed beyond what the file has room for.
    private int ReadCount(int leastLength, int most = int.MaxValue) => (int)ReadNumber((ulong)Math.Min(_rest.Length / leastLength, most));

    private ulong ReadNumber(ulong most)
    {
        ulong value = 0;
        for (int shift = 0; shift < 63; shift += 7)
        {
            byte part = Take(1)[0];
            value |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
            {
                Require(value <= most);
                return value;
            }
        }

        throw Broken();
    }

    private ReadOnlySpan<byte> Take(int length)
    {
        Require(length <= _rest.Length);
        ReadOnlySpan<byte> taken = _rest[..length];
        _rest = _rest[length..];
        return taken;
    }

    private static void Require(bool holds)
    {
        if (!holds)
        {
            throw Broken();
        }
    }

    private static InvalidDataException Broken() => new("is a source profile whose content makes no sense; learn it again");
}
