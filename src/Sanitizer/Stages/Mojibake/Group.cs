using Sanitizer.Language.Characters;

namespace Sanitizer.Stages.Mojibake;

/// <summary>Sequences that stand side by side, and what all their layers hide.</summary>
/// <param name="Start">The first character's place in the run.</param>
/// <param name="End">The place behind the last one.</param>
/// <param name="Sequences">How many sequences the outer layer has.</param>
/// <param name="Losses">How many of them have a lost byte.</param>
/// <param name="Layers">How often UTF-8 was misread.</param>
/// <param name="Readers">The encodings in which it must have been read.</param>
/// <param name="IsImplausible">Whether the result does not fit, however odd the text is.</param>
/// <param name="Points">Oddness of all layers and plausibility of the result.</param>
/// <param name="Refund">See <see cref="PlausibilityScore"/>.</param>
/// <param name="Script">The script of the result.</param>
internal readonly record struct Group(
    int Start, int End, int Sequences, int Losses, int Layers, Misreaders Readers, bool IsImplausible, double Points, double Refund, Script Script);
