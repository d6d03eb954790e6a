using System.Buffers.Binary;
using Sanitizer.Language.Models;
using Sanitizer.Text;
using Xunit;

namespace Sanitizer.Tests.Language.Models;

public sealed class GramTableTests
{
    private const int Slots = 512;
    private const int Width = 2;

    [Fact]
    public void What_was_put_in_is_found_with_its_values()
    {
        ulong[] hashes = [.. Enumerable.Range(0, 300).Select(i => GramTable.HashOf('a' + (i % 20), 'a' + (i / 20), 'z'))];
        GramTable table = Fill(hashes);

        for (int i = 0; i < hashes.Length; i++)
        {
            uint found = table.Find(hashes[i]);
            Assert.Equal((byte)i, GramTable.CostOf(found));
            Assert.Equal((byte)(i + 1), GramTable.LeaveOf(found));
        }
    }

    [Fact]
    public void What_was_not_put_in_is_hardly_ever_found()
    {
        GramTable table = Fill([.. Enumerable.Range(0, 200).Select(i => GramTable.HashOf('a', i))]);
        int found = Enumerable.Range(1000, 10_000).Count(i => table.Find(GramTable.HashOf('b', i)) != 0);

        Assert.InRange(found, 0, 20);
    }

    [Fact]
    public void A_search_goes_on_at_the_start_behind_the_last_slot()
    {
        ulong last = ulong.MaxValue;
        ulong next = ulong.MaxValue - 1;
        GramTable table = Fill([last, next]);

        Assert.Equal([0, 1], [GramTable.CostOf(table.Find(last)), GramTable.CostOf(table.Find(next))]);
        Assert.NotEqual(0U, table.Find(next));
        Assert.Equal(0U, table.Find(ulong.MaxValue - 2));
    }

    [Fact]
    public void The_order_and_the_number_of_characters_tell_hashes_apart()
    {
        ulong[] hashes =
        [
            GramTable.HashOf('a', 'b'), GramTable.HashOf('b', 'a'), GramTable.HashOf('a', 'b', 'c'), GramTable.HashOf('c', 'b', 'a'),
            GramTable.HashOf(0, 'a', 'b'), GramTable.HashOf('a', 'b', 'c', 'd'), GramTable.HashOf('d', 'b', 'c', 'a'), GramTable.HashOf(0, 0, 'a', 'b'),
        ];

        Assert.Equal(hashes.Length, hashes.Distinct().Count());
    }

    [Fact]
    public void A_fingerprint_is_never_that_of_a_free_slot()
    {
        Assert.Equal(1, GramTable.PrintOf(0));
        Assert.Equal(1, GramTable.PrintOf(0xABCD_0000));
        Assert.Equal(0xFFFF, GramTable.PrintOf(ulong.MaxValue));
    }

    [Fact]
    public void Every_hash_starts_at_a_slot_of_the_table()
    {
        Assert.Equal(0, GramTable.SlotOf(0, Slots));
        Assert.Equal(Slots / 2, GramTable.SlotOf(1UL << 63, Slots));
        Assert.Equal(Slots - 1, GramTable.SlotOf(ulong.MaxValue, Slots));
    }

    private static GramTable Fill(ReadOnlySpan<ulong> hashes)
    {
        ushort[] prints = new ushort[Slots];
        byte[] values = new byte[Slots * Width];
        for (int i = 0; i < hashes.Length; i++)
        {
            int slot = GramTable.SlotOf(hashes[i], Slots);
            while (prints[slot] != 0)
            {
                slot = (slot + 1) % Slots;
            }

            prints[slot] = GramTable.PrintOf(hashes[i]);
            values[slot * Width] = (byte)i;
            values[(slot * Width) + 1] = (byte)(i + 1);
        }

        byte[] bytes = new byte[5 + (Slots * 2) + values.Length];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, Slots);
        bytes[4] = Width;
        for (int i = 0; i < Slots; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(5 + (i * 2)), prints[i]);
        }

        values.CopyTo(bytes, 5 + (Slots * 2));
        DataFileReader reader = new(bytes);
        return GramTable.Read(ref reader);
    }
}
