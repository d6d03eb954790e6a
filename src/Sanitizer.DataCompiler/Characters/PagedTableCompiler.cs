namespace Sanitizer.DataCompiler.Characters;

/// <summary>Packs a byte a code point into pages, with the page size that takes least room.</summary>
internal static class PagedTableCompiler
{
    private const int SmallestShift = 4;
    private const int LargestShift = 9;

    public static void Write(DataFileWriter writer, byte[] values)
    {
        int length = Array.FindLastIndex(values, static value => value != 0) + 1;
        (int shift, List<int> entries, List<byte[]> pages) = Enumerable.Range(SmallestShift, LargestShift - SmallestShift + 1)
            .Select(candidate => Pack(values, length, candidate))
            .MinBy(packed => (packed.Entries.Count * sizeof(ushort)) + (packed.Pages.Count << packed.Shift));
        writer.WriteByte(shift);
        writer.WriteInt32(entries.Count);
        writer.WriteInt32(pages.Count);
        entries.ForEach(writer.WriteUInt16);
        pages.ForEach(page => writer.WriteBytes(page));
    }

    private static (int Shift, List<int> Entries, List<byte[]> Pages) Pack(byte[] values, int length, int shift)
    {
        int size = 1 << shift;
        Dictionary<string, int> known = new(StringComparer.Ordinal);
        List<int> entries = [];
        List<byte[]> pages = [];
        for (int start = 0; start < length; start += size)
        {
            byte[] page = values[start..(start + size)];
            string key = Convert.ToHexString(page);
            if (!known.TryGetValue(key, out int number))
            {
                number = pages.Count;
                known.Add(key, number);
                pages.Add(page);
            }

            entries.Add(number);
        }

        return (shift, entries, pages);
    }
}
