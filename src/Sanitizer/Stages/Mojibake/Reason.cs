using System.Globalization;
using System.Text;
using Sanitizer.Stages.Mojibake.Search;

namespace Sanitizer.Stages.Mojibake;

/// <summary>Says what happened to a text: "UTF-8 read as windows-1251, twice".</summary>
internal static class Reason
{
    /// <summary>What stands behind the chain of misreadings.</summary>
    public const string ChainEnd = "; the text is ";

    public static string Of(Repair repair)
    {
        StringBuilder reason = new();
        for (int i = 0; i < repair.Layers.Count;)
        {
            Misreading misreading = repair.Layers[i].Misreading;
            int times = 1;
            for (i++; i < repair.Layers.Count && repair.Layers[i].Misreading == misreading; i++)
            {
                times++;
            }

            // The layer that was undone last is the misreading that happened first.
            string step = misreading + (times switch { 1 => "", 2 => ", twice", 3 => ", three times", _ => $", {times} times" });
            reason.Insert(0, reason.Length == 0 ? step : step + ", then ");
        }

        return reason.Append(CultureInfo.InvariantCulture, $"{ChainEnd}{Math.Min(repair.Evidence, 1e6):F0} nats more likely without").ToString();
    }
}
