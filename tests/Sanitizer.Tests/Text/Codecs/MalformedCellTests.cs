using Sanitizer.Text.Codecs;
using Xunit;

namespace Sanitizer.Tests.Text.Codecs;

/// <summary>Where malformed cells end, by encoding. A cell is written as its bytes and M (malformed), I (incomplete) or = (text).</summary>
public sealed class MalformedCellTests
{
    [Theory]
    [InlineData("utf-8", "41= C0M 80M 42=")]
    [InlineData("utf-8", "E2 82M 41=")]
    [InlineData("utf-8", "F0 9F 98M F0 9F 98 80= F0 9FI")]
    [InlineData("utf-8", "EDM A0M 80M")]
    [InlineData("utf-8", "F4M 90M 80M 80M")]
    [InlineData("utf-8", "E0M 80M AFM")]
    [InlineData("utf-8", "FEM FFM C3I")]
    [InlineData("utf-16le", "41 00= 00 DCM 42 00= 43I")]
    [InlineData("utf-16le", "3D D8 00 DE= 3D D8M 41 00= 3D D8I")]
    [InlineData("utf-16le", "3D D8M 3D D8 00 DE= 3D D8 00I")]
    [InlineData("utf-16be", "D8 3D DE 00= DC 00M D8 3DM 00 41=")]
    [InlineData("utf-32le", "41 00 00 00= 00 D8 00 00M 00 00 11 00M FF FF 10 00= 41 00I")]
    [InlineData("utf-32be", "00 00 DF FFM 00 10 FF FF= FF FF FF FFM 00 00 00I")]
    [InlineData("windows-1253", "41= AAM 41=")]
    [InlineData("windows-1252", "81= 8D= FF=")]
    [InlineData("big5", "80M FFM A4 40= A4M 30= A4 FFM 88 62= 81M 40= A4I")]
    [InlineData("euc-kr", "80M FFM B0 A1= B0M 30= B0 80M C9 A1M B0I")]
    [InlineData("shift_jis", "80= A0M FDM B1= 81 40= 81M 20= 81 FDM F0 40= 81I")]
    [InlineData("euc-jp", "80M 90M 8E B1= 8EM 41= 8E E0M A4 A2= A4M 41= A4 80M A4I")]
    [InlineData("euc-jp", "8F A2 AF= 8F A1M 41= 8F A1M 7F= 8F A1 80M 8F A1 A1M 8FM 41= 8F 80M 8F A1I")]
    [InlineData("gb18030", "80= FFM B0 A1= B0M 30= B0 FFM 81 30 81 30= B0I")]
    [InlineData("gb18030", "81M 30= 41=")]
    [InlineData("gb18030", "81M 30= 81 41=")]
    [InlineData("gb18030", "84 31 A5 30M E3 32 9A 36M E3 32 9A 35= 90 30 81 30= 81 30I")]
    [InlineData("gb18030", "84 31 A4 37= 81 30 81I")]
    [InlineData("gbk", "80= A2 E3= 81 30 81 30= B0M 7F=")]
    public void Cells_end_where_the_standard_ends_them(string name, string cells)
    {
        TextCodec codec = CodecAssert.Codec(name);
        byte[] all = CodecAssert.Bytes(cells.Replace("M", "", StringComparison.Ordinal).Replace("I", "", StringComparison.Ordinal).Replace("=", "", StringComparison.Ordinal));
        List<string> found = [];
        byte[] text = new byte[TextCodec.MaxCellTextLength];
        for (int read = 0; read < all.Length;)
        {
            CodecCell cell = codec.DecodeCell(all.AsSpan(read), text);
            string mark = cell.Kind switch { CellKind.Malformed => "M", CellKind.Incomplete => "I", _ => "=" };
            found.Add(string.Join(' ', all.Skip(read).Take(cell.SourceLength).Select(value => value.ToString("X2", System.Globalization.CultureInfo.InvariantCulture))) + mark);
            read += cell.SourceLength;
        }

        Assert.Equal(cells, string.Join(' ', found));
    }
}
