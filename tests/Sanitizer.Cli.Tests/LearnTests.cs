using System.Security.Cryptography;
using System.Text;
using Sanitizer.Cli.Tests.Running;
using Xunit;

namespace Sanitizer.Cli.Tests;

/// <summary>Profiles from the documents to the cleaned text.</summary>
public sealed class LearnTests : ProgramTest
{
    private const string Head = "The Gazette\nTide tables\n\n";
    private const string Foot = "\n\nWrite to the editors\nTell a neighbour\n";

    private static readonly string[] Articles =
    [
        "The ferry to the islands runs again from the end of the week, as the office on the quay has made known.\n\nWhoever has a ticket for one of the lost days can have the money back at the counter until June.",
        "Two seals were seen at the north mole on Friday, and one of them had a ring on its flipper.\n\nThe warden has taken their picture, and nobody has asked to see it so far, which he says is a pity.",
        "The market moves to the old cannery for the winter, where there is a roof and no room for cars.\n\nStalls cost half as much as on the square, the council says, until the roof has been mended from one end to the other.",
    ];

    [Fact]
    public void Learned_lines_go_and_the_log_says_why_and_brings_them_back()
    {
        string[] files = PutPages();
        RunResult learned = Run(["learn", .. files, "-o", "gazette.profile"]).Ended(0).WroteNothing();
        _ = learned.Said("3 documents in 3 families, 4 template lines");
        _ = Run("clean", files[0], "--profile", "gazette.profile", "-o", "clean.txt", "--log", "log.jsonl").Ended(0);
        Assert.Equal(Articles[0] + "\n", Encoding.UTF8.GetString(Get("clean.txt")));
        string log = Encoding.UTF8.GetString(Get("log.jsonl"));
        Assert.Contains("\"rule\":\"boilerplate/template-line\"", log, StringComparison.Ordinal);
        Assert.Contains("stands in 3 of the source's 3 families of documents (100 %), for example in page", log, StringComparison.Ordinal);
        Assert.Contains("\"profile\":\"", log, StringComparison.Ordinal);
        AssertReverts("clean.txt", "log.jsonl", Get(files[0]));
        AssertHolds(".", "clean.txt", "gazette.profile", "log.jsonl", "page0.txt", "page1.txt", "page2.txt", "restored.bin");
    }

    [Fact]
    public void Where_every_file_failed_no_profile_is_written()
    {
        _ = Run("learn", "missing.txt", "-o", "p").Ended(2).Said("missing.txt", "no profile was written");
        AssertHolds(".");
    }

    [Fact]
    public void A_record_over_the_limit_is_left_out()
    {
        Put("long.jsonl", $"{{\"text\":\"{new string('a', 9000)}\"}}\n{{\"text\":\"A short one.\"}}\n");
        _ = Run("learn", "long.jsonl", "-o", "p", "--record-limit", "4096").Ended(2).Said("record 0", "it was left out", "learned from 1 document");
    }

    [Fact]
    public void Without_a_profile_the_lines_stay()
    {
        string[] files = PutPages();
        _ = Run("clean", files[0], "-o", "clean.txt").Ended(0);
        Assert.Equal(Get(files[0]), Get("clean.txt"));
    }

    [Fact]
    public void Fix_takes_a_profile_and_takes_no_lines()
    {
        string[] files = PutPages();
        _ = Run(["learn", .. files, "-o", "p"]).Ended(0);
        _ = Run("fix", files[0], "--profile", "p", "-o", "fixed.txt").Ended(0);
        Assert.Equal(Get(files[0]), Get("fixed.txt"));
    }

    [Fact]
    public void Shards_that_are_learned_and_merged_equal_the_whole_byte_for_byte()
    {
        string[] files = PutPages();
        _ = Run(["learn", .. files, "-o", "whole"]).Ended(0);
        _ = Run(["learn", files[2], files[0], "-o", "one"]).Ended(0);
        _ = Run(["learn", files[1], "-o", "two"]).Ended(0);
        _ = Run("profile", "merge", "two", "one", "-o", "merged").Ended(0).WroteNothing();
        Assert.Equal(Get("whole"), Get("merged"));
        RunResult standard = RunOn(Get("one"), "profile", "merge", "-", "two", "-o", "-").Ended(0);
        Assert.Equal(Get("whole"), standard.Output);
    }

    [Fact]
    public void Records_are_learned_like_files_and_workers_do_not_matter()
    {
        string records = string.Concat(Articles.Select((article, i) => $"{{\"id\":\"page{i}.txt\",\"text\":\"{Page(article).Replace("\n", "\\n", StringComparison.Ordinal)}\"}}\n"));
        _ = Put("pages.jsonl", records);
        _ = Run(["learn", .. PutPages(), "-o", "files"]).Ended(0);
        _ = Run("learn", "pages.jsonl", "-o", "records", "--jobs", "1").Ended(0);
        RunResult standard = RunOn(Encoding.UTF8.GetBytes(records), "learn", "-", "--format", "jsonl", "--field", "text", "--jobs", "3", "-o", "-").Ended(0);
        Assert.Equal(Get("files"), Get("records"));
        Assert.Equal(Get("files"), standard.Output);
        _ = Run("clean", "pages.jsonl", "--profile", "records", "-o", "clean.jsonl").Ended(0);
        Assert.DoesNotContain("Gazette", Encoding.UTF8.GetString(Get("clean.jsonl")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_shows_what_it_holds()
    {
        const string Token = "วันพุธ";
        _ = Put("a.txt", $"She stood up. {Token}We told you twice,{Token} she said, {Token}and you did not hear.{Token} He sat down.\n\n{Token}Nobody hears,{Token} he said.\n");
        _ = Run("learn", "a.txt", "-o", "p").Ended(0);
        RunResult shown = Run("profile", "show", "p").Ended(0);
        Assert.Equal(
            "1 document in 1 family, 0 template lines, 2 signs of damage\ninjection/token-for-quote: วันพุธ for “, in 1 family\ninjection/token-for-quote: วันพุธ for ”, in 1 family\n",
            shown.Text.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_file_that_cannot_be_read_leaves_the_others_to_be_learned_from()
    {
        string[] files = PutPages();
        _ = Put("picture.png", [0x89, 0x50, 0x4E, 0x47, .. Enumerable.Range(0, 500).Select(i => (byte)(i % 7))]);
        RunResult learned = Run(["learn", .. files, "missing.txt", "picture.png", "-o", "p"]).Ended(2);
        _ = learned.Said("missing.txt: there is no such file");
        _ = learned.Said("picture.png: looks like no text");
        _ = learned.Said("3 documents");
        _ = Run("profile", "show", "p").Ended(0);
    }

    [Fact]
    public void A_broken_record_is_named_and_the_others_are_learned_from()
    {
        _ = Put("a.jsonl", "{\"text\":\"A lamp\"}\n{\"text\":7}\n{\"text\":\"A goat\"}\n");
        RunResult learned = Run("learn", "a.jsonl", "-o", "p").Ended(2);
        _ = learned.Said("a.jsonl: record 1 (line 2), byte 26: the field 'text' is not a string; nothing was learned from the record");
        _ = learned.Said("2 documents");
    }

    [Fact]
    public void What_is_no_profile_is_refused_before_anything_is_written()
    {
        string[] files = PutPages();
        _ = Run(["learn", .. files, "-o", "p"]).Ended(0);
        _ = Put("cut", Get("p")[..^3]);
        foreach ((string path, string expected) in (ReadOnlySpan<(string, string)>)[("cut", "damaged source profile"), (files[0], "no source profile"), ("absent", "no such file"), (".", "is a folder")])
        {
            RunResult cleaned = Run("clean", files[0], "--profile", path, "-o", "out").Ended(2).WroteNothing();
            _ = cleaned.Said(expected);
            RunResult merged = Run("profile", "merge", "p", path, "-o", "out").Ended(2).WroteNothing();
            _ = merged.Said(expected);
            Assert.False(File.Exists(PathOf("out")));
        }
    }

    [Fact]
    public void A_profile_takes_no_inputs_place()
    {
        string[] files = PutPages();
        byte[] page = Get(files[0]);
        _ = Run("learn", files[0], files[1], "-o", files[0]).Ended(2).Said("would be overwritten");
        Assert.Equal(page, Get(files[0]));
        _ = Run(["learn", .. files, "-o", "p"]).Ended(0);
        _ = Run("profile", "merge", "p", "-o", "p").Ended(2).Said("would be overwritten");
        _ = Run("clean", files[0], "--profile", "p", "-o", "p").Ended(2).Said("would be overwritten");
        _ = Run("profile", "show", "p").Ended(0);
    }

    [Fact]
    public void What_is_missing_is_said()
    {
        _ = Run("learn", "a.txt").Ended(2);
        _ = Run("learn", "-o", "p").Ended(2);
        _ = Run("profile").Ended(2);
        _ = Run("profile", "merge", "-o", "p").Ended(2);
        _ = Run("profile", "merge", "-", "-", "-o", "p").Ended(2);
        _ = Run("learn", PutPages()[0], "-o", "no/p").Ended(2).Said("folder is not there");
    }

    [Fact]
    public void Standard_input_is_either_the_profile_or_the_document()
    {
        string[] files = PutPages();
        _ = Run(["learn", .. files, "-o", "p"]).Ended(0);
        _ = RunOn(Get("p"), "clean", "-", "--profile", "-").Ended(2).WroteNothing().Said("only once");
        _ = RunOn(Get("p"), "clean", "--profile", "-").Ended(2).WroteNothing().Said("only once");
        _ = RunOn(Get("p"), "clean", files[0], "--profile", "-", "-o", "clean.txt").Ended(0);
        Assert.Equal(Articles[0] + "\n", Encoding.UTF8.GetString(Get("clean.txt")));
    }

    [Fact]
    public void Profiles_of_more_documents_than_can_be_counted_are_refused()
    {
        // The largest number of documents that a file can claim, no lines, no documents kept; the checksum fits.
        byte[] forged = [.. "sanitize-profile 1\n"u8, .. Enumerable.Repeat((byte)0xFF, 8), 0x7F, 0, 0];
        _ = Put("forged", [.. forged, .. SHA256.HashData(forged)]);
        _ = Run(["learn", .. PutPages(), "-o", "p"]).Ended(0);
        _ = Run("profile", "show", "forged").Ended(0);
        _ = Run("profile", "merge", "p", "forged", "-o", "out").Ended(2).WroteNothing().Said("more documents than can be counted");
        Assert.False(File.Exists(PathOf("out")));
    }

    private static string Page(string article) => Head + article + Foot;

    private string[] PutPages() => [.. Articles.Select((article, i) => Put($"page{i}.txt", Page(article)))];
}
