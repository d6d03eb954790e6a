using System.Text;
using Sanitizer.Stages.Injection;
using Sanitizer.Text;
using Xunit;

namespace Sanitizer.Tests.Stages.Injection;

public sealed class ContactsTests
{
    [Theory]
    [InlineData("see https://cards.example/join?x=1. Then", "https://cards.example/join?x=1")]
    [InlineData("at www.cards.example - now", "www.cards.example")]
    [InlineData("【play12.COM】", "play12.COM")]
    [InlineData("write to @cards_bot now", "@cards_bot")]
    [InlineData("call +44 20 7946 0000 now", "+44 20 7946 0000")]
    [InlineData("It ended.Then it began", null)]
    [InlineData("e.g. this, version 3.14 and a@b", null)]
    public void Contact_is_found(string text, string? contact)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        bool found = Contacts.TryFind(bytes, 0, out TextSpan span);
        Assert.Equal(contact, found ? Encoding.UTF8.GetString(bytes, span.Start, span.Length) : null);
    }
}
