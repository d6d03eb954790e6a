using Sanitizer.Stages.Mojibake.Search;
using Xunit;

namespace Sanitizer.Tests.Stages.Mojibake.Search;

public sealed class ByteSignatureTests
{
    [Fact]
    public void Encodings_with_the_same_bytes_have_the_same_and_no_others()
    {
        Random random = new(3);
        Reading[] readings = [.. Misreadings.OfUtf8.Select(misreading => misreading.Read).Where(read => !read.IsDouble).Distinct()];
        ByteSignature signature = new();
        int same = 0;
        for (int round = 0; round < 300; round++)
        {
            int[] characters = [.. Enumerable.Range(0, random.Next(1, 20)).Select(_ => random.Next(3) == 0 ? random.Next(0x20, 0x80) : random.Next(0xA0, 0x100))];
            signature.Open(characters);
            ulong[] signatures = [.. readings.Select(signature.Of)];
            string[] bytes = [.. readings.Select(read => read.HasNoBreakSpace + string.Join(' ', characters.Where(character => character >= 0x80).Select(read.BytesOf)))];
            for (int i = 1; i < readings.Length; i++)
            {
                bool isSame = string.Equals(bytes[i], bytes[i - 1], StringComparison.Ordinal);
                Assert.Equal(isSame, signatures[i] == signatures[i - 1]);
                same += isSame ? 1 : 0;
            }
        }

        Assert.InRange(same, 100, 300 * readings.Length / 2);
    }
}
