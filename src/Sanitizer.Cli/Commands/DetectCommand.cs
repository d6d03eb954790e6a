using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sanitizer.Cli.Files;
using Sanitizer.Cli.Speech;
using Sanitizer.Stages.Encodings;
using Sanitizer.Text.Codecs;
using Sanitizer.Text.Patches;

namespace Sanitizer.Cli.Commands;

/// <summary>The command <c>detect</c>.</summary>
internal static class DetectCommand
{
    /// <summary>Bytes read of each file; more would not change the answer.</summary>
    private const int SampleLength = 4 << 20;

    public static Command Create()
    {
        Argument<string[]> paths = new("PATH") { Description = "Files to look at; - is standard input.", Arity = ArgumentArity.OneOrMore };
        Option<string> format = new("--format") { Description = "How the answers are written.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "jsonl");
        Option<string> detector = Detectors.CreateOption();
        Option<string> encoding = InputFlags.Encoding();
        encoding.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && result.Tokens[0].Value is not "auto" && LabelOf(result.Tokens[0].Value) is null)
            {
                result.AddError($"'{result.Tokens[0].Value}' is not the name of an encoding. The names are those of the Encoding Standard, for example utf-8, windows-1252, shift_jis.");
            }
        });
        Command command = new("detect", "Tell the encoding of each file, with the confidence and the runner-up.") { paths, format, encoding, detector };
        command.SetAction((result, cancellation) => Work.Start(
            () => Run(result.GetValue(paths)!, result.GetValue(format) == "jsonl", Detectors.Find(result.GetValue(detector)), LabelOf(result.GetValue(encoding)!), cancellation)));
        return command;
    }

    private static int Run(string[] paths, bool asJson, IEncodingDetector? detector, TextCodec? label, CancellationToken cancellation)
    {
        bool failed = false;
        try
        {
            int code = StandardOutput.Write(writer =>
            {
                foreach (string path in paths)
                {
                    cancellation.ThrowIfCancellationRequested();
                    failed |= !Answer(path, asJson, detector, label, writer);
                }

                return ExitCodes.Done;
            });
            return failed ? ExitCodes.Error : code;
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Stopped;
        }
    }

    private static bool Answer(string path, bool asJson, IEncodingDetector? detector, TextCodec? label, TextWriter writer)
    {
        EncodingReport report;
        try
        {
            if (path != "-" && FileProblem.OfInput(path) is string problem)
            {
                Voice.Error(problem);
                return false;
            }

            using Stream stream = path == "-" ? StandardStreams.OpenInput() : File.OpenRead(path);
            report = EncodingReport.Of(ReadSample(stream), detector, label);
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            Voice.Error(FileProblem.Of(path, exception));
            return false;
        }

        writer.WriteLine(asJson ? Json(path, report) : Text(path, report));
        return true;
    }

    private static TextCodec? LabelOf(string name) => name != "auto" && CodecCatalog.TryGet(name, out TextCodec codec) ? codec : null;

    private static void Labels(Utf8JsonWriter json, EncodingReport report)
    {
        json.WriteStartArray("overruled_labels");
        foreach (Note note in report.OverruledLabels)
        {
            json.WriteStartObject();
            json.WriteString("label", note.Label);
            json.WriteString("by", note.LabelledBy);
            json.WriteString("why", note.Step.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static byte[] ReadSample(Stream stream)
    {
        byte[] buffer = new byte[64 << 10];
        int length = 0;
        int read;
        while (length < SampleLength && (read = stream.Read(buffer, length, Math.Min(buffer.Length, SampleLength) - length)) > 0)
        {
            length += read;
            if (length == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 4);
            }
        }

        return buffer[..length];
    }

    private static string Text(string path, EncodingReport report)
    {
        EncodingGuess best = report.Guesses[0];
        string runnerUp = report.Guesses.Count > 1 ? $", else {report.Guesses[1].Encoding} ({report.Guesses[1].Confidence:0.00})" : string.Empty;
        string mark = report.HasByteOrderMark ? ", byte order mark" : string.Empty;
        string language = report.Language is null ? string.Empty : $", language {report.Language}";
        string labels = string.Concat(report.OverruledLabels.Select(note => $", not {note.Label} as the {note.LabelledBy} says ({Visible.Of(note.Step.Why)})"));
        return $"{Visible.Of(path)}: {best.Encoding} ({best.Confidence:0.00}){runnerUp}{mark}{language}, line endings {report.LineEndings}{labels}";
    }

    private static string Json(string path, EncodingReport report)
    {
        using MemoryStream line = new();
        using (Utf8JsonWriter json = new(line, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("path", path);
            json.WriteString("encoding", report.Guesses[0].Encoding);
            json.WriteNumber("confidence", Math.Round(report.Guesses[0].Confidence, 4));
            if (report.Guesses.Count > 1)
            {
                json.WriteStartObject("runner_up");
                json.WriteString("encoding", report.Guesses[1].Encoding);
                json.WriteNumber("confidence", Math.Round(report.Guesses[1].Confidence, 4));
                json.WriteEndObject();
            }

            if (report.Language is not null)
            {
                json.WriteString("language", report.Language);
            }

            json.WriteBoolean("bom", report.HasByteOrderMark);
            json.WriteString("line_endings", report.LineEndings);
            if (report.OverruledLabels.Count > 0)
            {
                Labels(json, report);
            }

            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(line.GetBuffer(), 0, (int)line.Length);
    }
}
