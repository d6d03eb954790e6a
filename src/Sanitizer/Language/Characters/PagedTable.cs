using System.Runtime.CompilerServices;
using Sanitizer.Text;

namespace Sanitizer.Language.Characters;

/// <summary>
/// A byte for every code point: the upper bits choose a page, the lower bits a place in it. Equal pages are stored once;
/// everything behind the last page, and what is no code point at all, is 0.
/// </summary>
internal sealed class PagedTable
{
    private readonly int _shift;
    private readonly int _mask;
    private readonly ushort[] _pages;
    private readonly byte[] _values;

    private PagedTable(int shift, ushort[] pages, byte[] values)
    {
        _shift = shift;
        _mask = (1 << shift) - 1;
        _pages = pages;
        _values = values;
    }

    public byte this[int codePoint]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            uint page = (uint)codePoint >> _shift;
            ushort[] pages = _pages;
            return page < (uint)pages.Length ? _values[(pages[page] << _shift) | (codePoint & _mask)] : (byte)0;
        }
    }

    /// <summary>Reads the shift (byte), the number of page entries and of distinct pages (int), the entries (ushort) and the pages.</summary>
    public static PagedTable Read(ref DataFileReader reader)
    {
        int shift = reader.ReadByte();
        int entries = reader.ReadInt32();
        int pages = reader.ReadInt32();
        return new PagedTable(shift, reader.ReadUInt16Array(entries), reader.ReadBytes(pages << shift));
    }
}
