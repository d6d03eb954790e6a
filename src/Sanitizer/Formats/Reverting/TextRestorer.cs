using System.Runtime.InteropServices;
using Sanitizer.Formats.DiffLog;
using Sanitizer.Text.Codecs;

namespace Sanitizer.Formats.Reverting;

/// <summary>Restores a plain text: copies what is the same and puts back what is not, entry by entry.</summary>
internal sealed class TextRestorer
{
    private readonly DiffLogReader _log;
    private readonly LineStream _output;
    private readonly RestoredStream _original;
    private long _position;

    public TextRestorer(DiffLogReader log, LineStream output, RestoredStream original)
    {
        _log = log;
        _output = output;
        _original = original;
    }

    /// <summary>Restores the text up to the log's end entry, which is returned.</summary>
    public LogEntry Run(CancellationToken cancellation)
    {
        while (_log.Next() is LogEntry entry)
        {
            cancellation.ThrowIfCancellationRequested();
            switch (entry.Type)
            {
                case "end":
                    Copy(entry.OutputLength - _position);
                    return entry;
                case "hunk":
                    Copy(entry.Output.Start - _position);
                    CheckAfter(entry, Take(entry));
                    _original.Write(entry.Before);
                    break;
                case "transcode":
                    Copy(entry.Output.Start - _position);
                    Encode(entry, Take(entry));
                    break;
                case "suggest" or "window" or "note":
                    break;
                default:
                    throw new LogMismatchException($"the log has an entry of the unknown type '{entry.Type}'");
            }
        }

        throw new LogMismatchException("the log has no end entry: it is incomplete");
    }

    private void Encode(LogEntry entry, byte[] text)
    {
        if (entry.Encoding is null || !CodecCatalog.TryGet(entry.Encoding, out TextCodec codec))
        {
            throw new LogMismatchException($"the log names the unknown encoding '{entry.Encoding}'");
        }

        List<byte> bytes = new(text.Length);
        if (!System.Text.Unicode.Utf8.IsValid(text) || !codec.TryEncode(text, bytes))
        {
            throw new LogMismatchException($"the output at byte {entry.Output.Start} cannot be written in {codec.Name}");
        }

        _original.Write(CollectionsMarshal.AsSpan(bytes));
    }

    private static void CheckAfter(LogEntry entry, byte[] found)
    {
        if (!found.AsSpan().SequenceEqual(entry.After))
        {
            throw new LogMismatchException($"the output at byte {entry.Output.Start} is not what the log says");
        }
    }

    private void Copy(long count)
    {
        CheckOrder(count);
        while (count > 0)
        {
            ReadOnlyMemory<byte> bytes = _output.ReadSome((int)Math.Min(count, int.MaxValue));
            CheckLength(bytes.Length);
            _original.Write(bytes.Span);
            _position += bytes.Length;
            count -= bytes.Length;
        }
    }

    private byte[] Take(LogEntry entry)
    {
        CheckOrder(entry.Output.Start - _position);
        using MemoryStream taken = new();
        while (taken.Length < entry.Output.Length)
        {
            ReadOnlyMemory<byte> bytes = _output.ReadSome((int)(entry.Output.Length - taken.Length));
            CheckLength(bytes.Length);
            taken.Write(bytes.Span);
            _position += bytes.Length;
        }

        return taken.ToArray();
    }

    private void CheckOrder(long distance)
    {
        if (distance < 0)
        {
            throw new LogMismatchException($"the log's entries overlap at byte {_position} of the output");
        }
    }

    private void CheckLength(int read)
    {
        if (read == 0)
        {
            throw new LogMismatchException($"the output ends at byte {_position}, the log speaks of bytes behind it");
        }
    }
}
