using System.Security.Cryptography;
using System.Text;
using Sanitizer.Formats.Profiles;
using Sanitizer.Language.Sources;
using Sanitizer.Tests.Documents;
using Xunit;

namespace Sanitizer.Tests.Formats.Profiles;

public sealed class ProfileFileTests
{
    private const int Checksum = SHA256.HashSizeInBytes;
    private const int Forgeries = 20_000;
    private const int HeadLength = 19;

    [Fact]
    public void What_is_written_is_read()
    {
        SourceProfile profile = ProfileFile.Read(new MemoryStream(Sample()));
        Assert.Equal(3, profile.Documents);
        Assert.Equal(3, profile.Families);
        Assert.Equal(2, profile.TemplateLines);
        Assert.Equal("mojibake", Assert.Single(profile.Signs).Key.Rule);
        Assert.Equal(Sample(), Written(profile));
    }

    [Fact]
    public void The_head_names_the_format_and_its_version() => Assert.Equal("sanitize-profile 1\n", Encoding.ASCII.GetString(Sample(), 0, HeadLength));

    [Fact]
    public void A_file_that_breaks_off_is_refused_at_every_byte()
    {
        byte[] whole = Sample();
        for (int length = 0; length < whole.Length; length++)
        {
            _ = Refused(whole[..length]);
        }

        Assert.Contains("checksum", Refused(whole[..^1]), StringComparison.Ordinal);
    }

    [Fact]
    public void A_byte_that_changed_is_noticed_wherever_it_stands()
    {
        byte[] whole = Sample();
        for (int i = 0; i < whole.Length; i++)
        {
            byte[] damaged = [.. whole];
            damaged[i] ^= 0x10;
            _ = Refused(damaged);
        }
    }

    [Fact]
    public void A_byte_more_is_noticed() => Assert.Contains("checksum", Refused([.. Sample(), 0]), StringComparison.Ordinal);

    [Fact]
    public void Another_version_is_named_as_such() => Assert.Contains("version", Refused("sanitize-profile 2\nand what follows"u8.ToArray()), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("{\"text\":\"a record\"}\n")]
    [InlineData("sanitize-prof")]
    public void Another_file_is_no_profile(string content) => Assert.Contains("no source profile", Refused(Encoding.UTF8.GetBytes(content)), StringComparison.Ordinal);

    [Fact]
    public void A_checksum_that_fits_makes_nonsense_no_profile()
    {
        Random random = new(5);
        byte[] whole = Sample()[..^Checksum];
        int read = 0;
        for (int i = 0; i < Forgeries; i++)
        {
            byte[] forged = [.. whole.AsSpan(0, random.Next(2) == 0 ? whole.Length : random.Next(HeadLength, whole.Length))];
            for (int change = random.Next(4); change >= 0 && forged.Length > HeadLength; change--)
            {
                forged[random.Next(HeadLength, forged.Length)] = (byte)random.Next(256);
            }

            try
            {
                // What happens to make sense is a profile: then it is written and read again like any other.
                SourceProfile profile = ProfileFile.Read(new MemoryStream([.. forged, .. SHA256.HashData(forged)]));
                Assert.Equal(Written(profile), Written(ProfileFile.Read(new MemoryStream(Written(profile)))));
                read++;
            }
            catch (InvalidDataException)
            {
                continue;
            }
        }

        Assert.InRange(read, 1, Forgeries - 1);
    }

    private static byte[] Sample() => Written(Learned.From(
        "Menu\nA boat was seen near the pier on Monday, and nobody knew whose it was.\nWrite to us",
        "Menu\nThe bell of the chapel is cracked, and it sounds like a pot when it rings.\nWrite to us",
        "Menu\nDie M\u00C3\u00BChle dreht sich wieder, und die B\u00C3\u00A4ckerin kauft ihr Mehl k\u00C3\u00BCnftig auf der Insel.\nWrite to us"));

    private static byte[] Written(SourceProfile profile)
    {
        using MemoryStream stream = new();
        ProfileFile.Write(profile, stream);
        return stream.ToArray();
    }

    private static string Refused(byte[] content) => Assert.Throws<InvalidDataException>(() => ProfileFile.Read(new MemoryStream(content))).Message;
}
