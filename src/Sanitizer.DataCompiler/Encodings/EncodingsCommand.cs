using System.CommandLine;
using Sanitizer.Text.Codecs;

namespace Sanitizer.DataCompiler.Encodings;

/// <summary>Builds src/Sanitizer/Text/Codecs/Data from a table of what the decoders of the Encoding Standard make of every byte sequence.</summary>
internal static class EncodingsCommand
{
    private static readonly string[] SingleByteNames =
    [
        "ibm866", "iso-8859-2", "iso-8859-3", "iso-8859-4", "iso-8859-5", "iso-8859-6", "iso-8859-7", "iso-8859-8", "iso-8859-10",
        "iso-8859-13", "iso-8859-14", "iso-8859-15", "iso-8859-16", "koi8-r", "koi8-u", "macintosh", "windows-874", "windows-1250",
        "windows-1251", "windows-1252", "windows-1253", "windows-1254", "windows-1255", "windows-1256", "windows-1257",
        "windows-1258", "x-mac-cyrillic",
    ];

    public static Command Create()
    {
        Option<FileInfo> table = new("--table") { Description = "The table, compressed with gzip.", Required = true };
        Option<DirectoryInfo> output = new("--output") { Description = "The folder for the data files.", Required = true };
        Command command = new("encodings", "Builds the tables of the codecs.") { table, output };
        command.SetAction(result => Build(result.GetRequiredValue(table).FullName, result.GetRequiredValue(output).FullName));
        return command;
    }

    private static void Build(string tablePath, string folder)
    {
        DecodingTable table = DecodingTable.Read(tablePath);
        Directory.CreateDirectory(folder);
        Save("single-byte.bin", [.. SingleByteNames.Select(name => (name, table.SingleBytes(name)))]);
        SaveDoubleByte("big5.bin", "big5");
        SaveDoubleByte("euc-kr.bin", "euc-kr");
        SaveDoubleByte("shift_jis.bin", "shift_jis");
        SaveDoubleByte("euc-jp.bin", "euc-jp", (DoubleByteTables.LongerCells, table.TripleBytes("euc-jp", 0x8F)));
        SaveDoubleByte("gb18030.bin", "gb18030", (DoubleByteTables.LongerCells, table.LinearCells("gb18030")));

        void SaveDoubleByte(string file, string label, params (string Name, int[] Cells)[] more) =>
            Save(file, [(DoubleByteTables.OneByteCells, table.SingleBytes(label)), (DoubleByteTables.TwoByteCells, table.DoubleBytes(label)), .. more]);

        void Save(string file, (string Name, int[] Cells)[] tables)
        {
            DataFileWriter writer = new(HeaderLines(table.Hash));
            CellTableWriter cellWriter = new(writer);
            foreach ((string name, int[] cells) in tables)
            {
                cellWriter.Add(name, cells);
            }

            writer.Save(Path.Combine(folder, file));
        }
    }

    private static string[] HeaderLines(string tableHash) =>
    [
        CellTableFile.Magic,
        CellTableFile.Format,
        "source: the indexes of the Encoding Standard (WHATWG, https://encoding.spec.whatwg.org/), gb18030 as before GB18030-2022, as a table of decoded byte sequences",
        "source-sha256: " + tableHash + " (of the table, uncompressed)",
        "licence: BSD-3-Clause, Copyright WHATWG (Apple, Google, Mozilla, Microsoft)",
        "command: dotnet run --project src/Sanitizer.DataCompiler -- encodings --table whatwg-decode.tsv.gz --output src/Sanitizer/Text/Codecs/Data",
    ];
}
